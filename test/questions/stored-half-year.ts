import type { Journey } from './journey';
import { compoundName, compoundsOf, divisionsBelow, marks, namedCommunityOf, today } from './places';
import type { Row } from './row-change';
import { enterpriseOf, storedStatus } from './stored-enterprises';

/** The days of a half-year that are told, both included. */
export interface HalfYear {
  readonly from: string;
  readonly until: string;
}

interface Counts {
  readonly leadCount: number;
  readonly filedCaseCount: number;
  readonly solvedCaseCount: number;
}

/** Leads, and cases of damage or theft filed and solved, in compounds of a division: all, by compound, by project. */
export async function storedEvents(journey: Journey, code: string, { from, until }: HalfYear) {
  const compounds = await compoundsOf(journey, code, until);
  const read = (sql: string) =>
    journey.rows('public-security', `${sql} AND compound_id IN (${marks(compounds)})`, [
      from,
      until,
      ...compounds,
    ]);
  const cases = "SELECT * FROM police_case WHERE kind IN ('TELECOM_DAMAGE', 'TELECOM_THEFT') AND";
  const leads = await read('SELECT * FROM damage_lead WHERE received_on BETWEEN ? AND ?');
  const filed = await read(`${cases} filed_on BETWEEN ? AND ?`);
  const solved = await read(`${cases} solved_on BETWEEN ? AND ?`);
  const countsOf = (isOne: (row: Row) => boolean): Counts => ({
    leadCount: leads.filter(isOne).length,
    filedCaseCount: filed.filter(isOne).length,
    solvedCaseCount: solved.filter(isOne).length,
  });
  const ranked = (column: string): [string, Counts][] => {
    const keys = new Set([...leads, ...filed, ...solved].flatMap((row) => row[column] ?? []));
    const sum = ({ leadCount, filedCaseCount, solvedCaseCount }: Counts) =>
      leadCount + filedCaseCount + solvedCaseCount;
    return [...keys]
      .map((key): [string, Counts] => [String(key), countsOf((row) => row[column] === key)])
      .sort(([one, ofOne], [other, ofOther]) => sum(ofOther) - sum(ofOne) || (one < other ? -1 : 1));
  };
  return {
    totals: countsOf(() => true),
    byCompound: ranked('compound_id'),
    byProject: ranked('project_no'),
  };
}

export async function storedPlace(journey: Journey, id: string): Promise<object> {
  return { id, name: await compoundName(journey, id), community: await namedCommunityOf(journey, id) };
}

/** A project with its stage, and whether utilities were consulted at design, as housing stores them. */
export async function storedConsultation(journey: Journey, projectNo: string): Promise<object> {
  const [project] = await journey.rows('housing', 'SELECT * FROM renovation_project WHERE project_no = ?', [
    projectNo,
  ]);
  const utilities = await journey.rows(
    'housing',
    'SELECT * FROM utility_coordination WHERE project_no = ? ORDER BY kind',
    [projectNo],
  );
  const truth = (value: unknown) => (value === null ? null : value === 1);
  return {
    ...{ projectNo, stage: project?.['stage'] },
    contractor: await enterpriseOf(journey, project?.['contractor_uscc']),
    housing: {
      asOf: today,
      utilityCoordination: await Promise.all(
        utilities.map(async (row) => ({
          kind: row['kind'],
          consultedAtDesign: truth(row['consulted_at_design']),
          planAligned: truth(row['plan_aligned']),
          operator: await enterpriseOf(journey, row['operator_uscc']),
        })),
      ),
    },
  };
}

/** Inspections of the scrap stations of a division in a half-year, and what of their finds was traced by its end. */
export async function storedInspections(journey: Journey, code: string, { from, until }: HalfYear) {
  const communities = await divisionsBelow(journey, code);
  const inspections = await journey.rows(
    'public-security',
    `SELECT i.*, (SELECT COUNT(*) FROM trace_record t WHERE t.inspection_no = i.inspection_no
        AND t.traced_on <= ?) AS traced FROM scrap_inspection i
      WHERE i.inspected_on BETWEEN ? AND ? AND i.station_no IN
        (SELECT station_no FROM scrap_station WHERE community_code IN (${marks(communities)}))`,
    [until, from, until, ...communities],
  );
  const sum = (column: string) => inspections.reduce((total, row) => total + Number(row[column]), 0);
  return {
    scrapInspectionCount: inspections.length,
    inspectedStationCount: new Set(inspections.map((row) => row['station_no'])).size,
    suspiciousItemCount: sum('suspicious_items'),
    untracedItemCount: sum('suspicious_items') - sum('traced'),
  };
}

/** The scrap stations of a division with all their finds up to today, those with most finds untraced first. */
export async function storedStations(journey: Journey, code: string): Promise<object[]> {
  const communities = await divisionsBelow(journey, code);
  const found = await journey.rows(
    'public-security',
    `SELECT s.station_no, s.enterprise_uscc,
        COALESCE((SELECT SUM(i.suspicious_items) FROM scrap_inspection i
          WHERE i.station_no = s.station_no AND i.inspected_on <= ?), 0) AS suspicious,
        (SELECT COUNT(*) FROM scrap_inspection i JOIN trace_record t ON t.inspection_no = i.inspection_no
          WHERE i.station_no = s.station_no AND i.inspected_on <= ? AND t.traced_on <= ?) AS traced,
        (SELECT COUNT(*) FROM special_industry_credential k WHERE k.enterprise_uscc = s.enterprise_uscc
          AND k.industry = 'SCRAP_METAL' AND k.valid_from <= ? AND (k.valid_to IS NULL OR k.valid_to >= ?)) AS held
      FROM scrap_station s WHERE s.community_code IN (${marks(communities)}) ORDER BY s.station_no`,
    [today, today, today, today, today, ...communities],
  );
  const stations = await Promise.all(
    found.map(async ({ station_no: stationNo, enterprise_uscc: uscc, suspicious, traced, held }) => ({
      ...{ stationNo, credentialed: Number(held) > 0 },
      suspiciousItemCount: Number(suspicious),
      untracedItemCount: Number(suspicious) - Number(traced),
      enterprise: {
        ...(await enterpriseOf(journey, uscc)),
        marketRegulation: { asOf: today, registrationStatus: (await storedStatus(journey, uscc)).status },
      },
    })),
  );
  return stations.sort((one, other) => other.untracedItemCount - one.untracedItemCount);
}

/** Meetings called by the police of a division or of one above it, the first held first. */
export async function storedMeetings(
  journey: Journey,
  codes: readonly string[],
  { from, until }: HalfYear,
): Promise<object[]> {
  const meetings = await journey.rows(
    'public-security',
    `SELECT * FROM operator_meeting WHERE division_code IN (${marks(codes)}) AND held_on BETWEEN ? AND ?
      ORDER BY held_on, meeting_no`,
    [...codes, from, until],
  );
  return Promise.all(
    meetings.map(async ({ meeting_no: meetingNo, division_code: code, held_on: heldOn, measures }) => {
      const participants = await journey.rows(
        'public-security',
        'SELECT enterprise_uscc FROM operator_meeting_participant WHERE meeting_no = ? ORDER BY enterprise_uscc',
        [meetingNo],
      );
      return {
        ...{ meetingNo, heldOn, measures },
        division: {
          code,
          name: await journey.key('civil-affairs', 'SELECT name FROM division WHERE code = ?', [code]),
        },
        operators: await Promise.all(
          participants.map((row) => enterpriseOf(journey, row['enterprise_uscc'])),
        ),
      };
    }),
  );
}
