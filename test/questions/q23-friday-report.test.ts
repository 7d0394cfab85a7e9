import { silentFields } from './answered-fields';
import { listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, marks, today } from './places';
import type { RowChange } from './row-change';
import { storedElevatorsOf, storedReport, storedSites, storedVisitWeek, type Week } from './stored-week';

const code = '140502002';
const thisWeek: Week = {
  ...{ week: '2024-W46', from: '2024-11-11', friday: '2024-11-15', to: '2024-11-17', until: today },
};
const lastWeek: Week = {
  ...{ week: '2024-W45', from: '2024-11-04', friday: '2024-11-08', to: '2024-11-10', until: '2024-11-10' },
};

let journey: Journey;
let data: unknown;
let compounds: string[];

beforeAll(async () => {
  journey = await startJourney(23);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  compounds = await compoundsOf(journey, code);
});
afterAll(() => journey?.stop());

const variablesOf = ({ week, from, to }: Week, street = code) => ({ code: street, week, from, to });

async function storedDivision(week: Week, street = code): Promise<object> {
  return {
    code: street,
    name: await journey.key('civil-affairs', 'SELECT name FROM division WHERE code = ?', [street]),
    housing: { asOf: today, weeklyReport: await storedReport(journey, street, week) },
    publicSecurity: await storedSites(journey, street, week),
    civilAffairs: await storedVisitWeek(journey, street, week),
    marketRegulation: await storedElevatorsOf(journey, street),
  };
}

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('the sample asks for the week of today with its first and last day', () => {
  expect(journey.question.variables).toEqual(variablesOf(thisWeek));
});

test('the report of this week is as the four departments store it', async () => {
  expect(valueAt(data, 'division')).toEqual(await storedDivision(thisWeek));
});

test.each(['140502002', '140502001'])('and so is that of last week, of %s', async (street) => {
  const { data, errors } = await journey.ask(variablesOf(lastWeek, street));
  expect(errors).toBeUndefined();
  expect(valueAt(data, 'division')).toEqual(await storedDivision(lastWeek, street));
});

test('a report that came on Monday is late, one that came before Friday is not', async () => {
  const late = (await journey.ask(variablesOf(lastWeek, '140502001'))).data;
  expect(valueAt(late, 'division.housing.weeklyReport')).toMatchObject({
    ...{ dueOn: '2024-11-08', submittedOn: '2024-11-11', isLate: true },
  });
  expect(valueAt(data, 'division.housing.weeklyReport')).toMatchObject({
    ...{ dueOn: '2024-11-15', submittedOn: '2024-11-14', isLate: false },
  });
});

test('a meeting of the street is there, one of the next street in the same week is not', async () => {
  const held = (street: string) =>
    journey.key(
      'housing',
      'SELECT meeting_no FROM joint_meeting WHERE division_code = ? AND held_on BETWEEN ? AND ?',
      [street, thisWeek.from, today],
    );
  const given = listAt(data, 'division.housing.weeklyReport.jointMeetings').map((meeting) =>
    valueAt(meeting, 'meetingNo'),
  );
  expect(given).toContain(await held(code));
  expect(given).not.toContain(await held('140502001'));
});

describe('one row changed changes exactly its leaves', () => {
  const under = (block: string, ...names: string[]) => names.map((name) => `division.${block}.${name}`);
  const report = (...names: string[]) => under('housing.weeklyReport', ...names);

  test('housing: the report has not come, and is not late before the Friday is over', async () => {
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'weekly_submission' },
      remove: { division_code: code, week: thisWeek.week },
    });
    expect(paths).toEqual(report('submittedOn'));
  });

  test('housing: a meeting in a community of the street on Monday; one on the Sunday before does not show', async () => {
    const meeting = (heldOn: string): RowChange => ({
      ...{ department: 'housing', table: 'joint_meeting' },
      insert: {
        ...{ meeting_no: 'JM-TEST', division_code: '140502002011', kind: 'TRIPARTITE', held_on: heldOn },
        ...{ decisions: '测试', project_no: null, synthetic: 1 },
      },
    });
    const index = listAt(data, 'division.housing.weeklyReport.jointMeetings').length;
    const leaves = ['meetingNo', 'kind', 'heldOn', 'decisions'].map(
      (name) => `jointMeetings.${index}.${name}`,
    );
    expect(await journey.changedBy(meeting(thisWeek.from))).toEqual(report('jointMeetingCount', ...leaves));
    expect(await journey.changedBy(meeting('2024-11-10'))).toEqual([]);
  });

  test('housing: a project entered its stage the week before', async () => {
    const changes = listAt(data, 'division.housing.weeklyReport.stageChanges');
    const last = `stageChanges.${changes.length - 1}`;
    const [projectNo, stage] = ['project.projectNo', 'stage'].map((path) =>
      String(valueAt(changes.at(-1), path)),
    );
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'renovation_ledger_entry' },
      update: { project_no: String(projectNo), stage: String(stage) },
      set: { entered_on: '2024-11-10' },
    });
    const leaves = ['stage', 'enteredOn', 'project.projectNo', 'project.planYear'];
    expect(paths).toEqual(report('stageChangeCount', ...leaves.map((name) => `${last}.${name}`)));
  });

  test('public security: a lead of the week, and one of the Sunday before', async () => {
    const lead = (receivedOn: string): RowChange => ({
      ...{ department: 'public-security', table: 'damage_lead' },
      insert: {
        ...{
          lead_no: 'LD-TEST',
          lead_source: 'PATROL',
          cause: 'ROUGH_CONSTRUCTION',
          received_on: receivedOn,
        },
        ...{ verified_on: null, outcome: null, compound_id: String(compounds[0]), project_no: null },
        ...{ case_no: null, synthetic: 1 },
      },
    });
    expect(await journey.changedBy(lead('2024-11-11'))).toEqual(under('publicSecurity', 'leadCount'));
    expect(await journey.changedBy(lead('2024-11-10'))).toEqual([]);
  });

  test('public security: a firm that was not registered is registered today', async () => {
    const unregistered = await journey.key(
      'public-security',
      `SELECT registration_no FROM contractor_registration WHERE registered_on IS NULL AND ended_on IS NULL
        AND (last_updated_on IS NULL OR last_updated_on < '2024-11-11') AND surveyed_on < '2024-11-11'
        AND project_no IN (SELECT project_no FROM surveyed_project_compound WHERE compound_id IN (${marks(compounds)}))
        ORDER BY 1`,
      compounds,
    );
    const paths = await journey.changedBy({
      ...{ department: 'public-security', table: 'contractor_registration' },
      update: { registration_no: unregistered },
      set: { registered: 1, registered_on: today },
    });
    expect(paths).toEqual(under('publicSecurity', 'unregisteredContractorCount', 'changedContractorCount'));
  });

  test('civil affairs: a visit was made last week, or not at all', async () => {
    const elder = await journey.key(
      'civil-affairs',
      `SELECT e.elder_id FROM elder e JOIN care_visit v ON v.elder_id = e.elder_id AND v.month = '2024-11'
        WHERE v.result = 'DONE' AND v.visited_on BETWEEN ? AND ? AND e.living_alone = 1 AND e.left_on IS NULL
          AND e.compound_id IN (${marks(compounds)}) ORDER BY 1`,
      [thisWeek.from, today, ...compounds],
    );
    const visit = { department: 'civil-affairs', table: 'care_visit' };
    const key = { elder_id: elder, month: '2024-11' };
    const [inWeek, inMonth] = ['visitedInWeek', 'visitedInMonth'].map((name) => `visitWeek.${name}.value`);
    const earlier = await journey.changedBy({ ...visit, update: key, set: { visited_on: '2024-11-08' } });
    expect(earlier).toEqual(under('civilAffairs', String(inWeek)));
    const never = await journey.changedBy({ ...visit, remove: key });
    expect(never).toEqual(under('civilAffairs', String(inWeek), String(inMonth), 'monthlyVisitRate.rateAll'));
  });

  test('market regulation: an elevator is given up', async () => {
    const elevator = await journey.key(
      'market-regulation',
      `SELECT registration_code FROM elevator WHERE compound_id IN (${marks(compounds)}) AND decommissioned_on IS NULL
        AND suspended_on IS NULL AND (SELECT MAX(next_due_on) FROM elevator_check c
          WHERE c.registration_code = elevator.registration_code) < ? ORDER BY 1`,
      [...compounds, today],
    );
    const paths = await journey.changedBy({
      ...{ department: 'market-regulation', table: 'elevator' },
      update: { registration_code: elevator },
      set: { decommissioned_on: today },
    });
    expect(paths).toEqual(under('marketRegulation', 'elevatorCount', 'overdueElevatorCount'));
  });
});
