import type { DataSource } from 'typeorm';
import { type CallersRows, divisionOfCaller } from '../../../shared/access/caller-rows';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { allOf, among, named } from '../../../shared/lists/sql-piece';
import { ScrapInspection } from './scrap-inspection';
import { ScrapStation } from './scrap-station';
import { SpecialIndustry } from './scrap-terms';
import { SpecialIndustryCredential } from './special-industry-credential';

/** The credentials of an enterprise in the caller's divisions, the newest first; it has a handful at most. */
export const credentialsByEnterprise: LoaderDefinition<readonly SpecialIndustryCredential[], CallersRows> = {
  name: 'credentialsByEnterprise',
  absent: [],
  async batch(usccs, { visit }, { database }) {
    const rows = await database.manager
      .createQueryBuilder(SpecialIndustryCredential, 'held')
      .where(
        ...named(
          'value',
          allOf(among('held.enterprise_uscc', usccs), divisionOfCaller('held.division_code', visit)),
        ),
      )
      .orderBy('held.valid_from', 'DESC')
      .addOrderBy('held.credential_no', 'ASC')
      .getMany();
    return groupBy(rows, (row) => row.enterpriseUscc);
  },
};

/** Whether an enterprise may buy scrap metal on a day: by a licence or a filing, wherever it is on record. */
export const isCredentialedEnterprise: LoaderDefinition<boolean, { readonly on: DateText }> = {
  name: 'isCredentialedEnterprise',
  absent: false,
  async batch(usccs, { on }, { database }) {
    const enterprises = among('enterprise_uscc', usccs);
    const rows: { uscc: string }[] = await database.manager.query(
      `SELECT DISTINCT enterprise_uscc AS uscc FROM special_industry_credential
      WHERE ${enterprises.sql} AND industry = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)`,
      [...enterprises.parameters, SpecialIndustry.SCRAP_METAL, on, on],
    );
    return new Map(rows.map(({ uscc }) => [uscc, true]));
  },
};

/** The stations of an enterprise in the caller's divisions, by number. */
export const stationsByEnterprise: LoaderDefinition<readonly ScrapStation[], CallersRows> = {
  name: 'stationsByEnterprise',
  absent: [],
  async batch(usccs, { visit }, { database }) {
    const rows = await database.manager
      .createQueryBuilder(ScrapStation, 'run')
      .where(
        ...named(
          'value',
          allOf(among('run.enterprise_uscc', usccs), divisionOfCaller('run.community_code', visit)),
        ),
      )
      .orderBy('run.station_no', 'ASC')
      .getMany();
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
