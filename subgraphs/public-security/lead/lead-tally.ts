import type { DataSource } from 'typeorm';
import { compoundsOfDivisions } from '../../../shared/reference/compounds-within';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { earliestDay } from '../../../shared/time/calendar';
import { lastCountedDay, type CallersTallyArgs, type TallyArgs } from '../case/case-tally';
import { isLeadOfCaller } from '../lists/callers-rows';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { TelecomDamageCause } from './lead-terms';

/** The leads of one subject, counted by cause (leads). */
export type LeadTally = readonly { readonly cause: TelecomDamageCause; readonly received: number }[];

/** Leads received, of all causes or of the one given (leads). */
export function receivedLeads(tally: LeadTally, only: TelecomDamageCause | null = null): number {
  return tally
    .filter(({ cause }) => only === null || cause === only)
    .reduce((sum, { received }) => sum + received, 0);
}

export const leadTallyByCompound = callersTallyBy('leadTallyByCompound', 'compound_id');
export const leadTallyByProject = callersTallyBy('leadTallyByProject', 'project_no');

/** Leads on the compounds that belong on the day to the division or to one below it. */
export const leadTallyByDivision: LoaderDefinition<LeadTally, TallyArgs> = {
  name: 'leadTallyByDivision',
  absent: [],
  batch(codes, args, { database }) {
    const compounds = compoundsOfDivisions(args.on);
    const from = {
      sql: `${compounds.sql} JOIN damage_lead l ON l.compound_id = m.compound_id`,
      parameters: compounds.parameters,
    };
    return tallies(database, { subject: 'a.ancestor_code', from, condition: allOf(), keys: codes, args });
  },
};

function callersTallyBy(name: string, column: string): LoaderDefinition<LeadTally, CallersTallyArgs> {
  return {
    name,
    absent: [],
    batch: (keys, args, { database }) =>
      tallies(database, {
        subject: `l.${column}`,
        from: { sql: 'damage_lead l', parameters: [] },
        condition: isLeadOfCaller('l', args.caller),
        keys,
        args,
      }),
  };
}

interface TallyQuery {
  readonly subject: string;
  readonly from: SqlPiece;
  /** On `damage_lead l`. */
  readonly condition: SqlPiece;
  readonly keys: readonly string[];
  readonly args: TallyArgs;
}

async function tallies(
  database: DataSource,
  { subject, from, condition, keys, args: { on, since, until } }: TallyQuery,
): Promise<Map<string, LeadTally>> {
  const subjects = among(subject, keys);
  const rows: { subject: string; cause: TelecomDamageCause; received: number | string }[] =
    await database.manager.query(
      `SELECT ${subject} AS subject, l.cause AS cause, COUNT(*) AS received FROM ${from.sql}
      WHERE ${subjects.sql} AND ${condition.sql} AND l.received_on <= ? AND l.received_on >= ?
      GROUP BY ${subject}, l.cause`,
      [
        ...from.parameters,
        ...subjects.parameters,
        ...condition.parameters,
        lastCountedDay({ on, until }),
        since ?? earliestDay,
      ],
    );
  const counted = rows.map(({ subject: key, cause, received }) => ({
    key,
    cause,
    received: Number(received),
  }));
  return groupBy(counted, ({ key }) => key);
}
