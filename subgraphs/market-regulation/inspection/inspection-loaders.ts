import { In } from 'typeorm';
import { divisionOfCaller } from '../../../shared/access/caller-rows';
import type { Visit } from '../../../shared/access/visit';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { firstOfEach } from '../../../shared/lists/first-of-each';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { Inspection } from './inspection';
import type { InspectionDomain } from './inspection-kinds';
import { InspectionResult } from './inspection-result';

export const inspectionByNo: LoaderDefinition<Inspection | null> = {
  name: 'inspectionByNo',
  absent: null,
  async batch(numbers, _args, { database }) {
    const rows = await database.manager.findBy(Inspection, { inspectionNo: In([...numbers]) });
    return indexBy(rows, (row) => row.inspectionNo);
  },
};

/**
 * Which inspections are asked for, as they stood on a day, in one field or in all (null). The day is never one to come:
 * a date of publication set in advance must not let a result out.
 */
export interface InspectionArgs {
  readonly on: DateText;
  readonly domain: InspectionDomain | null;
  /**
   * `everybody`: those published by the day, which are all that the public knows of. A visit: those under way on the
   * day, set up and not published, in the caller's divisions.
   */
  readonly shownTo: 'everybody' | Visit;
}

export interface InspectionCounts {
  readonly inspections: number;
  /** Of these, those with another result than PASS, whether put right since or not. */
  readonly failed: number;
}

export const inspectionCountsByEnterprise = countsBy('inspectionCountsByEnterprise', 'target_uscc');
export const inspectionCountsByFacility = countsBy('inspectionCountsByFacility', 'facility_id');

export const inspectionsByEnterprise = inspectionsBy('inspectionsByEnterprise', 'target_uscc', 'targetUscc');
export const inspectionsByFacility = inspectionsBy('inspectionsByFacility', 'facility_id', 'facilityId');

type InspectionLink = 'target_uscc' | 'facility_id';

/** The first inspections, newest first. */
function inspectionsBy(
  name: string,
  link: InspectionLink,
  property: 'targetUscc' | 'facilityId',
): LoaderDefinition<readonly Inspection[], InspectionArgs & { readonly first: number }> {
  return {
    name,
    absent: [],
    async batch(keys, { first, ...args }, { database }) {
      const rows = await firstOfEach(database, Inspection, {
        idColumn: 'inspection_no',
        keyColumn: link,
        order: [
          ['drawn_on', 'DESC'],
          ['inspection_no', 'ASC'],
        ],
        from: inspectionsOf(link, keys, args),
        first,
      });
      return groupBy(rows, (row) => String(row[property]));
    },
  };
}

function countsBy(name: string, link: InspectionLink): LoaderDefinition<InspectionCounts, InspectionArgs> {
  return {
    name,
    absent: { inspections: 0, failed: 0 },
    async batch(keys, args, { database }) {
      const from = inspectionsOf(link, keys, args);
      const rows: Record<string, unknown>[] = await database.query(
        `SELECT ${link} AS key_value, COUNT(*) AS inspections,
          SUM(CASE WHEN result <> ? THEN 1 ELSE 0 END) AS failed FROM ${from.sql} GROUP BY ${link}`,
        [InspectionResult.PASS, ...from.parameters],
      );
      return new Map(
        rows.map((row) => [
          String(row['key_value']),
          { inspections: Number(row['inspections']), failed: Number(row['failed']) },
        ]),
      );
    },
  };
}

function inspectionsOf(
  link: InspectionLink,
  keys: readonly string[],
  { on, domain, shownTo }: InspectionArgs,
): SqlPiece {
  const { sql, parameters } = allOf(
    among(link, keys),
    ...(shownTo === 'everybody'
      ? [publishedBy(on)]
      : [underWayOn(on), divisionOfCaller(placeColumn, shownTo)]),
    ...(domain === null ? [] : [{ sql: 'domain = ?', parameters: [domain] }]),
  );
  return { sql: `inspection WHERE ${sql}`, parameters };
}

const placeColumn = 'inspection.division_code';

function publishedBy(on: DateText): SqlPiece {
  return { sql: 'published_on <= ?', parameters: [on] };
}

function underWayOn(on: DateText): SqlPiece {
  return { sql: 'drawn_on <= ? AND (published_on IS NULL OR published_on > ?)', parameters: [on, on] };
}
