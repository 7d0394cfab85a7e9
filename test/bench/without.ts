import { accessPieces, type AccessPieces } from '../../gateway/access/access-pieces';
import type { FilteredDocument } from '../../gateway/access/access-filter';
import type { DepartmentConnection } from '../../gateway/execution/department-connection';
import { connectInProcess } from '../../gateway/topology';
import type { ArrivingCall } from '../../shared/access/admission';
import { callerOf, publicCaller, type Caller } from '../../shared/access/caller';
import type { AccessTable } from '../../shared/access/classification';
import { sharedAccess } from '../../shared/access/shared-access';
import { departmentCredentials } from '../../shared/access/credentials';
import type { Visit } from '../../shared/access/visit';
import { openConfiguredTrail } from '../../shared/audit/open-configured-trail';
import type { Trail } from '../../shared/audit/trail';
import { databaseUrlOf, type Settings } from '../../shared/configuration/settings';
import { requestIdHeader } from '../../shared/http/request-id';
import type { Log } from '../../shared/observability/log';
import { buildDepartment } from '../../shared/subgraph/department-roots';
import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { openDepartment, type Department } from '../../shared/subgraph/department';
import { createClock } from '../../shared/time/clock';
import type { Guard } from './variant';

type Without = ReadonlySet<Guard>;

/** A trail that keeps nothing. */
const noTrail: Trail = {
  writer: 'bench',
  isWritable: true,
  state: { phase: 'open', head: undefined, lost: 0 },
  append: async () => undefined,
  appendLater: () => undefined,
  close: async () => undefined,
};

/** The gateway's pieces with those left out replaced by ones that let everything pass. */
export function piecesWithout(without: Without): AccessPieces {
  return {
    openTrail: without.has('audit')
      ? async () => ({ trail: noTrail, hash: () => '' })
      : accessPieces.openTrail,
    filterOf(schema, map) {
      const filter = accessPieces.filterOf(schema, map);
      if (!without.has('filter')) return filter;
      // Judged the first time only, so that the trail is told the same as with the filter.
      const judged = new WeakMap<object, FilteredDocument>();
      return {
        filter(document, variables, visit) {
          const known = judged.get(document) ?? filter.filter(document, variables, visit);
          judged.set(document, known);
          return known;
        },
      };
    },
  };
}

/** A department that lacks what is left out, with the SDL that it has in truth. */
export async function departmentWithout(
  declaration: DepartmentDeclaration,
  settings: Settings,
  log: Log,
  without: Without,
): Promise<Department> {
  const guardless = without.has('guards');
  const { sdl } = buildDepartment(declaration);
  const declared = guardless ? { ...declaration, access: allPublic(declaration.access, sdl) } : declaration;
  const opened = await openDepartment(declared, {
    databaseUrl: databaseUrlOf(settings, declaration.name),
    clock: createClock(settings.today),
    personCountThreshold: settings.personCountThreshold,
    demonstrationScale: settings.demonstrationScale,
    credentials: await departmentCredentials(settings, declaration.name, log),
    ...(without.has('audit')
      ? {}
      : { audit: await openConfiguredTrail(declaration.name, settings.audit, log) }),
    log,
  });
  function createContext(visit: Visit) {
    const context = opened.createContext(guardless ? everywhere(visit) : visit);
    // Nothing tells the trail what is served, but it is to wait for the disk as ever.
    if (guardless) context.looks.served('Bench.guardless');
    return context;
  }
  return {
    ...opened,
    sdl,
    ...(without.has('proof') ? { admit: async (call: ArrivingCall) => visitSaid(call) } : {}),
    createContext,
    async answer(request, visit) {
      const { body } = await opened.server.executeOperation(request, { contextValue: createContext(visit) });
      if (body.kind !== 'single') throw new Error(`${declaration.name}: expected a single result`);
      return body.singleResult;
    },
  };
}

/** A department in this process; without proofs it is called as it is. */
export async function connectWithout(
  department: Department,
  settings: Settings,
  without: Without,
): Promise<DepartmentConnection> {
  const connection = await connectInProcess(department, settings);
  if (!without.has('proof')) return connection;
  return {
    ...connection,
    call: ({ query, variables, visit }) => department.answer({ query, variables }, visit),
  };
}

/** A call without a proof but with the header, without which a department reads nothing. */
export function unsigned(
  method: 'GET' | 'POST',
  path: string,
  body: string,
  call?: { readonly token: string | undefined; readonly visit: Pick<Visit, 'requestId'> },
) {
  const headers = {
    'x-linli-proof': 'none',
    [requestIdHeader]: call?.visit.requestId ?? 'gateway',
    ...(call?.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
  };
  return { method, path, body, headers };
}

/** A department's table, and the shared one so far as its types stand in the department, with everything PUBLIC. */
function allPublic(table: AccessTable, sdl: string): AccessTable {
  const shared = Object.entries(sharedAccess).filter(([name]) =>
    new RegExp(`^type ${name}\\b`, 'm').test(sdl),
  );
  return Object.fromEntries(
    [...shared, ...Object.entries(table)].map(([place, { basis, updated }]) => [
      place,
      { level: 'PUBLIC', basis, updated },
    ]),
  );
}

function everywhere(visit: Visit): Visit {
  return { ...visit, caller: { ...visit.caller, divisions: 'everywhere' } };
}

/** Who a call says that it is for, unchecked. */
function visitSaid({ headers }: ArrivingCall): Visit {
  const token = /^Bearer [^.]+\.([^.]+)\./.exec(String(headers['authorization']))?.[1];
  return {
    requestId: String(headers[requestIdHeader]),
    caller: token === undefined ? publicCaller : callerSaid(token),
    purpose: undefined,
  };
}

function callerSaid(payload: string): Caller {
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
    readonly role: Caller['role'];
    readonly sub: string;
    readonly division: readonly string[];
  };
  return callerOf({ role: claims.role, subject: claims.sub, divisions: claims.division, scopes: [] });
}
