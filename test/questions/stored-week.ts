import type { Journey } from './journey';
import { compoundsOf, divisionsBelow, marks, today } from './places';
import { isRegistered, isSpecial } from './stored-elders';
import { storedElevators } from './stored-elevators';
import { cutShare } from './stored-visits';

/** A week from Monday to Sunday, and the last day of it that is told. */
export interface Week {
  readonly week: string;
  readonly from: string;
  readonly friday: string;
  readonly to: string;
  readonly until: string;
}

const stages = [
  ...['SURVEYED', 'OPINIONS_SOUGHT', 'APPLIED', 'SCHEME_DRAFTED', 'SCHEME_PUBLICISED', 'OWNERS_CONFIRMED'],
  ...[
    'JOINT_APPROVED',
    'PLANNED',
    'TENDERED',
    'UNDER_CONSTRUCTION',
    'COMPLETED',
    'HANDED_OVER',
    'STRUCK_OFF',
  ],
];

/** The report that a street owes on Friday (每周五…报送), for a week up to a day. */
export async function storedReport(journey: Journey, code: string, week: Week): Promise<object> {
  const { from, to, until, friday } = week;
  const [sent] = await journey.rows(
    'housing',
    'SELECT submitted_on FROM weekly_submission WHERE division_code = ? AND week = ? AND submitted_on <= ?',
    [code, week.week, today],
  );
  const [first] = await journey.rows('housing', 'SELECT MIN(week) AS week FROM weekly_submission');
  expect(first).toEqual({ week: '2024-W35' });
  const submittedOn = sent ? String(sent['submitted_on']) : null;
  return {
    ...{ week: week.week, from, to, dueOn: friday, asOf: until },
    recordsFrom: '2024-08-26',
    submittedOn,
    isLate: (submittedOn ?? today) > friday,
    ...(await storedLedger(journey, code, week)),
    ...(await storedStreetWork(journey, code, week)),
  };
}

async function storedLedger(journey: Journey, code: string, { from, until }: Week): Promise<object> {
  const compounds = await compoundsOf(journey, code, until);
  const entries = await journey.rows(
    'housing',
    `SELECT l.*, p.plan_year FROM renovation_ledger_entry l JOIN renovation_project p ON p.project_no = l.project_no
      WHERE l.entered_on <= ? AND l.project_no IN
        (SELECT project_no FROM project_compound WHERE compound_id IN (${marks(compounds)}))
      ORDER BY l.entered_on DESC, l.project_no, l.stage`,
    [until, ...compounds],
  );
  const standing = entries.filter((row) => String(row['left_on']) > until);
  const entered = entries.filter((row) => String(row['entered_on']) >= from);
  const countOf = (stage: string, rows = entered) => rows.filter((row) => row['stage'] === stage).length;
  return {
    projectCountByStage: stages
      .map((stage) => ({ stage, count: countOf(stage, standing) }))
      .filter(({ count }) => count > 0),
    registeredCount: countOf('SURVEYED'),
    struckOffCount: countOf('STRUCK_OFF'),
    stageChangeCount: entered.length,
    stageChanges: entered.slice(0, 20).map((row) => ({
      stage: row['stage'],
      enteredOn: row['entered_on'],
      project: { projectNo: row['project_no'], planYear: row['plan_year'] },
    })),
  };
}

async function storedStreetWork(journey: Journey, code: string, { from, until }: Week): Promise<object> {
  const divisions = await divisionsBelow(journey, code);
  const ofWeek = (day: string) => `${day} BETWEEN ? AND ? AND division_code IN (${marks(divisions)})`;
  const meetings = await journey.rows(
    'housing',
    `SELECT meeting_no AS meetingNo, kind, held_on AS heldOn, decisions FROM joint_meeting
      WHERE ${ofWeek('held_on')} ORDER BY held_on DESC, meeting_no`,
    [from, until, ...divisions],
  );
  const records = await journey.rows(
    'housing',
    `SELECT kind, recorded_on AS recordedOn, subject FROM work_record
      WHERE ${ofWeek('recorded_on')} ORDER BY recorded_on DESC, record_no`,
    [from, until, ...divisions],
  );
  return {
    ...{ jointMeetingCount: meetings.length, jointMeetings: meetings.slice(0, 10) },
    ...{ workRecordCount: records.length, workRecords: records.slice(0, 10) },
  };
}

/** Leads, cases and changed registrations of the week; contractors on site as of today. */
export async function storedSites(journey: Journey, code: string, { from, until }: Week): Promise<object> {
  const compounds = await compoundsOf(journey, code);
  const here = `compound_id IN (${marks(compounds)})`;
  const count = (sql: string, ...parameters: string[]) =>
    journey.count('public-security', sql, [...parameters, ...compounds]);
  const registrations = await journey.rows(
    'public-security',
    `SELECT * FROM contractor_registration WHERE surveyed_on <= ? AND project_no IN
      (SELECT project_no FROM surveyed_project_compound WHERE ${here})`,
    [today, ...compounds],
  );
  const onSite = registrations.filter(({ ended_on: on }) => on === null || String(on) > today);
  const changed = registrations.filter((row) =>
    ['surveyed_on', 'registered_on', 'last_updated_on', 'ended_on'].some(
      (column) => String(row[column] ?? '') >= from && String(row[column] ?? '') <= until,
    ),
  );
  return {
    asOf: today,
    leadCount: await count(
      `SELECT COUNT(*) FROM damage_lead WHERE received_on BETWEEN ? AND ? AND ${here}`,
      from,
      until,
    ),
    telecomDamageCaseCount: await count(
      `SELECT COUNT(*) FROM police_case WHERE kind IN ('TELECOM_DAMAGE', 'TELECOM_THEFT')
        AND filed_on BETWEEN ? AND ? AND ${here}`,
      from,
      until,
    ),
    contractorCount: onSite.length,
    unregisteredContractorCount: onSite.filter(({ registered_on: on }) => on === null || String(on) > today)
      .length,
    changedContractorCount: changed.length,
  };
}

/** Visits of November among the elders who are due at its end: by the last day told, in the week, and at all. */
export async function storedVisitWeek(
  journey: Journey,
  code: string,
  { from, until }: Week,
): Promise<object> {
  const monthEnd = '2024-11-30';
  const compounds = await compoundsOf(journey, code, monthEnd);
  const communities = await divisionsBelow(journey, code);
  const elders = await journey.rows(
    'civil-affairs',
    `SELECT v.visited_on FROM elder e LEFT JOIN care_visit v ON v.elder_id = e.elder_id AND v.month = '2024-11'
        AND v.result IN ('DONE', 'EMERGENCY')
      WHERE ${isSpecial} AND ${isRegistered} AND (compound_id IN (${marks(compounds)})
        OR (compound_id IS NULL AND community_code IN (${marks(communities)})))`,
    [monthEnd, monthEnd, ...compounds, ...communities],
  );
  const visits = elders.flatMap(({ visited_on: on }) => (on === null ? [] : [String(on)]));
  const shown = (value: number) => ({ value, suppressed: false });
  return {
    asOf: today,
    visitWeek: {
      upTo: until,
      dueInMonth: shown(elders.length),
      visitedInWeek: shown(visits.filter((on) => on >= from && on <= until).length),
      visitedInMonth: shown(visits.filter((on) => on <= until).length),
    },
    monthlyVisitRate: {
      month: '2024-11',
      rateAll: cutShare(visits.length, elders.length),
      belowTarget: visits.length < elders.length,
    },
  };
}

/** Elevators of the compounds of a division, and those outside of compounds in its communities. */
export async function storedElevatorsOf(journey: Journey, code: string): Promise<object> {
  const compounds = await compoundsOf(journey, code);
  const communities = await divisionsBelow(journey, code);
  const elevators = await storedElevators(
    journey,
    `(compound_id IN (${marks(compounds)}) OR (compound_id IS NULL AND community_code IN (${marks(communities)})))`,
    [...compounds, ...communities],
  );
  return {
    asOf: today,
    elevatorCount: elevators.length,
    overdueElevatorCount: elevators.filter(({ inspectionOverdue }) => inspectionOverdue).length,
  };
}
