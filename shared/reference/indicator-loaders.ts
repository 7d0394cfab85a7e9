import type { Rank } from '../lists/keyset-page';
import { among, type SqlPiece } from '../lists/sql-piece';
import { SortDirection } from '../schema/sort-direction';
import type { LoaderDefinition } from '../subgraph/loader';
import type { DateText } from '../time/calendar';
import type { IndicatorName, IndicatorSubject } from './indicator';

/** What is held of an indicator about one subject. */
export interface HeldIndicator {
  readonly value: number | null;
  readonly suppressed: boolean;
  /** null = the owner was never heard of; a date without a value = the owner says nothing about the subject. */
  readonly asOf: DateText | null;
  readonly owner: string;
}

/** Names an indicator: `const openLeads = indicatorsOf('Compound', 'OPEN_LEAD_COUNT', 'CURRENT', 'public-security')`. */
export function indicatorsOf(
  subjectType: IndicatorSubject,
  code: string,
  period: string,
  owner: string,
): IndicatorName {
  return { subjectType, code, period, owner };
}

/** An indicator by the key of its subject: `context.load(indicatorBySubject, compoundId, openLeads)`. Never a made-up 0. */
export const indicatorBySubject: LoaderDefinition<HeldIndicator, IndicatorName> = {
  name: 'indicatorBySubject',
  absent: { value: null, suppressed: false, asOf: null, owner: '' },
  async batch(keys, name, { database }) {
    const { owner } = name;
    const subject = among('i.subject_key', keys);
    const rows: {
      heard: string;
      subject_key: string | null;
      value: number | null;
      suppressed: unknown;
      as_of: string | null;
    }[] = await database.query(
      `SELECT o.as_of AS heard, i.subject_key, i.value, i.suppressed, i.as_of FROM reference_indicator_owner o
        LEFT JOIN reference_indicator i ON i.owner = o.owner AND i.code = ? AND i.period = ?
          AND i.subject_type = ? AND ${subject.sql}
        WHERE o.owner = ?`,
      [name.code, name.period, name.subjectType, ...subject.parameters, owner],
    );
    const heard = rows[0]?.heard ?? null;
    const none: HeldIndicator = { value: null, suppressed: false, asOf: heard, owner };
    const held = new Map(keys.map((key) => [key, none]));
    for (const { subject_key, value, suppressed, as_of } of rows) {
      if (subject_key === null) continue;
      const known = { value: value === null ? null : Number(value), suppressed: Number(suppressed) === 1 };
      held.set(subject_key, { ...known, asOf: as_of, owner });
    }
    return held;
  },
};

/** `LEFT JOIN` of an indicator as `alias`, to a column that holds the subject's key; both are written in the code. */
export function joinIndicator(alias: string, keyColumn: string, name: IndicatorName): SqlPiece {
  const { sql, parameters } = isIndicator(alias, keyColumn, name);
  return { sql: `LEFT JOIN reference_indicator ${alias} ON ${sql}`, parameters };
}

/** The value about the subject of a row as an expression; NULL when suppressed, unknown or never heard. */
export function indicatorValue(keyColumn: string, name: IndicatorName): SqlPiece {
  const { sql, parameters } = isIndicator('ri', keyColumn, name);
  return { sql: `SELECT ri.value FROM reference_indicator ri WHERE ${sql}`, parameters };
}

/** Condition: the value is at least so much; suppressed, unknown and never heard are not. */
export function indicatorAtLeast(keyColumn: string, name: IndicatorName, least: number): SqlPiece {
  const { sql, parameters } = isIndicator('ri', keyColumn, name);
  return {
    sql: `EXISTS (SELECT 1 FROM reference_indicator ri WHERE ${sql} AND ri.value >= ?)`,
    parameters: [...parameters, least],
  };
}

/** Above every value of an indicator, and a whole number on both engines. */
const aboveAll = 9_000_000_000_000_000;

/**
 * The order of a list by an indicator, for `keysetPage`: rows without a value are last in both directions and on both
 * engines. @param keyColumn the subject's key, e.g. `listed.compound_id`
 */
export function indicatorRank(
  rankName: string,
  keyColumn: string,
  name: IndicatorName,
  direction: SortDirection,
): Rank {
  const { sql, parameters } = indicatorValue(keyColumn, name);
  const isAscending = direction === SortDirection.ASC;
  return {
    name: rankName,
    type: 'number',
    sql: { sql: isAscending ? `COALESCE((${sql}), ${aboveAll})` : sql, parameters },
  };
}

function isIndicator(alias: string, keyColumn: string, name: IndicatorName): SqlPiece {
  const { owner, code, period, subjectType } = name;
  return {
    sql: `${alias}.owner = ? AND ${alias}.code = ? AND ${alias}.period = ? AND ${alias}.subject_type = ?
      AND ${alias}.subject_key = ${keyColumn}`,
    parameters: [owner, code, period, subjectType],
  };
}
