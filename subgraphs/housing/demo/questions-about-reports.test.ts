import { asOf, askedHousing } from '../testing/asked-housing';

/** What an official asks of housing, on the demonstration rows: each answer beside its own SQL. */
describe('questions to housing about reports and counts of a division', () => {
  const { divisionOf, fixture, sql } = askedHousing();

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
    const { errors } = await fixture().ask(
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
        stageChangeCount: null,
        stageChanges: [],
        projectCountByStage: [],
        streetsDue: null,
      },
    });
  });

  test('a week to come has no report, not one full of zeros', async () => {
    const reportOf = async (week: string) =>
      await divisionOf<{ weeklyReport: unknown }>('140502', `weeklyReport(week: "${week}") { asOf }`);
    expect(await reportOf('2024-W47')).toEqual({ weeklyReport: null });
    expect(await reportOf('2025-W10')).toEqual({ weeklyReport: null });
    expect(await reportOf('2024-W46')).toEqual({ weeklyReport: { asOf } });
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

  test('a report tells of nothing after the day asked for', async () => {
    const { data, errors } = await fixture().ask(
      `{ _entities(representations: [{ __typename: "Division", code: "140502" }]) { ... on Division {
        housing(on: "2024-10-30") { now: weeklyReport(week: "2024-W44") { asOf } later: weeklyReport(week: "2024-W45") { asOf } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toEqual([{ housing: { now: { asOf: '2024-10-30' }, later: null } }]);
  });

  test('counts of a month, and of a week, before the first record and to come are unknown', async () => {
    const counts = (month: string) =>
      divisionOf<Record<string, number | null>>(
        '140502',
        `workRecordCount(month: "${month}") jointMeetingCount(month: "${month}")`,
      );
    const [{ month = '' } = {}] = await sql<{ month: string }>(
      'SELECT SUBSTR(MIN(recorded_on), 1, 7) AS month FROM work_record',
    );
    const [{ held = '' } = {}] = await sql<{ held: string }>(
      'SELECT SUBSTR(MIN(held_on), 1, 7) AS held FROM joint_meeting',
    );
    expect((await counts(month))['workRecordCount']).toBeGreaterThan(0);
    expect((await counts(held))['jointMeetingCount']).toBeGreaterThan(0);
    const unknown = { workRecordCount: null, jointMeetingCount: null };
    expect(await counts('1999-01')).toEqual(unknown);
    expect(await counts('2030-01')).toEqual(unknown);
    const { weeklyReport } = await divisionOf<{ weeklyReport: unknown }>(
      '140502',
      'weeklyReport(week: "1999-W01") { registeredCount struckOffCount jointMeetingCount workRecordCount }',
    );
    expect(weeklyReport).toEqual({ registeredCount: null, struckOffCount: null, ...unknown });
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
});
