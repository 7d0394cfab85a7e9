import { askedHousing, inChengqu } from '../testing/asked-housing';

/** What an official asks of housing, on the demonstration rows: each answer beside its own SQL. */
describe('questions to housing about works', () => {
  const { ask, divisionOf, fixture, sql } = askedHousing();

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
    expect(found.nodes).toHaveLength(5);
    for (const { reasons } of found.nodes) {
      expect(reasons).toHaveLength(8);
      for (const { rule, assumed } of reasons) {
        expect(rule.source.document).toMatch(/105049|23号/);
        expect(rule.thresholdAssumed).toBe(/本系统的设定|文件没有给出比例/.test(rule.text));
        expect(assumed).toBe(rule.source.document.includes('105049'));
      }
    }
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
      { indicator: 'WORKS_ACCEPTANCE_PASS', actual: (passed * 100) / accepted, reached: false },
    ]);
    const { renovationProjects: list } = await ask<{ renovationProjects: { totalCount: number } }>(
      `{ renovationProjects(within: "140502", filter: { acceptedFrom: "2024-01-01", acceptedTo: "2024-12-31", acceptancePassed: false }) { totalCount } }`,
    );
    expect(list.totalCount).toBe(accepted - passed);
  });

  test('statements do not grow with the rows of a page', async () => {
    const statementsFor = async (first: number, root: string, fields: string) => {
      fixture().statements.length = 0;
      await ask(`{ ${root.replace('FIRST', String(first))} { nodes { ${fields} } } }`);
      return fixture().statements.length;
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
