import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { today } from './places';
import { changeRow } from './row-change';
import {
  storedConsultation,
  storedEvents,
  storedInspections,
  storedMeetings,
  storedPlace,
  storedStations,
} from './stored-half-year';

const within = '140502';
/** 城区, 晋城市, 山西省. */
const above = ['140502', '140500', '140000'];
const now = { from: '2024-07-01', until: today };
const report = 'division.publicSecurity.halfYearReport';
const stations = 'scrapStations.nodes';

let journey: Journey;
let data: unknown;

beforeAll(async () => {
  journey = await startJourney(24);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
});
afterAll(() => journey?.stop());

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test.each([
  ['2024-H2', { from: '2024-07-01', to: '2024-12-31', until: today }, 'HELD'],
  ['2024-H1', { from: '2024-01-01', to: '2024-06-30', until: '2024-06-30' }, 'HELD'],
  ['2023-H2', { from: '2023-07-01', to: '2023-12-31', until: '2023-12-31' }, 'MISSING'],
])('the pack of %s is as the departments store it', async (halfYear, { from, to, until }, meetingStatus) => {
  const told = { from, until };
  const { data } = await journey.ask({ within, halfYear });
  const { totals, byCompound, byProject } = await storedEvents(journey, within, told);
  const meetings = await storedMeetings(journey, above, told);
  const compounds = byCompound.slice(0, 50).map(async ([id, counts]) => ({
    ...counts,
    compound: await storedPlace(journey, id),
  }));
  const projects = byProject.slice(0, 50).map(async ([projectNo, counts]) => ({
    ...counts,
    project: await storedConsultation(journey, projectNo),
  }));
  expect(valueAt(data, report)).toEqual({
    ...{ halfYear, from, to, asOf: until },
    ...totals,
    ...{ compoundCount: byCompound.length, compounds: await Promise.all(compounds) },
    ...{ projectCount: byProject.length, projects: await Promise.all(projects) },
    ...(await storedInspections(journey, within, told)),
    ...{ meetingStatus, meetingCount: meetings.length, meetings: meetings.slice(0, 3) },
    meetingRule: rule,
  });
  expect(byCompound.length).toBeGreaterThan(2);
});

const rule = {
  ruleCode: 'HALF_YEARLY_MEETING',
  wording: '公安机关与电信运营商每半年召开一次联席会议',
  source: {
    document: '晋城市住房和城乡建设局《关于市政协八届二次会议第TA00201号提案的答复》',
    section: '措施七(五)',
  },
};

test('where no meeting was held it is due while the half-year lasts; where no rule asks for one, nothing is', async () => {
  const statusOf = async (within: string, halfYear: string) =>
    valueAt((await journey.ask({ within, halfYear })).data, `${report}.meetingStatus`);
  expect(await statusOf('140524', '2024-H2')).toBe('DUE');
  expect(await statusOf('419001', '2024-H2')).toBeNull();
  expect(await statusOf(within, '2023-H1')).toBeNull();
});

test('a compound of 城区 with a case of the half-year is there; one of 高平, and one of last year alone, are not', async () => {
  const given = each(data, `${report}.compounds`, 'compound.id');
  const filed = (county: string, from: string, until: string) =>
    journey.key(
      'public-security',
      `SELECT compound_id FROM police_case WHERE kind IN ('TELECOM_DAMAGE', 'TELECOM_THEFT')
        AND filed_on BETWEEN ? AND ? AND compound_id LIKE ? AND COALESCE(solved_on, '') < '2024-07-01' ORDER BY 1 DESC`,
      [from, until, `CMP-${county}-%`],
    );
  expect(given).toContain(await filed('140502', now.from, now.until));
  expect(given).not.toContain(await filed('140502', '2023-01-01', '2023-12-31'));
  expect(given.filter((id) => !String(id).startsWith('CMP-140502-'))).toEqual([]);
});

test('exactly the scrap stations of 城区 are given, those with most items untraced first', async () => {
  const expected = await storedStations(journey, within);
  expect(valueAt(data, 'scrapStations.totalCount')).toBe(expected.length);
  expect(listAt(data, stations)).toEqual(expected);
  expect(Number(valueAt(expected[0], 'untracedItemCount'))).toBeGreaterThan(0);
});

test('and those of all 晋城, one more than a page holds, over two pages', async () => {
  const putBack = await changeRow(journey.graph.databaseOf('public-security'), {
    ...{ department: 'public-security', table: 'scrap_station' },
    insert: {
      ...{ station_no: 'SS-TEST', community_code: '140502002011', synthetic: 1 },
      enterprise_uscc: String(each(data, stations, 'enterprise.uscc')[0]),
    },
  });
  const expected = await storedStations(journey, '140500');
  const variables = { within: '140500', halfYear: '2024-H2' };
  const all = await eachOfAllPages(journey, 'scrapStations', 'stationNo', variables).finally(putBack);
  expect(all).toEqual(each({ expected }, 'expected', 'stationNo'));
  expect(all.length).toBeGreaterThan(20);
});

describe('one row changed changes exactly its leaves', () => {
  const under = (...names: string[]) => names.map((name) => `${report}.${name}`);
  const first = (path: string) => String(each(data, `${report}.compounds`, path)[0]);

  test('public security: a lead of the first day; one of the day before, and a case of another kind, do not show', async () => {
    const lead = (receivedOn: string) =>
      journey.changedBy({
        ...{ department: 'public-security', table: 'damage_lead' },
        insert: {
          ...{
            lead_no: 'LD-TEST',
            lead_source: 'PATROL',
            cause: 'ROUGH_CONSTRUCTION',
            received_on: receivedOn,
          },
          ...{ verified_on: null, outcome: null, compound_id: first('compound.id'), project_no: null },
          ...{ case_no: null, synthetic: 1 },
        },
      });
    expect(await lead('2024-07-01')).toEqual(under('leadCount', 'compounds.0.leadCount'));
    expect(await lead('2024-06-30')).toEqual([]);
    const other = await journey.changedBy({
      ...{ department: 'public-security', table: 'police_case' },
      insert: {
        ...{ case_no: 'PC-TEST', kind: 'STOLEN_GOODS_DISPOSAL', status: 'FILED', filed_on: today },
        ...{ solved_on: null, closed_on: null, compound_id: first('compound.id'), division_code: null },
        ...{ project_no: null, enterprise_uscc: null, care_facility_id: null, synthetic: 1 },
      },
    });
    expect(other).toEqual([]);
  });

  test('public security: a case of the half-year before is solved on the first day of this one, or before', async () => {
    const solved = (solvedOn: string) =>
      journey.changedBy({
        ...{ department: 'public-security', table: 'police_case' },
        insert: {
          ...{ case_no: 'PC-TEST', kind: 'TELECOM_DAMAGE', status: 'SOLVED', filed_on: '2024-06-01' },
          ...{ solved_on: solvedOn, closed_on: null, compound_id: first('compound.id'), division_code: null },
          project_no: String(each(data, `${report}.projects`, 'project.projectNo')[0]),
          ...{ enterprise_uscc: null, care_facility_id: null, synthetic: 1 },
        },
      });
    const rows = ['compounds.0.solvedCaseCount', 'projects.0.solvedCaseCount'];
    expect(await solved('2024-07-01')).toEqual(under('solvedCaseCount', ...rows));
    expect(await solved('2024-06-30')).toEqual([]);
  });

  test('public security: an inspection finds an item at the station that is first', async () => {
    const [station] = listAt(data, stations);
    const paths = await journey.changedBy({
      ...{ department: 'public-security', table: 'scrap_inspection' },
      insert: {
        ...{ inspection_no: 'SI-TEST', station_no: String(valueAt(station, 'stationNo')) },
        ...{ enterprise_uscc: String(valueAt(station, 'enterprise.uscc')), inspected_on: today },
        ...{ suspicious_items: 1, traced_back: null, measure: 'NONE', synthetic: 1 },
      },
    });
    const items = ['suspiciousItemCount', 'untracedItemCount'];
    expect(paths).toEqual([
      ...under('scrapInspectionCount', ...items),
      ...items.map((name) => `${stations}.0.${name}`),
    ]);
  });

  test('public security: the meeting is struck from the register, and is due', async () => {
    const meeting = listAt(data, `${report}.meetings`)[0];
    const paths = await journey.changedBy({
      ...{ department: 'public-security', table: 'operator_meeting' },
      remove: { meeting_no: String(valueAt(meeting, 'meetingNo')) },
    });
    const gone = paths.filter((path) => !path.startsWith(`${report}.meetings`));
    expect(gone).toEqual(under('meetingStatus', 'meetingCount'));
    expect(paths).toContain(`${report}.meetings.0.meetingNo`);
  });

  test('public security: a filing of a scrap dealer ran out yesterday', async () => {
    const index = each(data, stations, 'credentialed').indexOf(true);
    const uscc = String(each(data, stations, 'enterprise.uscc')[index]);
    const paths = await journey.changedBy({
      ...{ department: 'public-security', table: 'special_industry_credential' },
      update: { enterprise_uscc: uscc, industry: 'SCRAP_METAL' },
      set: { valid_to: '2024-11-14' },
    });
    expect(paths).toEqual([`${stations}.${index}.credentialed`]);
  });

  test('housing: an operator was consulted at design after all', async () => {
    const path = `${report}.projects.0.project.housing.utilityCoordination`;
    const index = each(data, path, 'consultedAtDesign').indexOf(false);
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'utility_coordination' },
      update: {
        project_no: String(each(data, `${report}.projects`, 'project.projectNo')[0]),
        kind: String(each(data, path, 'kind')[index]),
      },
      set: { consulted_at_design: 1 },
    });
    expect(paths).toEqual([`${path}.${index}.consultedAtDesign`]);
  });

  test('market regulation: a scrap dealer with two stations is revoked', async () => {
    const dealers = each(data, stations, 'enterprise.uscc');
    const uscc = dealers.find((one) => dealers.filter((other) => other === one).length === 2);
    const paths = await journey.changedBy({
      ...{ department: 'market-regulation', table: 'registration_change' },
      insert: { uscc: String(uscc), changed_on: today, status: 'REVOKED' },
    });
    const places = dealers.flatMap((dealer, index) => (dealer === uscc ? [index] : []));
    expect(paths).toEqual(
      places.map((index) => `${stations}.${index}.enterprise.marketRegulation.registrationStatus`),
    );
  });
});
