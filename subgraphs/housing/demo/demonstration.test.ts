import { demonstrationWorld } from '../../../shared/demonstration/world';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { demonstrationDay } from '../../../shared/time/clock';
import { housing } from '../index';
import { entitiesOf } from '../testing/entities-of';

describe('the demonstration rows of housing', () => {
  const { compounds, enterprises } = demonstrationWorld(1);
  let fixture: DepartmentFixture;
  let realCompounds: string;
  beforeAll(async () => {
    fixture = await openFixture(housing, {
      demonstrationScale: 1,
      references: {
        divisions: demonstrationWorld(1).divisions,
        compounds: compounds.map((compound) => ({ ...compound, synthetic: !compound.real })),
      },
    });
    realCompounds = marks(compounds.filter(({ real }) => real).map(({ id }) => id));
  });
  afterAll(() => fixture.stop());

  async function numbers(sql: string): Promise<number[]> {
    const rows: Record<string, unknown>[] = await fixture.department.database.query(sql);
    return rows.flatMap((row) => Object.values(row).map(Number));
  }

  test('sum over the 18 pilot compounds to what 安建复函〔2021〕2号 三(二) gives', async () => {
    const pilots = marks(compounds.filter(({ pilot }) => pilot).map(({ id }) => id));
    expect(
      await numbers(`SELECT COUNT(*) AS a, SUM(gross_floor_area_m2) AS b, SUM(buildings) AS c, SUM(dwellings) AS d,
        SUM(households) AS e, SUM(residents) AS f, SUM(tenants) AS g, SUM(green_area_m2) AS h
        FROM compound WHERE compound_id IN (${pilots})`),
    ).toEqual([18, 113_714, 65, 1_506, 1_503, 3_247, 463, 35_000]);
    expect(await numbers(`SELECT COUNT(*) FROM building WHERE compound_id IN (${pilots})`)).toEqual([65]);
  });

  test('put the 18 under the company that the document names, since August 2020', async () => {
    const company = enterprises.find(({ name }) => name === '安宁居住城市服务有限公司')?.uscc;
    const rows: unknown[] = await fixture.department.database.query(
      `SELECT company_uscc, mode, arrangement, start_on, synthetic, COUNT(*) AS services FROM property_service
        WHERE document = '安建复函〔2021〕2号' GROUP BY company_uscc, mode, arrangement, start_on, synthetic`,
    );
    expect(rows).toEqual([
      {
        company_uscc: company,
        mode: 'HIRED_COMPANY',
        arrangement: 'STATE_OWNED',
        start_on: '2020-08-13',
        synthetic: 0,
        services: 18,
      },
    ]);
  });

  test('answer the published sums of 晋城市, 城区 and 安宁市', async () => {
    const { data } =
      await fixture.ask(`query { _entities(representations: [{__typename: "Division", code: "140500"},
      {__typename: "Division", code: "140502"}, {__typename: "Division", code: "530181"}]) { ... on Division { housing {
      compoundCount oldCompoundCount renovation { target completed inProgress remainder newParkingSpaces }
      propertyCreditSummary { a b c d total } } } } }`);
    expect(data?.['_entities']).toMatchObject([
      {
        housing: {
          oldCompoundCount: 434,
          renovation: { target: 434, completed: 264, inProgress: 92, remainder: 78, newParkingSpaces: 5_288 },
          propertyCreditSummary: { a: 32, b: 77, c: 92, d: 1, total: 202 },
        },
      },
      { housing: { renovation: { newParkingSpaces: 4_265 } } },
      {
        housing: {
          compoundCount: 233,
          oldCompoundCount: 87,
          renovation: { target: null, completed: 6, remainder: null },
          propertyCreditSummary: null,
        },
      },
    ]);
  });

  test('have 39 compounds of 济源市 implemented, and no figure that adds 39 and 24', async () => {
    const answer =
      await fixture.ask(`{ _entities(representations: [{__typename: "Division", code: "419001"}]) {
      ... on Division { housing { renovation { completed inProgress } publishedFigures { indicator value asOf } } } } }`);
    const [entity] = entitiesOf<{
      housing: {
        renovation: { completed: number; inProgress: number };
        publishedFigures: { indicator: string; value: string; asOf: string }[];
      };
    }>(answer);
    const block = entity?.housing;
    expect((block?.renovation.completed ?? 0) + (block?.renovation.inProgress ?? 0)).toBe(39);
    expect(block?.publishedFigures).toEqual(
      expect.arrayContaining([
        { indicator: 'RENOVATION_IMPLEMENTED', value: '39', asOf: '2021-07-20' },
        { indicator: 'RENOVATION_PLANNED', value: '24', asOf: '2021-12-31' },
      ]),
    );
    expect(
      await numbers('SELECT COUNT(*) FROM published_figure WHERE value IN (63, 78, 1023, 3710)'),
    ).toEqual([0]);
  });

  test.each([
    ['fire hazard', 'SELECT COUNT(*) FROM fire_hazard WHERE compound_id IN (REAL)'],
    ['project', 'SELECT COUNT(*) FROM project_compound WHERE compound_id IN (REAL)'],
    ['owners’ body', 'SELECT COUNT(*) FROM owners_committee WHERE compound_id IN (REAL)'],
    ['member of one', 'SELECT COUNT(*) FROM owners_committee_member WHERE compound_id IN (REAL)'],
    [
      'applicant for an elevator',
      `SELECT COUNT(*) FROM elevator_addition_contact d JOIN elevator_addition e ON e.application_no = d.application_no
        WHERE e.compound_id IN (REAL)`,
    ],
    [
      'shortcoming',
      `SELECT COUNT(*) FROM compound WHERE compound_id IN (REAL) AND (urban_infrastructure_ready IS NOT NULL
        OR drawings_available IS NOT NULL OR household_metering IS NOT NULL OR power_assets_transferred IS NOT NULL)`,
    ],
    [
      'missing document',
      `SELECT COUNT(*) FROM elevator_addition_document d JOIN elevator_addition e ON e.application_no = d.application_no
        WHERE e.compound_id IN (REAL)`,
    ],
    [
      'service that no document tells of',
      'SELECT COUNT(*) FROM property_service WHERE compound_id IN (REAL) AND document IS NULL',
    ],
  ])('invent no %s for a real compound', async (_fact, sql) => {
    expect(await numbers(sql.replace('REAL', realCompounds))).toEqual([0]);
    expect((await numbers(sql.replaceAll(/\S*compound_id IN \(REAL\)/g, '1 = 1')))[0]).toBeGreaterThan(0);
  });

  test('grade no real enterprise and coordinate with none', async () => {
    const real = marks(enterprises.filter((enterprise) => enterprise.real).map(({ uscc }) => uscc));
    expect(await numbers(`SELECT COUNT(*) FROM property_credit WHERE uscc IN (${real})`)).toEqual([0]);
    expect(
      await numbers(`SELECT COUNT(*) FROM utility_coordination WHERE operator_uscc IN (${real})`),
    ).toEqual([0]);
  });

  test('seat in every owners’ body as many members, and party members, as its record says, one in the chair', async () => {
    expect(
      await numbers(`SELECT COUNT(*) FROM owners_committee c LEFT JOIN (SELECT compound_id, COUNT(*) AS seats,
          SUM(party_member) AS party, SUM(CASE WHEN position = 'CHAIR' THEN 1 ELSE 0 END) AS chairs
        FROM owners_committee_member GROUP BY compound_id) m ON m.compound_id = c.compound_id
          AND m.seats = c.member_count AND m.party = c.party_member_count AND m.chairs = 1
        WHERE m.compound_id IS NULL`),
    ).toEqual([0]);
  });

  test('name only persons who cannot be anybody, with telephones that cannot ring', async () => {
    const rows: { name: string; phone: string }[] = await fixture.department.database.query(
      `SELECT name, phone FROM owners_committee_member UNION ALL SELECT name, phone FROM elevator_addition_contact`,
    );
    expect(rows.length).toBeGreaterThan(1_000);
    const impossible = ({ name, phone }: { name: string; phone: string }) =>
      /^.[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]$/.test(name) && /^120\d{8}$/.test(phone);
    expect(rows.filter((row) => !impossible(row))).toEqual([]);
  });

  test('say of every checked facility in which community it stands', async () => {
    expect(
      await numbers(`SELECT COUNT(*) FROM care_facility_check k LEFT JOIN reference_division d
        ON d.code = k.community_code WHERE d.code IS NULL`),
    ).toEqual([0]);
  });

  test('keep every project at the stage of the newest line of its ledger, without a gap before', async () => {
    expect(
      await numbers(`SELECT COUNT(*) FROM renovation_project p LEFT JOIN renovation_ledger_entry l
        ON l.project_no = p.project_no AND l.left_on = '9999-12-31' AND l.stage = p.stage AND l.entered_on = p.stage_since
        WHERE l.project_no IS NULL`),
    ).toEqual([0]);
    expect(
      await numbers(`SELECT COUNT(*) FROM renovation_ledger_entry l WHERE l.left_on <> '9999-12-31' AND NOT EXISTS (
        SELECT 1 FROM renovation_ledger_entry n WHERE n.project_no = l.project_no AND n.entered_on = l.left_on)`),
    ).toEqual([0]);
    expect(await numbers('SELECT COUNT(*) FROM renovation_ledger_entry WHERE entered_on >= left_on')).toEqual(
      [0],
    );
  });

  test('invest what the items cost that the renovation pays for, to the yuan', async () => {
    const [difference] = await numbers(`SELECT SUM(ABS(p.investment_yuan - s.paid)) FROM renovation_project p
      JOIN (SELECT project_no, SUM(amount_yuan) AS paid FROM payer_share
        WHERE scope IS NULL OR scope <> 'INSIDE_CORRIDOR' GROUP BY project_no) s ON s.project_no = p.project_no`);
    expect(difference).toBeLessThan(1);
  });

  test('name a rule of the project’s own place or none for every share', async () => {
    expect(
      await numbers(`SELECT COUNT(*) FROM payer_share s JOIN renovation_project p ON p.project_no = s.project_no
        JOIN cost_rule r ON r.rule_no = s.rule_no LEFT JOIN reference_ancestor a
        ON a.ancestor_code = r.jurisdiction_code AND a.code = p.county_code WHERE a.code IS NULL`),
    ).toEqual([0]);
    expect((await numbers('SELECT COUNT(DISTINCT rule_no) FROM payer_share'))[0]).toBeGreaterThanOrEqual(6);
  });

  test.each([
    ['renovation_ledger_entry', 'entered_on'],
    ['fire_hazard', 'found_on'],
    ['fire_hazard', 'cleared_on'],
    ['elevator_addition', 'completed_on'],
    ['care_facility_check', 'checked_on'],
    ['care_facility_check', 'rectified_on'],
    ['property_service', 'start_on'],
  ])('have nothing happen after the day of the demonstration: %s.%s', async (table, column) => {
    const [row]: { newest: string }[] = await fixture.department.database.query(
      `SELECT MAX(${column}) AS newest FROM ${table}`,
    );
    expect(row?.newest && row.newest <= demonstrationDay).toBe(true);
  });

  test('leave no list of the questions empty: C and D firms with hazards, works accepted this year, subsidies', async () => {
    const { data, errors } = await fixture.ask(`{
      low: housingCompounds(within: "140500", filter: { creditGrades: [C, D], hasOpenFireHazard: true }) { totalCount }
      d: housingCompounds(within: "140500", filter: { creditGrades: [D] }) { totalCount }
      accepted: renovationProjects(within: "140500", filter: { completedFrom: "2024-01-01" }) { totalCount }
      silent: renovationProjects(within: "140502", filter: { notConsultedAtDesign: [COMMS, POWER] }) { totalCount }
      additions: elevatorAdditions(within: "140500", filter: { statuses: [COMPLETED] }) { totalCount } }`);
    expect(errors).toBeUndefined();
    const lists = Object.values(data ?? {});
    expect(lists).toHaveLength(5);
    for (const list of lists) {
      expect((list as { totalCount: number }).totalCount).toBeGreaterThan(0);
    }
    const running = await numbers(
      "SELECT COUNT(*) FROM property_service WHERE subsidy_from > '2022-01-01' AND company_uscc IS NOT NULL",
    );
    expect(running[0]).toBeGreaterThan(3);
  });

  test('are the same rows every time', async () => {
    const again = await openFixture(housing, { demonstrationScale: 1 });
    for (const { tableName } of fixture.department.database.entityMetadatas) {
      if (/^(reference|loaded|used)/.test(tableName)) continue;
      const [ours, theirs]: unknown[][] = await Promise.all(
        [fixture, again].map(({ department }) => department.database.query(`SELECT * FROM ${tableName}`)),
      );
      expect(ours?.length).toBeGreaterThan(0);
      expect([tableName, JSON.stringify(theirs) === JSON.stringify(ours)]).toEqual([tableName, true]);
    }
    await again.stop();
  });
});

function marks(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
