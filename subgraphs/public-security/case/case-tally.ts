import type { DataSource } from 'typeorm';
import { callersRows, type CallersRows } from '../../../shared/access/caller-rows';
import { compoundsOfDivisions } from '../../../shared/reference/compounds-within';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { groupBy } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { type DateText, earliestDay } from '../../../shared/time/calendar';
import { isCaseOfCaller } from '../lists/callers-rows';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { CaseKind } from './case-kind';

/** The cases of one subject, counted by kind (cases). */
export type CaseTally = readonly { readonly kind: CaseKind; readonly filed: number; readonly open: number }[];

export interface TallyArgs {
  /** Filed on or before this day; open on this day. */
  readonly on: DateText;
  /** Filed on or after this day; null = since ever. */
  readonly since: DateText | null;
  /** Filed on or before this day, too; null = without limit. Which compounds belong to a division depends on `on` alone. */
  readonly until: DateText | null;
}

/** A project, an enterprise, a facility may stand in several divisions or none: only the caller's rows are counted. */
export interface CallersTallyArgs extends TallyArgs {
  readonly caller: CallersRows;
}

/** The cases that the request's caller may count. */
export function callersTally(
  context: RequestContext,
  on: DateText,
  since: DateText | null = null,
  until: DateText | null = null,
): CallersTallyArgs {
  return { on, since, until, caller: callersRows(context) };
}

/** Whether a period begins after the day asked for: of what is to come nothing is counted, and that is not nothing. */
export function isToCome({ on, since }: Pick<TallyArgs, 'on' | 'since'>): boolean {
  return since !== null && since > on;
}

/** The last day of a period that ends with `until`, never after the day asked for. */
export function lastCountedDay({ on, until }: Pick<TallyArgs, 'on' | 'until'>): DateText {
  return until !== null && until < on ? until : on;
}

/** Cases filed, of all kinds or of the kinds given (cases). */
export function filedCases(tally: CaseTally, kinds: readonly CaseKind[] | null = null): number {
  return ofKinds(tally, kinds).reduce((sum, { filed }) => sum + filed, 0);
}

/** Of these the ones neither solved nor handed over nor closed (cases). */
export function openCases(tally: CaseTally, kinds: readonly CaseKind[] | null = null): number {
  return ofKinds(tally, kinds).reduce((sum, { open }) => sum + open, 0);
}

function ofKinds(tally: CaseTally, kinds: readonly CaseKind[] | null): CaseTally {
  return kinds === null ? tally : tally.filter(({ kind }) => kinds.includes(kind));
}

export const caseTallyByCompound = callersTallyBy('caseTallyByCompound', 'compound_id');
export const caseTallyByProject = callersTallyBy('caseTallyByProject', 'project_no');
export const caseTallyByEnterprise = callersTallyBy('caseTallyByEnterprise', 'enterprise_uscc');
export const caseTallyByCareFacility = callersTallyBy('caseTallyByCareFacility', 'care_facility_id');

/**
 * Cases of the division and those below it: in the compounds that belong there on the day, and in no compound where the
 * case itself stands there.
 */
export const caseTallyByDivision: LoaderDefinition<CaseTally, TallyArgs> = {
  name: 'caseTallyByDivision',
  absent: [],
  async batch(codes, args, { database }) {
    const compounds = compoundsOfDivisions(args.on);
    const inCompounds = {
      sql: `${compounds.sql} JOIN police_case c ON c.compound_id = m.compound_id`,
      parameters: compounds.parameters,
    };
    const inNone = {
      sql: 'reference_ancestor a JOIN police_case c ON c.division_code = a.code AND c.compound_id IS NULL',
      parameters: [],
    };
    const asked = { subject: 'a.ancestor_code', condition: allOf(), keys: codes, args };
    const tallied = await Promise.all(
      [inCompounds, inNone].map((from) => tallies(database, { ...asked, from })),
    );
    return new Map(codes.map((code) => [code, tallied.flatMap((tally) => tally.get(code) ?? [])]));
  },
};

function callersTallyBy(name: string, column: string): LoaderDefinition<CaseTally, CallersTallyArgs> {
  return {
    name,
    absent: [],
    batch: (keys, args, { database }) =>
      tallies(database, {
        subject: `c.${column}`,
        from: { sql: 'police_case c', parameters: [] },
        condition: isCaseOfCaller('c', args.caller),
        keys,
        args,
      }),
  };
}

interface TallyQuery {
  readonly subject: string;
  readonly from: SqlPiece;
  /** On `police_case c`. */
  readonly condition: SqlPiece;
  readonly keys: readonly string[];
  readonly args: TallyArgs;
}

async function tallies(
  database: DataSource,
  { subject, from, condition, keys, args: { on, since, until } }: TallyQuery,
): Promise<Map<string, CaseTally>> {
  const subjects = among(subject, keys);
  const rows: { subject: string; kind: CaseKind; filed: number | string; pending: number | string }[] =
    await database.manager.query(
      `SELECT ${subject} AS subject, c.kind AS kind, COUNT(*) AS filed,
        SUM(CASE WHEN (c.solved_on IS NULL OR c.solved_on > ?) AND (c.closed_on IS NULL OR c.closed_on > ?)
          THEN 1 ELSE 0 END) AS pending
      FROM ${from.sql}
      WHERE ${subjects.sql} AND ${condition.sql} AND c.filed_on <= ? AND c.filed_on >= ?
      GROUP BY ${subject}, c.kind`,
      [
        on,
        on,
        ...from.parameters,
        ...subjects.parameters,
        ...condition.parameters,
        lastCountedDay({ on, until }),
        since ?? earliestDay,
      ],
    );
  const counted = rows.map(({ subject: key, kind, filed, pending }) => ({
    key,
    kind,
    filed: Number(filed),
    open: Number(pending),
  }));
  return groupBy(counted, ({ key }) => key);
}
