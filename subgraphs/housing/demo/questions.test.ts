import { demonstrationWorld } from '../../../shared/demonstration/world';
import type { IndicatorReference, IndicatorSubject } from '../../../shared/reference/indicator';
import { recentTickets } from '../../../shared/tickets/recent-tickets';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';

const asOf = '2024-11-15';
const about = (
  subjectType: IndicatorSubject,
  subjectKey: string,
  code: string,
  value: number,
): IndicatorReference => ({
  ...{ subjectType, subjectKey, code, period: 'CURRENT', value, suppressed: false, asOf },
});

/** What an official asks of housing, on the demonstration rows: each answer beside its own SQL. */
describe('questions to housing', () => {
  const world = demonstrationWorld(1);
  const invented = world.compounds.filter(({ real }) => !real);
  let fixture: DepartmentFixture;
  let revoked: string;
  beforeAll(async () => {
    const subsidised = world.projects.find(
      ({ countyCode, phase }) => countyCode === '419001' && phase === 'COMPLETED',
    );
    revoked = world.compounds.find(({ id }) => id === subsidised?.compoundIds[0])?.propertyCompanyUscc ?? '';
    fixture = await openFixture(housing, {
      demonstrationScale: 1,
      references: {
        divisions: world.divisions,
        compounds: world.compounds.map((compound) => ({ ...compound, synthetic: !compound.real })),
      },
      indicators: {
        'civil-affairs': invented
          .slice(0, 120)
          .flatMap(({ id }, index) => [
            about('Compound', id, 'MODERATE_OR_WORSE_ELDERS', index % 25),
            { ...about('Compound', id, recentTickets.code, index % 4), period: recentTickets.period },
          ]),
        'public-security': world.projects.flatMap(({ projectNo }, index) => [
          about('RenovationProject', projectNo, 'LEAD_COUNT', index % 3),
          about('RenovationProject', projectNo, 'TELECOM_CASE_COUNT', index % 2),
        ]),
        'market-regulation': [about('Enterprise', revoked, 'ENTERPRISE_REVOKED', 1)],
      },
    });
  });
  afterAll(() => fixture.stop());

  async function sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return fixture.department.database.query(text, values);
  }
  async function ask<Data>(query: string): Promise<Data> {
    const { data, errors } = await fixture.ask(query);
    expect(errors).toBeUndefined();
    return data as Data;
  }
  async function divisionOf<Block>(code: string, fields: string): Promise<Block> {
    const { _entities } = await ask<{ _entities: { housing: Block }[] }>(
      `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) { ... on Division { housing { ${fields} } } } }`,
    );
    return _entities[0]?.housing as Block;
  }
  const inChengqu = `compound_id IN (SELECT m.compound_id FROM reference_membership m JOIN reference_ancestor a
    ON a.code = m.community_code AND a.ancestor_code = '140502' WHERE m.valid_from <= '${asOf}' AND '${asOf}' < m.valid_to)`;

  test('nobody was consulted or left out before the scheme is drafted, and of everybody it is known after', async () => {
    const rows = await sql<{ early: number; unknown: number }>(
      `SELECT DISTINCT CASE WHEN p.stage IN ('SURVEYED', 'OPINIONS_SOUGHT', 'APPLIED') THEN 1 ELSE 0 END AS early,
          CASE WHEN u.consulted_at_design IS NULL THEN 1 ELSE 0 END AS unknown
        FROM renovation_project p JOIN utility_coordination u ON u.project_no = p.project_no ORDER BY early`,
    );
    expect(rows).toEqual([
      { early: 0, unknown: 0 },
      { early: 1, unknown: 1 },
    ]);
  });

  test('projects that did not consult, and what followed there, as the rows say', async () => {
    const rows = await sql<{ consulted: number; projects: number; leads: number; cases: number }>(
      `SELECT consulted, COUNT(*) AS projects, SUM(l.value) AS leads, SUM(c.value) AS cases FROM
        (SELECT project_no, MIN(consulted_at_design) AS consulted FROM utility_coordination WHERE kind IN ('COMMS', 'POWER')
          AND consulted_at_design IS NOT NULL AND project_no IN (SELECT project_no FROM project_compound WHERE ${inChengqu}) GROUP BY project_no) p
        JOIN reference_indicator l ON l.subject_key = p.project_no AND l.code = 'LEAD_COUNT'
        JOIN reference_indicator c ON c.subject_key = p.project_no AND c.code = 'TELECOM_CASE_COUNT'
        GROUP BY consulted ORDER BY consulted`,
    );
    expect(rows).toHaveLength(2);
    const group = 'projectCount leadCount caseCount leadsPerProject';
    const { utilityConsultation } = await divisionOf<{ utilityConsultation: unknown }>(
      '140502',
      `utilityConsultation { notConsulted { ${group} } consulted { ${group} } }`,
    );
    const [not, yes] = rows.map(({ projects, leads, cases }) => ({
      projectCount: projects,
      leadCount: leads,
      caseCount: cases,
      leadsPerProject: Math.round((leads / projects) * 1_000) / 1_000,
    }));
    expect(utilityConsultation).toEqual({ notConsulted: not, consulted: yes });
  });

  test('projects of which the police say nothing are counted and do not thin out the rates', async () => {
    await sql(
      "DELETE FROM reference_indicator WHERE subject_type = 'RenovationProject' AND subject_key LIKE 'RP-419001%'",
    );
    const { utilityConsultation } = await divisionOf<{ utilityConsultation: Record<string, object> }>(
      '419001',
      'utilityConsultation { consulted { projectCount leadCount casesPerProject } }',
    );
    expect(utilityConsultation['consulted']).toMatchObject({ leadCount: null, casesPerProject: null });
    expect(utilityConsultation['consulted']).not.toMatchObject({ projectCount: 0 });
  });

  test('candidates are the old compounds whose works have not begun, those that are not ready last', async () => {
    const { renovationCandidates: found } = await ask<{
      renovationCandidates: {
        totalCount: number;
        nodes: { compound: { id: string }; rank: number; deferred: boolean | null; metCount: number }[];
      };
    }>(`{ renovationCandidates(within: "140502", planYear: 2025, first: 200) { totalCount
      nodes { rank deferred metCount compound { id } } } }`);
    const expected = await sql<{ compound_id: string }>(
      `SELECT compound_id FROM compound WHERE is_old = 1 AND ${inChengqu} AND compound_id NOT IN (
        SELECT p.compound_id FROM project_compound p JOIN renovation_project r ON r.project_no = p.project_no
        WHERE r.stage IN ('UNDER_CONSTRUCTION', 'COMPLETED', 'HANDED_OVER', 'STRUCK_OFF'))`,
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(found.nodes.map(({ compound }) => compound.id).sort()).toEqual(
      expected.map((row) => row.compound_id).sort(),
    );
    expect(found.nodes.map(({ rank }) => rank)).toEqual(found.nodes.map((_node, index) => index + 1));
    const flags = found.nodes.map(({ deferred }) => deferred);
    expect(flags).toEqual([...flags].sort((one, other) => Number(one) - Number(other)));
    expect(flags).toContain(true);
    const met = found.nodes.filter(({ deferred }) => deferred === false).map(({ metCount }) => metCount);
    expect(met).toEqual([...met].sort((one, other) => other - one));
    expect(new Set(met).size).toBeGreaterThan(1);
  });

  test('every reason of a candidate names its rule, and each rule says whether its threshold was set here', async () => {
    const { renovationCandidates: found } = await ask<{
      renovationCandidates: {
        nodes: {
          reasons: {
            assumed: boolean;
            rule: { source: { document: string }; thresholdAssumed: boolean; text: string };
          }[];
        }[];
      };
    }>(`{ renovationCandidates(within: "140502", planYear: 2025, first: 5) { nodes {
      reasons { criterion met value assumed rule { text thresholdAssumed source { document section } } } } } }`);
    for (const { reasons } of found.nodes) {
      expect(reasons).toHaveLength(8);
      for (const { rule, assumed } of reasons) {
        expect(rule.source.document).toMatch(/105049|23号/);
        expect(rule.thresholdAssumed).toBe(/本系统的设定|文件没有给出比例/.test(rule.text));
        expect(assumed).toBe(rule.source.document.includes('105049'));
      }
    }
  });

  test('compounds on the subsidy: amount, months left, suspended only where the licence was revoked', async () => {
    const { housingCompounds: found } = await ask<{
      housingCompounds: {
        nodes: {
          id: string;
          housing: { propertyService: { company: { uscc: string }; subsidy: Record<string, unknown> } };
        }[];
      };
    }>(`{ housingCompounds(within: "419001", filter: { subsidised: true }, first: 200) { nodes { id housing { propertyService {
      company { uscc } subsidy { yuanPerMonth monthsLeft payableYuanPerMonth suspension { reason rule { guidelineNo } } } } } } } }`);
    const rows = await sql<{ compound_id: string; area: number; company: string; since: string }>(
      `SELECT s.compound_id, c.gross_floor_area_m2 AS area, s.company_uscc AS company, s.subsidy_from AS since
        FROM property_service s JOIN compound c ON c.compound_id = s.compound_id
        WHERE s.subsidy_from IS NOT NULL AND s.compound_id LIKE 'CMP-419001%' ORDER BY s.compound_id`,
    );
    const expected = rows.map(({ compound_id, area, company, since }) => {
      const [year = 0, month = 0] = since.split('-').map(Number);
      const amount = (Math.round(Number(area) * 15) / 100).toFixed(2);
      const isRevoked = company === revoked;
      return {
        id: compound_id,
        housing: {
          propertyService: {
            company: { uscc: company },
            subsidy: {
              yuanPerMonth: amount,
              monthsLeft: 36 - (2024 * 12 + 11 - (year * 12 + month)),
              payableYuanPerMonth: isRevoked ? '0.00' : amount,
              suspension: isRevoked
                ? { reason: 'COMPANY_REVOKED', rule: { guidelineNo: 'JIYUAN-SUBSIDY-CONDITION' } }
                : null,
            },
          },
        },
      };
    });
    expect(found.nodes).toEqual(expected);
    expect(rows.some(({ company }) => company === revoked)).toBe(true);
  });

  test('a subsidy whose term is over is none any more', async () => {
    await sql("UPDATE property_service SET subsidy_from = '2021-11-30' WHERE subsidy_from IS NOT NULL");
    const count = async () =>
      (
        await ask<{ housingCompounds: { totalCount: number } }>(
          '{ housingCompounds(within: "419001", filter: { subsidised: true }) { totalCount } }',
        )
      ).housingCompounds.totalCount;
    expect(await count()).toBe(0);
    await sql("UPDATE property_service SET subsidy_from = '2021-12-01' WHERE subsidy_from IS NOT NULL");
    expect(await count()).toBeGreaterThan(0);
  });

  test('compounds that meet the subsidy rule say why, and no other meets it, nor one whose company was revoked', async () => {
    type Eligibility = { eligible: boolean; reasons: { condition: string; met: boolean }[] };
    const list = async (wanted: boolean) =>
      (
        await ask<{
          housingCompounds: {
            nodes: { housing: { propertyService: { subsidyEligibility: Eligibility } | null } }[];
          };
        }>(
          `{ housingCompounds(within: "419001", filter: { meetsSubsidyRule: ${wanted} }, first: 200) { nodes {
          housing { propertyService { subsidyEligibility { eligible reasons { condition met } } } } } } }`,
        )
      ).housingCompounds.nodes.map(
        ({ housing: { propertyService } }) => propertyService?.subsidyEligibility ?? null,
      );
    const [meet, others] = [await list(true), await list(false)];
    expect(new Set(meet.map((each) => each?.eligible))).toEqual(new Set([true]));
    expect(new Set(others.map((each) => each?.eligible ?? false))).toEqual(new Set([false]));
    const unmet = others.map((each) => each?.reasons.filter(({ met }) => !met).map((one) => one.condition));
    expect(unmet).toContainEqual(['COMPANY_NOT_REVOKED']);
  });

  test.each([
    ['NO_HOUSEHOLD_METERING', 'household_metering'],
    ['POWER_ASSETS_NOT_TRANSFERRED', 'power_assets_transferred'],
  ])('compounds with the obstacle %s', async (obstacle, column) => {
    const { housingCompounds: found } = await ask<{
      housingCompounds: {
        totalCount: number;
        nodes: { housing: { utilityBilling: { obstacles: string[] } } }[];
      };
    }>(`{ housingCompounds(within: "140502", filter: { utilityObstacles: [${obstacle}] }, first: 200) { totalCount
      nodes { housing { utilityBilling { onlineHouseholdPayment obstacles } } } } }`);
    const [row] = await sql<{ n: number }>(
      `SELECT COUNT(*) AS n FROM compound WHERE ${column} = 0 AND ${inChengqu}`,
    );
    expect(found.totalCount).toBe(row?.n);
    expect(
      found.nodes.every(({ housing: { utilityBilling } }) => utilityBilling.obstacles.includes(obstacle)),
    ).toBe(true);
  });

  test('works accepted in a year, and the share that passed', async () => {
    const [row] = await sql<{ accepted: number; passed: number }>(
      `SELECT COUNT(*) AS accepted, SUM(acceptance_passed) AS passed FROM renovation_project
        WHERE accepted_on BETWEEN '2024-01-01' AND '2024-12-31'
          AND project_no IN (SELECT project_no FROM project_compound WHERE ${inChengqu})`,
    );
    const { accepted = 0, passed = 0 } = row ?? {};
    expect(accepted).toBeGreaterThan(passed);
    const { qualityAcceptance, performanceTargets } = await divisionOf<Record<string, unknown>>(
      '140502',
      'qualityAcceptance(year: 2024) { accepted passed passShare meetsTarget dueOn target { value } } performanceTargets { indicator actual reached }',
    );
    expect(qualityAcceptance).toEqual({
      ...{
        accepted,
        passed,
        passShare: (Math.floor((passed * 10_000) / accepted) / 10_000).toFixed(4),
        meetsTarget: false,
        dueOn: '2025-12-31',
      },
      target: { value: '1.000000' },
    });
    const { qualityAcceptance: earlier } = await divisionOf<Record<string, unknown>>(
      '140502',
      'qualityAcceptance(year: 2023) { passShare meetsTarget dueOn target { validFrom } }',
    );
    expect(earlier).toEqual({
      ...{ passShare: expect.any(String), meetsTarget: null, dueOn: '2025-12-31' },
      target: { validFrom: '2024-08-20' },
    });
    expect(performanceTargets).toEqual([
      { indicator: 'WORKS_ACCEPTANCE_PASS', actual: (passed / accepted) * 100, reached: false },
    ]);
    const { renovationProjects: list } = await ask<{ renovationProjects: { totalCount: number } }>(
      `{ renovationProjects(within: "140502", filter: { acceptedFrom: "2024-01-01", acceptedTo: "2024-12-31", acceptancePassed: false }) { totalCount } }`,
    );
    expect(list.totalCount).toBe(accepted - passed);
  });

  test('compounds by tickets of all departments in 90 days, the most first', async () => {
    const { housingCompounds: found } = await ask<{
      housingCompounds: {
        nodes: { id: string; housing: { ticketsLast90Days: { own: number; total: number } } }[];
      };
    }>(`{ housingCompounds(within: "140500", orderBy: { field: TICKETS_LAST_90_DAYS, direction: DESC }, first: 30) { nodes { id
      housing { ticketsLast90Days { own total others { owner value } } } } } }`);
    const rows = await sql<{ compound_id: string; own: number; total: number }>(
      `SELECT c.compound_id, t.own, t.own + COALESCE(i.value, 0) AS total FROM compound c
        JOIN (SELECT k.compound_id, COUNT(x.ticket_no) AS own FROM compound k LEFT JOIN ticket x ON x.compound_id = k.compound_id
          AND x.received_on BETWEEN '2024-08-17' AND '${asOf}' AND x.handed_over_on IS NULL GROUP BY k.compound_id) t ON t.compound_id = c.compound_id
        LEFT JOIN reference_indicator i ON i.subject_key = c.compound_id AND i.code = 'TICKETS_LAST_90_DAYS'
        WHERE c.compound_id LIKE 'CMP-1405%' ORDER BY total DESC, c.compound_id LIMIT 30`,
    );
    expect(
      found.nodes.map(({ id, housing: { ticketsLast90Days } }) => ({
        compound_id: id,
        own: ticketsLast90Days.own,
        total: ticketsLast90Days.total,
      })),
    ).toEqual(rows);
    expect(rows[0]?.total).toBeGreaterThan(rows[29]?.total ?? 0);
  });

  test('care facilities due: got in one of the five ways or outstanding, each once', async () => {
    const counts = await sql<{ outstanding: number; n: number }>(
      `SELECT CASE WHEN settled_on IS NULL THEN 1 ELSE 0 END AS outstanding, COUNT(*) AS n FROM care_facility_provision
        WHERE ${inChengqu} GROUP BY 1 ORDER BY 1`,
    );
    expect(counts).toHaveLength(2);
    for (const { outstanding, n } of counts) {
      const { careFacilityProvisions: found } = await ask<{
        careFacilityProvisions: {
          totalCount: number;
          nodes: { facility: object | null; outstanding: boolean }[];
        };
      }>(`{ careFacilityProvisions(within: "140502", filter: { outstanding: ${outstanding === 1} }, first: 200) { totalCount
        nodes { mode outstanding facility { id } } } }`);
      expect(found.totalCount).toBe(n);
      expect(found.nodes.every(({ facility }) => (facility === null) === (outstanding === 1))).toBe(true);
    }
  });

  test('the Friday report of a street is what its ledger, meetings and records say of the week', async () => {
    const [street] = await sql<{ code: string }>(
      `SELECT a.ancestor_code AS code FROM renovation_ledger_entry l JOIN project_compound p ON p.project_no = l.project_no
        JOIN reference_membership m ON m.compound_id = p.compound_id JOIN reference_ancestor a ON a.code = m.community_code
        JOIN reference_division d ON d.code = a.ancestor_code AND d.level = 'TOWNSHIP'
        WHERE l.entered_on BETWEEN '2024-11-11' AND '${asOf}' AND m.valid_to > '${asOf}' GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1`,
    );
    const code = street?.code ?? '';
    const counts = await Promise.all(
      [
        `SELECT COUNT(*) AS n FROM renovation_ledger_entry WHERE entered_on BETWEEN '2024-11-11' AND '${asOf}' AND project_no IN
          (SELECT project_no FROM project_compound p JOIN reference_membership m ON m.compound_id = p.compound_id
            JOIN reference_ancestor a ON a.code = m.community_code WHERE a.ancestor_code = ? AND m.valid_to > '${asOf}')`,
        `SELECT COUNT(*) AS n FROM joint_meeting WHERE division_code = ? AND held_on BETWEEN '2024-11-11' AND '${asOf}'`,
        `SELECT COUNT(*) AS n FROM work_record WHERE division_code = ? AND recorded_on BETWEEN '2024-11-11' AND '${asOf}'`,
      ].map(async (text) => (await sql<{ n: number }>(text, [code]))[0]?.n),
    );
    expect(counts.every((count) => (count ?? 0) > 0)).toBe(true);
    const { weeklyReport } = await divisionOf<{ weeklyReport: Record<string, unknown> }>(
      code,
      'weeklyReport(week: "2024-W46") { asOf isLate stageChangeCount jointMeetingCount workRecordCount stageChanges(first: 50) { stage } }',
    );
    expect(weeklyReport).toMatchObject({
      ...{
        asOf,
        isLate: false,
        stageChangeCount: counts[0],
        jointMeetingCount: counts[1],
        workRecordCount: counts[2],
      },
    });
    expect(weeklyReport['stageChanges']).toHaveLength(counts[0] ?? 0);
  });

  test.each([
    'weeklyReport(week: "2021-W53") { week }',
    'weeklyReport(week: "2024-46") { week }',
    'qualityAcceptance(year: 2200) { year }',
  ])('refuses %s', async (field) => {
    const { errors } = await fixture.ask(
      `{ _entities(representations: [{ __typename: "Division", code: "140502" }]) { ... on Division { housing { ${field} } } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('a week before the data begin is empty and says as of when', async () => {
    const { weeklyReport } = await divisionOf<{ weeklyReport: unknown }>(
      '140502',
      'weeklyReport(week: "1999-W01") { asOf stageChangeCount stageChanges { stage } projectCountByStage { count } streetsDue }',
    );
    expect(weeklyReport).toEqual({
      ...{
        asOf: '1999-01-10',
        stageChangeCount: 0,
        stageChanges: [],
        projectCountByStage: [],
        streetsDue: 0,
      },
    });
  });

  test('of weeks before the records of reports begin nobody is called late', async () => {
    const [first] = await sql<{ week: string }>('SELECT MIN(week) AS week FROM weekly_submission');
    expect(first).toEqual({ week: '2024-W35' });
    const reportOf = async (code: string, week: string) =>
      (
        await divisionOf<{ weeklyReport: Record<string, unknown> }>(
          code,
          `weeklyReport(week: "${week}") { recordsFrom isLate submittedOn streetsDue streetsSubmitted streetsLate }`,
        )
      ).weeklyReport;
    const unknown = { submittedOn: null, isLate: null, streetsSubmitted: null, streetsLate: null };
    expect(await reportOf('140502002', '2024-W34')).toEqual({
      ...{ ...unknown, recordsFrom: '2024-08-26', streetsDue: 1 },
    });
    const whole = await reportOf('140502', '2024-W34');
    expect(whole).toMatchObject({ ...unknown, recordsFrom: '2024-08-26' });
    expect(whole['streetsDue']).toBeGreaterThan(1);
    expect(await reportOf('140502002', '2024-W35')).toMatchObject({
      ...{ recordsFrom: '2024-08-26', isLate: expect.any(Boolean), streetsSubmitted: 1 },
    });
  });

  test('counts of a county are those of its streets together', async () => {
    const streets = await sql<{ code: string }>(
      "SELECT code FROM reference_division WHERE parent_code = '140502'",
    );
    const fields =
      'workRecordCount jointMeetingCount weeklyReport(week: "2024-W46") { streetsDue streetsSubmitted streetsLate stageChangeCount registeredCount struckOffCount } qualityAcceptance { accepted passed }';
    type Counts = {
      workRecordCount: number;
      jointMeetingCount: number;
      weeklyReport: Record<string, number>;
      qualityAcceptance: Record<string, number>;
    };
    const flat = ({ weeklyReport, qualityAcceptance, ...rest }: Counts) => ({
      ...rest,
      ...weeklyReport,
      ...qualityAcceptance,
    });
    const whole = flat(await divisionOf<Counts>('140502', fields)) as Record<string, number>;
    const parts = await Promise.all(
      streets.map(async ({ code }) => flat(await divisionOf<Counts>(code, fields)) as Record<string, number>),
    );
    for (const [name, count] of Object.entries(whole)) {
      expect([name, parts.reduce((sum, part) => sum + (part[name] ?? 0), 0)]).toEqual([name, count]);
    }
    expect(whole['stageChangeCount']).toBeGreaterThan(0);
  });

  test('statements do not grow with the rows of a page', async () => {
    const statementsFor = async (first: number, root: string, fields: string) => {
      fixture.statements.length = 0;
      await ask(`{ ${root.replace('FIRST', String(first))} { nodes { ${fields} } } }`);
      return fixture.statements.length;
    };
    for (const [root, fields] of [
      [
        'renovationCandidates(within: "140500", planYear: 2025, first: FIRST)',
        'rank metCount project { projectNo } moderateOrWorseElders { value } reasons { met rule { jurisdiction { code } } }',
      ],
      [
        'careFacilityProvisions(within: "140502", first: FIRST)',
        'mode compound { housing { outstandingCareFacilityCount careFacilityProvisions { dueBy } } } facility { id }',
      ],
      [
        'housingCompounds(within: "140500", first: FIRST)',
        `housing { ticketsLast90Days { total } stalledProjectCount utilityBilling { obstacles } threeParties { complete } gradeVerifications { deadline }
        propertyService { riskNotice packageNo subsidy { payableYuanPerMonth } subsidyEligibility { eligible } } }`,
      ],
      [
        'renovationProjects(within: "140500", first: FIRST)',
        'housing { acceptedOn openItemCount mayBeStruckOff confirmedAfterNotice schemeNotices { text } schemeApproval { approved } worksProgress { stalled } }',
      ],
    ] as const) {
      expect([root, await statementsFor(40, root, fields)]).toEqual([
        root,
        await statementsFor(8, root, fields),
      ]);
    }
  });
});
