import { In } from 'typeorm';
import type { DataSource } from 'typeorm';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { allOf, among } from '../../../shared/lists/sql-piece';
import { ScrapInspection } from './scrap-inspection';
import { ScrapStation } from './scrap-station';
import { SpecialIndustryCredential } from './special-industry-credential';

/** All credentials of an enterprise, the newest first; an enterprise has a handful at most. */
export const credentialsByEnterprise: LoaderDefinition<readonly SpecialIndustryCredential[]> = {
  name: 'credentialsByEnterprise',
  absent: [],
  async batch(usccs, _args, { database }) {
    const rows = await database.manager.find(SpecialIndustryCredential, {
      where: { enterpriseUscc: In([...usccs]) },
      order: { validFrom: 'DESC', number: 'ASC' },
    });
    return groupBy(rows, (row) => row.enterpriseUscc);
  },
};

export const stationsByEnterprise: LoaderDefinition<readonly ScrapStation[]> = {
  name: 'stationsByEnterprise',
  absent: [],
  async batch(usccs, _args, { database }) {
    const rows = await database.manager.find(ScrapStation, {
      where: { enterpriseUscc: In([...usccs]) },
      order: { stationNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.enterpriseUscc);
  },
};

/** Stations in a division and below it, by number. A station lies in a community, not in a compound. */
export const stationsByDivision: LoaderDefinition<readonly ScrapStation[], { readonly first: number }> = {
  name: 'stationsByDivision',
  absent: [],
  async batch(codes, { first }, { database }) {
    const divisions = among('a.ancestor_code', codes);
    const rows: {
      code: string;
      stationNo: string;
      uscc: string;
      community: string;
      synthetic: number | boolean;
    }[] = await database.manager.query(
      `SELECT * FROM (
          SELECT a.ancestor_code AS code, s.station_no AS stationNo, s.enterprise_uscc AS uscc,
            s.community_code AS community, s.synthetic AS synthetic,
            ROW_NUMBER() OVER (PARTITION BY a.ancestor_code ORDER BY s.station_no) AS place
          FROM reference_ancestor a JOIN scrap_station s ON s.community_code = a.code
          WHERE ${divisions.sql}) ranked
        WHERE ranked.place <= ? ORDER BY ranked.code, ranked.place`,
      [...divisions.parameters, first],
    );
    const stations = rows.map(({ code, stationNo, uscc, community, synthetic }) => ({
      code,
      station: { stationNo, enterpriseUscc: uscc, communityCode: community, synthetic: Boolean(synthetic) },
    }));
    return new Map(
      [...groupBy(stations, ({ code }) => code)].map(([code, found]) => [
        code,
        found.map(({ station }) => station),
      ]),
    );
  },
};

/** Stations in a division and below it (stations). */
export const stationCountByDivision: LoaderDefinition<number> = {
  name: 'stationCountByDivision',
  absent: 0,
  batch(codes, _args, { database }) {
    const divisions = among('a.ancestor_code', codes);
    return counts(
      database,
      `SELECT a.ancestor_code AS subject, COUNT(*) AS counted
      FROM reference_ancestor a JOIN scrap_station s ON s.community_code = a.code
      WHERE ${divisions.sql} GROUP BY a.ancestor_code`,
      divisions.parameters,
    );
  },
};

/** Inspections of a station, the newest first. */
export const inspectionsByStation: LoaderDefinition<
  readonly ScrapInspection[],
  { readonly on: DateText; readonly first: number }
> = {
  name: 'inspectionsByStation',
  absent: [],
  async batch(stationNos, { on, first }, { database }) {
    const rows = await firstOfEach(database, ScrapInspection, {
      idColumn: 'inspection_no',
      keyColumn: 'station_no',
      order: [
        ['inspected_on', 'DESC'],
        ['inspection_no', 'ASC'],
      ],
      from: rowsOf(
        'scrap_inspection',
        allOf(among('station_no', stationNos), { sql: 'inspected_on <= ?', parameters: [on] }),
      ),
      first,
    });
    return groupBy(rows, (row) => row.stationNo);
  },
};

/** Inspections of a station up to a day (inspections). */
export const inspectionCountByStation: LoaderDefinition<number, { readonly on: DateText }> = {
  name: 'inspectionCountByStation',
  absent: 0,
  batch(stationNos, { on }, { database }) {
    const stations = among('station_no', stationNos);
    return counts(
      database,
      `SELECT station_no AS subject, COUNT(*) AS counted FROM scrap_inspection
      WHERE ${stations.sql} AND inspected_on <= ? GROUP BY station_no`,
      [...stations.parameters, on],
    );
  },
};

async function counts(
  database: DataSource,
  sql: string,
  parameters: readonly (string | number)[],
): Promise<Map<string, number>> {
  const rows: { subject: string; counted: number | string }[] = await database.manager.query(sql, [
    ...parameters,
  ]);
  return new Map(rows.map(({ subject, counted }) => [subject, Number(counted)]));
}
