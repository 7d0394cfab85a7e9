import type { FormattedExecutionResult } from 'graphql';
import { countyOfCompound } from '../../../shared/demonstration/compound';
import { computeWorld, demonstrationWorld } from '../../../shared/demonstration/world';
import { isResidentId } from '../../../shared/identifiers/resident-id';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { addDays } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import { publicSecurity } from '../index';
import { leadsAndCases } from './cases';
import { contractorChains } from './contractor-chains';
import { worldReferences } from '../testing/world-references';

const world = demonstrationWorld();
const realCompounds = world.compounds.filter(({ real }) => real).map(({ id }) => id);
const realEnterprises = world.enterprises.filter(({ real }) => real).map(({ uscc }) => uscc);

function entitiesOf({
  data,
}: FormattedExecutionResult): { publicSecurity: Record<string, unknown> | null }[] {
  return (data?.['_entities'] ?? []) as { publicSecurity: Record<string, unknown> | null }[];
}

describe('the demonstration rows of public security', () => {
  let fixture: DepartmentFixture;
  beforeAll(async () => {
    fixture = await openFixture(publicSecurity, {
      demonstrationScale: 1,
      references: worldReferences(world),
    });
  });
  afterAll(() => fixture.stop());

  const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    fixture.department.database.manager.query(sql, [...parameters]);
  const number = async (sql: string, parameters: readonly unknown[] = []): Promise<number> =>
    Number((await rows<{ n: number }>(sql, parameters))[0]?.n);

  it('are some 160 leads on 60 compounds, and some 90 cases', async () => {
    expect(await number('SELECT COUNT(*) AS n FROM damage_lead')).toBe(160);
    expect(await number('SELECT COUNT(DISTINCT compound_id) AS n FROM damage_lead')).toBe(60);
    const cases = await number('SELECT COUNT(*) AS n FROM police_case');
    expect(cases).toBeGreaterThanOrEqual(80);
    expect(cases).toBeLessThanOrEqual(115);
  });

  it('say nothing unfavourable of a real compound or enterprise', async () => {
    const marks = (values: readonly string[]) => values.map(() => '?').join(', ');
    expect(realCompounds.length).toBeGreaterThan(18);
    expect(realEnterprises.length).toBeGreaterThan(5);
    for (const table of ['damage_lead', 'police_case', 'surveyed_project_compound']) {
      const sql = `SELECT COUNT(*) AS n FROM ${table} WHERE compound_id IN (${marks(realCompounds)})`;
      expect([table, await number(sql, realCompounds)]).toEqual([table, 0]);
    }
    const enterpriseTables = ['police_case', 'contractor_registration', 'scrap_station', 'scrap_inspection'];
    for (const table of [...enterpriseTables, 'special_industry_credential']) {
      const sql = `SELECT COUNT(*) AS n FROM ${table} WHERE enterprise_uscc IN (${marks(realEnterprises)})`;
      expect([table, await number(sql, realEnterprises)]).toEqual([table, 0]);
    }
    const reported = `SELECT COUNT(*) AS n FROM damage_lead WHERE reporter_uscc IN (${marks(realEnterprises)})`;
    expect(await number(reported, realEnterprises)).toBe(0);
  });

  it('name only compounds, projects, enterprises and facilities of the world', async () => {
    const known: readonly (readonly [string, string, ReadonlySet<string>])[] = [
      ['police_case', 'compound_id', new Set(world.compounds.map(({ id }) => id))],
      ['police_case', 'project_no', new Set(world.projects.map(({ projectNo }) => projectNo))],
      ['police_case', 'enterprise_uscc', new Set(world.enterprises.map(({ uscc }) => uscc))],
      ['police_case', 'care_facility_id', new Set(world.careFacilities.map(({ id }) => id))],
      ['contractor_registration', 'project_no', new Set(world.projects.map(({ projectNo }) => projectNo))],
      ['contractor_registration', 'enterprise_uscc', new Set(world.enterprises.map(({ uscc }) => uscc))],
      ['floating_population_record', 'compound_id', new Set(world.compounds.map(({ id }) => id))],
      ['scrap_station', 'community_code', new Set(world.divisions.map(({ code }) => code))],
    ];
    for (const [table, column, values] of known) {
      const found = await rows<{ value: string }>(
        `SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`,
      );
      expect(found.length).toBeGreaterThan(0);
      expect([table, column, found.filter(({ value }) => !values.has(value))]).toEqual([table, column, []]);
    }
  });

  it('file most of what enterprises transfer on the very day, and a few later', async () => {
    const transferred = await rows<{ received_on: string; filed_on: string }>(
      `SELECT l.received_on, c.filed_on FROM damage_lead l LEFT JOIN police_case c ON c.case_no = l.case_no
      WHERE l.lead_source = 'TRANSFERRED_BY_ENTERPRISE'`,
    );
    expect(transferred.length).toBeGreaterThan(20);
    const late = transferred.filter(({ received_on, filed_on }) => received_on !== filed_on).length;
    expect(late).toBeGreaterThan(0);
    expect(late / transferred.length).toBeLessThan(0.2);
  });

  it('say of an inspection that all was traced where each item has a record, and only there', async () => {
    const found = await rows<{ items: number; traced_back: number; records: number }>(
      `SELECT i.suspicious_items AS items, i.traced_back, COUNT(t.record_no) AS records FROM scrap_inspection i
      LEFT JOIN trace_record t ON t.inspection_no = i.inspection_no WHERE i.suspicious_items > 0
      GROUP BY i.inspection_no, i.suspicious_items, i.traced_back`,
    );
    expect(new Set(found.map(({ traced_back }) => Number(traced_back)))).toEqual(new Set([0, 1]));
    expect(found.filter((row) => (row.items === row.records) !== (Number(row.traced_back) === 1))).toEqual(
      [],
    );
  });

  it('keep every state and its dates together, none of them in the future', async () => {
    expect(
      await number(
        `SELECT COUNT(*) AS n FROM police_case WHERE filed_on > ? OR solved_on > ? OR closed_on > ?
          OR solved_on < filed_on OR closed_on < filed_on
          OR (status = 'FILED' AND (solved_on IS NOT NULL OR closed_on IS NOT NULL))
          OR (status = 'SOLVED' AND (solved_on IS NULL OR closed_on IS NOT NULL))
          OR (status IN ('CLOSED', 'TRANSFERRED') AND closed_on IS NULL)`,
        [demonstrationDay, demonstrationDay, demonstrationDay],
      ),
    ).toBe(0);
    expect(
      await number(
        `SELECT COUNT(*) AS n FROM contractor_registration WHERE surveyed_on > ? OR registered_on > ?
          OR last_updated_on > ? OR registered_on < surveyed_on OR last_updated_on < registered_on
          OR (registered = 1 AND registered_on IS NULL) OR (registered = 0 AND registered_on IS NOT NULL)
          OR (status = 'ENDED' AND ended_on IS NULL) OR (status <> 'ENDED' AND ended_on IS NOT NULL)`,
        [demonstrationDay, demonstrationDay, demonstrationDay],
      ),
    ).toBe(0);
  });

  it('leave neither this week nor the last 90 days nor the half year without leads and cases', async () => {
    for (const days of [4, 90, 182]) {
      const since = addDays(demonstrationDay, -days);
      for (const [table, column] of [
        ['damage_lead', 'received_on'],
        ['police_case', 'filed_on'],
      ] as const) {
        const found = await number(`SELECT COUNT(*) AS n FROM ${table} WHERE ${column} >= ?`, [since]);
        expect([table, days, found > 0]).toEqual([table, days, true]);
      }
    }
  });

  it('have chains one to five layers deep and one of seven, each firm engaged by one of the layer above', async () => {
    const chains = new Map<string, { tier: number; no: string; upstream: string | null }[]>();
    const found = await rows<{ project_no: string; tier: number; no: string; upstream: string | null }>(
      `SELECT project_no, tier, registration_no AS no, upstream_no AS upstream FROM contractor_registration`,
    );
    for (const row of found) chains.set(row.project_no, [...(chains.get(row.project_no) ?? []), row]);
    const depths = [...chains.values()].map((chain) => Math.max(...chain.map(({ tier }) => tier)));
    expect([...new Set(depths)].sort()).toEqual([1, 2, 3, 4, 5, 7]);
    expect(depths.filter((depth) => depth === 7)).toHaveLength(1);
    for (const chain of chains.values()) {
      const tierOf = new Map(chain.map(({ no, tier }) => [no, tier]));
      const broken = chain.filter(({ tier, upstream }) =>
        tier === 1 ? upstream !== null : tierOf.get(upstream ?? '') !== tier - 1,
      );
      expect(broken).toEqual([]);
      expect(chain.filter(({ tier }) => tier === 1)).toHaveLength(1);
    }
  });

  it('lack a registration in about three of ten chains of works under way', async () => {
    const underWay = world.projects.filter(({ phase }) => phase === 'UNDER_CONSTRUCTION');
    const chains = contractorChains(world, demonstrationDay).filter(({ projectNo }) =>
      underWay.some((project) => project.projectNo === projectNo),
    );
    const surveyed = new Set(chains.map(({ projectNo }) => projectNo)).size;
    const lacking = new Set(chains.filter(({ registered }) => !registered).map(({ projectNo }) => projectNo))
      .size;
    expect(surveyed / underWay.length).toBeGreaterThan(0.85);
    expect(lacking / surveyed).toBeGreaterThan(0.2);
    expect(lacking / surveyed).toBeLessThan(0.4);
  });

  it('hold about 6,000 records of floating population, also in the new community and before it was made', async () => {
    const records = await number('SELECT COUNT(*) AS n FROM floating_population_record');
    expect(records).toBeGreaterThan(5_000);
    expect(records).toBeLessThan(8_000);
    const query = `query ($representations: [_Any!]!, $on: Date) { _entities(representations: $representations) {
      ... on Division { publicSecurity(on: $on) { floatingPopulation { value suppressed } } } } }`;
    const floatingPopulation = async (code: string, on: string) => {
      const answer = await fixture.ask(query, { representations: [{ __typename: 'Division', code }], on });
      return entitiesOf(answer)[0]?.publicSecurity;
    };
    expect(await floatingPopulation('140502100-P01', '2024-07-24')).toBeNull();
    for (const code of ['140500', '140502', '419001', '530181', '140502100']) {
      expect([code, await floatingPopulation(code, demonstrationDay)]).toEqual([
        code,
        { floatingPopulation: { value: expect.any(Number), suppressed: false } },
      ]);
    }
    expect(await floatingPopulation('140502100-P01', demonstrationDay)).toEqual({
      floatingPopulation: { value: expect.any(Number), suppressed: false },
    });
  });

  it('show the first compound of the district with a chain, leads and cases', async () => {
    const answer = await fixture.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Compound { publicSecurity { caseCount leadCount telecomDamageCaseCount } } } }`,
      { representations: [{ __typename: 'Compound', id: 'CMP-140502-0001' }] },
    );
    const block = entitiesOf(answer)[0]?.publicSecurity;
    expect(block?.['leadCount']).toBeGreaterThan(0);
    const projectNos = await rows<{ project_no: string }>(
      `SELECT DISTINCT p.project_no FROM surveyed_project_compound p
      JOIN contractor_registration r ON r.project_no = p.project_no WHERE p.compound_id = 'CMP-140502-0001'`,
    );
    expect(projectNos.length).toBeGreaterThan(0);
  });

  it('bring open cases of elder care on invented private operators only', async () => {
    const publicOnes = new Set(
      world.careFacilities.filter(({ ownership }) => ownership === 'PUBLIC').map(({ id }) => id),
    );
    const found = await rows<{ care_facility_id: string; enterprise_uscc: string; solved_on: string | null }>(
      'SELECT care_facility_id, enterprise_uscc, solved_on FROM police_case WHERE care_facility_id IS NOT NULL',
    );
    expect(new Set(found.map(({ enterprise_uscc }) => enterprise_uscc)).size).toBe(3);
    expect(found.filter(({ care_facility_id }) => publicOnes.has(care_facility_id))).toEqual([]);
    expect(found.some(({ solved_on }) => solved_on === null)).toBe(true);
  });

  it('invent persons whose numbers cannot be anybody’s', async () => {
    const persons = await rows<{ person_name: string; resident_id: string | null; phone: string }>(
      `SELECT person_name, resident_id, phone FROM floating_population_record
      UNION ALL SELECT person_name, resident_id, phone FROM case_person
      UNION ALL SELECT reporter_name, NULL, reporter_phone FROM damage_lead WHERE reporter_name IS NOT NULL`,
    );
    expect(
      persons.filter(({ resident_id: id }) => id !== null && !(id.startsWith('99') && isResidentId(id))),
    ).toEqual([]);
    expect(persons.filter(({ phone }) => !/^120\d{8}$/.test(phone))).toEqual([]);
    expect(persons.filter(({ person_name }) => !/^.[甲乙丙丁戊己庚辛壬癸].$/.test(person_name))).toEqual([]);
  });

  it('tell of every case what happened, naming no person', async () => {
    const cases = await rows<{ summary: string | null }>('SELECT summary FROM police_case');
    expect(cases.filter(({ summary }) => !summary || summary.length < 8)).toEqual([]);
    const names = await rows<{ person_name: string }>('SELECT DISTINCT person_name FROM case_person');
    expect(names.length).toBeGreaterThan(50);
    const told = cases.map(({ summary }) => summary).join('');
    expect(names.filter(({ person_name }) => told.includes(person_name))).toEqual([]);
  });

  it('say of most leads who reported them, of none that a patrol found', async () => {
    expect(
      await number('SELECT COUNT(*) AS n FROM damage_lead WHERE reporter_name IS NOT NULL'),
    ).toBeGreaterThan(100);
    expect(
      await number('SELECT COUNT(*) AS n FROM damage_lead WHERE reporter_uscc IS NOT NULL'),
    ).toBeGreaterThan(50);
    expect(
      await number(
        "SELECT COUNT(*) AS n FROM damage_lead WHERE lead_source = 'PATROL' AND reporter_name IS NOT NULL",
      ),
    ).toBe(0);
  });

  it('stand somewhere, so that somebody may see them', async () => {
    for (const table of ['police_case', 'special_industry_credential']) {
      const astray = `SELECT COUNT(*) AS n FROM ${table} WHERE division_code IS NULL
        OR division_code NOT IN (SELECT code FROM reference_division)`;
      expect([table, await number(astray)]).toEqual([table, 0]);
    }
    expect(
      await number(
        `SELECT COUNT(*) AS n FROM contractor_registration
        WHERE project_no NOT IN (SELECT project_no FROM surveyed_project_compound)`,
      ),
    ).toBe(0);
  });

  it('print the half-yearly meeting as the document does, and add nothing', async () => {
    const figures = await rows<{ indicator: string; value: number; document: string; section: string }>(
      "SELECT indicator, value, document, section FROM published_figure WHERE division_code = '140500'",
    );
    expect(figures).toMatchObject([
      { indicator: 'POLICE_OPERATOR_MEETINGS', value: 1, section: '措施七(五)' },
    ]);
  });

  it('lie in the county that their numbers name', () => {
    const { cases } = leadsAndCases(world, demonstrationDay);
    const astray = cases.filter(
      ({ caseNo, compoundId }) =>
        compoundId !== null && countyOfCompound({ id: compoundId }) !== caseNo.slice(3, 9),
    );
    expect(astray).toEqual([]);
  });
});

test('the same world gives the same rows', () => {
  const chains = () => JSON.stringify(contractorChains(computeWorld(1), demonstrationDay));
  const cases = () => JSON.stringify(leadsAndCases(computeWorld(1), demonstrationDay));
  expect(chains()).toBe(chains());
  expect(cases()).toBe(cases());
});
