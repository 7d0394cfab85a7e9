import type { FormattedExecutionResult } from 'graphql';
import type { DepartmentCredentials } from '../../access/admission';
import { allRights } from '../../access/testing/all-rights';
import { Unauthenticated } from '../../access/unauthenticated';
import { callerOf } from '../../access/caller';
import type { Role } from '../../access/role';
import type { Visit } from '../../access/visit';
import { inserter, type Insert } from '../../database/insert';
import { createLog } from '../../observability/log';
import type { ReferenceFeed, ReferenceFeedName, ReferenceRows } from '../../reference/feed';
import type { IndicatorReference } from '../../reference/indicator';
import { createClock, demonstrationDay } from '../../time/clock';
import type { DepartmentDeclaration } from '../declaration';
import { openDepartment, type Department } from '../department';

export interface DepartmentFixture {
  readonly department: Department;
  /** Answers a query as the gateway would ask it, for somebody who may see everything unless told. */
  ask(query: string, variables?: Record<string, unknown>, visit?: Visit): Promise<FormattedExecutionResult>;
  readonly insert: Insert;
  /** Every SQL statement since the last `statements.length = 0`. */
  readonly statements: string[];
  stop(): Promise<void>;
}

export interface FixtureOptions {
  /** Empty in-memory database unless told. */
  readonly databaseUrl?: string;
  readonly today?: string;
  readonly references?: Partial<ReferenceRows>;
  /** Received indicators by the department that owns them. */
  readonly indicators?: Readonly<Record<string, readonly IndicatorReference[]>>;
  /** 1 loads the demonstration rows. */
  readonly demonstrationScale?: number;
  /** 1 suppresses nothing (persons). */
  readonly personCountThreshold?: number;
}

/** A department that nobody can call from outside: the fixture asks it past its door. */
const closedDoor: DepartmentCredentials = {
  proofKeys: [],
  tokens: { verify: () => Promise.reject(new Unauthenticated('no token is good here')) },
};

/** For tests: a department on an empty database, with its evidence. */
export async function openFixture(
  declaration: DepartmentDeclaration,
  {
    databaseUrl = 'sqlite::memory:',
    today = demonstrationDay,
    references = {},
    indicators = {},
    demonstrationScale = 0,
    personCountThreshold = 5,
  }: FixtureOptions = {},
): Promise<DepartmentFixture> {
  const statements: string[] = [];
  const department = await openDepartment(declaration, {
    databaseUrl,
    clock: createClock(today),
    personCountThreshold,
    demonstrationScale,
    credentials: closedDoor,
    log: createLog(declaration.name, { level: 'silent' }),
    onStatement: (sql) => statements.push(sql),
  });
  for (const [feed, rows] of Object.entries(references)) {
    await department.acceptReference({
      feed,
      owner: 'test',
      version: '1',
      asOf: today,
      rows,
    } as ReferenceFeed<ReferenceFeedName>);
  }
  for (const [owner, rows] of Object.entries(indicators)) {
    await department.acceptIndicators({ feed: 'indicators', owner, version: '1', asOf: today, rows });
  }
  statements.length = 0;
  return {
    department,
    ask: async (query, variables = {}, visit = allRights) =>
      structuredClone(await department.answer({ query, variables }, visit)),
    insert: inserter(department.database.manager),
    statements,
    stop: () => department.stop(),
  };
}

/** For tests: a visit of somebody of a role, who says a purpose unless told otherwise. */
export function visitAs(
  role: Role,
  divisions: readonly string[],
  {
    scopes = [],
    purpose = 'test',
  }: { readonly scopes?: readonly string[]; readonly purpose?: string | null } = {},
): Visit {
  const caller = callerOf({ role, subject: `test-${role.toLowerCase()}`, divisions, scopes });
  return { requestId: 'test', caller, purpose: purpose ?? undefined };
}
