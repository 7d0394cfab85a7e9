import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import { publicSecurity } from '../index';
import { Lead } from '../lead/lead';
import { ScrapInspection } from '../scrap/scrap-inspection';
import { ScrapStation } from '../scrap/scrap-station';
import { ScrapItemKind, TraceOrigin, TraceRecord } from '../scrap/trace-record';
import { CompoundSecurity } from '../security/compound-security';
import { always, blocksOf, compound, division, statementsOf } from '../testing/ask-as-gateway';
import { filedCase, lead, scrapInspection } from '../testing/rows';
import { tell } from '../testing/tell';
import { OperatorMeetingParticipant, PoliceOperatorMeeting } from './operator-meeting';
import { PatrolTeam } from './patrol-team';

const community = '140502001001';
const newCommunity = '140502001-P01';
const elsewhere = '530181001001';

const pack = (halfYear: string) => `publicSecurity { halfYearReport(halfYear: "${halfYear}") {
  from to asOf leadCount filedCaseCount solvedCaseCount compoundCount projectCount
  compounds { compound { id } leadCount filedCaseCount solvedCaseCount }
  projects { project { projectNo } leadCount filedCaseCount }
  scrapInspectionCount inspectedStationCount suspiciousItemCount untracedItemCount
  meetingCount meetingStatus meetings { meetingNo heldOn measures operatorCount operators { uscc } division { code } }
  meetingRule { ruleCode source { section } } } }`;

describe('the pack for the half-yearly meeting', () => {
  let fixture: DepartmentFixture;
  const report = async (halfYear: string, code = '140502') => {
    const [block] = await blocksOf(fixture, 'Division', [{ code }], pack(halfYear));
    return block?.['halfYearReport'];
  };
  const heldElsewhere = (divisionCode: string, heldOn: string) =>
    fixture.insert(PoliceOperatorMeeting, [
      { meetingNo: 'M0', divisionCode, heldOn, measures: null, synthetic: true },
    ]);

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity, {
      references: {
        divisions: [
          division('140500', 'PREFECTURE', null),
          division('140502', 'COUNTY', '140500'),
          division('140502001', 'TOWNSHIP', '140502'),
          division(community, 'COMMUNITY', '140502001'),
          division(newCommunity, 'COMMUNITY', '140502001', { validFrom: '2024-07-25' }),
          division('140521', 'COUNTY', '140500'),
          division('530181', 'COUNTY', null),
          division('530181001', 'TOWNSHIP', '530181'),
          division(elsewhere, 'COMMUNITY', '530181001'),
        ],
        compounds: [
          compound('C1', always(community)),
          compound('C2', always(community)),
          compound('C3', always(elsewhere)),
        ],
      },
    });
    await fixture.insert(Lead, [
      lead('L1', { compoundId: 'C1', projectNo: 'P1', receivedOn: '2024-07-01' }),
      lead('L2', { compoundId: 'C1', receivedOn: '2024-11-15' }),
      lead('L3', { compoundId: 'C1', receivedOn: '2024-06-30' }),
      lead('L4', { compoundId: 'C3', receivedOn: '2024-08-01' }),
    ]);
    const telecom = { kind: CaseKind.TELECOM_DAMAGE, compoundId: 'C2' };
    await fixture.insert(Case, [
      filedCase('A1', { ...telecom, filedOn: '2024-08-01', projectNo: 'P1' }),
      filedCase('A2', { ...telecom, filedOn: '2024-03-01', solvedOn: '2024-09-01' }),
      filedCase('A3', { compoundId: 'C2', kind: CaseKind.OTHER, filedOn: '2024-08-01' }),
    ]);
    const station = { enterpriseUscc: 'U-S', communityCode: community, synthetic: true };
    await fixture.insert(ScrapStation, [{ ...station, stationNo: 'S1' }]);
    await fixture.insert(ScrapInspection, [
      {
        ...scrapInspection('I1', 'S1', 'U-S'),
        inspectedOn: '2024-09-01',
        suspiciousItems: 3,
        tracedBack: false,
      },
      { ...scrapInspection('I2', 'S1', 'U-S'), inspectedOn: '2024-10-01' },
      { ...scrapInspection('I3', 'S1', 'U-S'), inspectedOn: '2024-06-01', suspiciousItems: 9 },
    ]);
    await fixture.insert(TraceRecord, [
      {
        recordNo: 'T1',
        inspectionNo: 'I1',
        itemKind: ScrapItemKind.CABLE,
        tracedOn: '2024-09-03',
        origin: TraceOrigin.LAWFUL,
        caseNo: null,
        synthetic: true,
      },
    ]);
    const meeting = { measures: null, synthetic: true };
    await fixture.insert(PoliceOperatorMeeting, [
      { ...meeting, meetingNo: 'M1', divisionCode: '140500', heldOn: '2024-06-20' },
      { ...meeting, meetingNo: 'M2', divisionCode: '140502001', heldOn: '2024-10-20' },
    ]);
    await fixture.insert(OperatorMeetingParticipant, [{ meetingNo: 'M1', enterpriseUscc: 'U-T' }]);
  });
  afterEach(() => fixture.stop());

  it('counts leads, cases filed and solved, and inspections of the half-year up to today', async () => {
    expect(await report('2024-H2')).toMatchObject({
      from: '2024-07-01',
      to: '2024-12-31',
      asOf: '2024-11-15',
      leadCount: 2,
      filedCaseCount: 1,
      solvedCaseCount: 1,
      compoundCount: 2,
      compounds: [
        { compound: { id: 'C1' }, leadCount: 2, filedCaseCount: 0, solvedCaseCount: 0 },
        { compound: { id: 'C2' }, leadCount: 0, filedCaseCount: 1, solvedCaseCount: 1 },
      ],
      projectCount: 1,
      projects: [{ project: { projectNo: 'P1' }, leadCount: 1, filedCaseCount: 1 }],
      scrapInspectionCount: 2,
      inspectedStationCount: 1,
      suspiciousItemCount: 3,
      untracedItemCount: 2,
    });
    expect(await report('2024-H1')).toMatchObject({ asOf: '2024-06-30', leadCount: 1, filedCaseCount: 1 });
  });

  it('has the meetings of its own police and of those above, and says where one is due or missing', async () => {
    expect(await report('2024-H1')).toMatchObject({
      meetingStatus: 'HELD',
      meetingCount: 1,
      meetings: [
        {
          meetingNo: 'M1',
          heldOn: '2024-06-20',
          division: { code: '140500' },
          operatorCount: 1,
          operators: [{ uscc: 'U-T' }],
        },
      ],
      meetingRule: { ruleCode: 'HALF_YEARLY_MEETING', source: { section: '措施七(五)' } },
    });
    expect(await report('2024-H2')).toMatchObject({ meetingStatus: 'DUE', meetings: [] });
    expect(await report('2024-H2', '140502001')).toMatchObject({ meetingStatus: 'HELD' });
    await heldElsewhere('140521', '2023-12-06');
    expect(await report('2023-H2')).toMatchObject({ meetingStatus: 'MISSING', asOf: '2023-12-31' });
  });

  it('misses no meeting of a half-year before records of meetings begin under the rule', async () => {
    const unknown = { meetingStatus: null, meetingRule: { ruleCode: 'HALF_YEARLY_MEETING' } };
    expect(await report('2023-H2')).toMatchObject({ ...unknown, meetingCount: null });
    await heldElsewhere('530181', '2023-12-06');
    expect(await report('2023-H2')).toMatchObject({ ...unknown, meetingCount: 0 });
  });

  it('is null of a half-year to come, not full of zeros', async () => {
    expect(await report('2025-H1')).toBeNull();
  });

  it('tells of nothing after the day asked for', async () => {
    const on = '2024-03-01';
    const asked = `publicSecurity(on: "${on}") { first: halfYearReport(halfYear: "2024-H1") { asOf }
      second: halfYearReport(halfYear: "2024-H2") { asOf } }`;
    const [block] = await blocksOf(fixture, 'Division', [{ code: '140502' }], asked);
    expect(block).toEqual({ first: { asOf: on }, second: null });
  });

  it('is null where the division does not exist on the last day', async () => {
    expect(await report('2024-H1', newCommunity)).toBeNull();
    expect(await report('2023-H2', newCommunity)).toBeNull();
    expect(await report('2024-H2', newCommunity)).toMatchObject({ asOf: '2024-11-15', leadCount: 0 });
  });

  it('has no opinion where and before a rule asks for a meeting', async () => {
    const none = { meetingStatus: null, meetingRule: null };
    expect(await report('2024-H2', '530181')).toMatchObject({ leadCount: 1, ...none });
    expect(await report('1999-H1')).toMatchObject({
      ...{ asOf: '1999-06-30', compounds: [], leadCount: null, filedCaseCount: null },
      ...{ solvedCaseCount: null, compoundCount: null, projectCount: null },
      ...none,
    });
  });

  it.each(['2024-H3', '2024', '2024-12', '1899-H1', ''])('refuses %j', async (halfYear) => {
    const { errors } = await fixture.ask(
      `query ($code: _Any!) { _entities(representations: [$code]) { ... on Division { ${pack(halfYear)} } } }`,
      { code: { __typename: 'Division', code: '140502' } },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'halfYear' });
  });

  it('sends as many statements for three divisions as for one', async () => {
    const sent = (...codes: string[]) =>
      statementsOf(fixture, () =>
        blocksOf(
          fixture,
          'Division',
          codes.map((code) => ({ code })),
          pack('2024-H1'),
        ),
      );
    expect(await sent('140502', '140500', '530181')).toBe(await sent('140502'));
  });

  it('shows patrol teams in a division and below to whom they concern', async () => {
    const team = { operatorUscc: 'U-T', personnel: true, physical: false, technical: true, synthetic: true };
    await fixture.insert(PatrolTeam, [
      { ...team, teamNo: 'T1', divisionCode: '140502', responsiblePost: '网络部巡护岗' },
      { ...team, teamNo: 'T2', divisionCode: '530181', responsiblePost: null },
    ]);
    const selection = `publicSecurity { patrolTeamCount patrolTeams { teamNo means responsiblePost
      operator { uscc } division { code } } }`;
    const key = { __typename: 'Division', code: '140500' };
    expect(await tell(fixture, key, selection, visitAs('LEADER', ['140500']))).toEqual({
      found: {
        publicSecurity: {
          patrolTeamCount: 1,
          patrolTeams: [
            {
              teamNo: 'T1',
              means: ['PERSONNEL', 'TECHNICAL'],
              responsiblePost: '网络部巡护岗',
              operator: { uscc: 'U-T' },
              division: { code: '140502' },
            },
          ],
        },
      },
      refused: [],
    });
    expect(await tell(fixture, key, selection, visitAs('LEADER', ['530181']))).toEqual({
      found: { publicSecurity: { patrolTeamCount: null, patrolTeams: null } },
      refused: ['publicSecurity.patrolTeamCount: division', 'publicSecurity.patrolTeams: division'],
    });
  });

  it('shows what was built for the security of compounds, as numbers only', async () => {
    await fixture.insert(CompoundSecurity, [
      { compoundId: 'C1', entrances: 2, coveredEntrances: 2, secureSince: '2024-03-01', synthetic: true },
      { compoundId: 'C2', entrances: 3, coveredEntrances: 1, secureSince: null, synthetic: true },
    ]);
    const ofCompound = `publicSecurity(on: $on) { secureCompound secureSince
      videoCoverage { covered entranceCount coveredEntranceCount } }`;
    const keys = ['C1', 'C2', 'C3'].map((id) => ({ id }));
    expect(await blocksOf(fixture, 'Compound', keys, ofCompound)).toEqual([
      {
        secureCompound: true,
        secureSince: '2024-03-01',
        videoCoverage: { covered: true, entranceCount: 2, coveredEntranceCount: 2 },
      },
      {
        secureCompound: false,
        secureSince: null,
        videoCoverage: { covered: false, entranceCount: 3, coveredEntranceCount: 1 },
      },
      { secureCompound: null, secureSince: null, videoCoverage: null },
    ]);
    expect((await blocksOf(fixture, 'Compound', keys, ofCompound, '2024-02-29'))[0]).toMatchObject({
      secureCompound: false,
      secureSince: null,
    });
    const counts =
      'publicSecurity { videoCoveredCompoundCount videoSurveyedCompoundCount secureCompoundCount }';
    expect(await blocksOf(fixture, 'Division', [{ code: '140502' }], counts)).toEqual([
      { videoCoveredCompoundCount: 1, videoSurveyedCompoundCount: 2, secureCompoundCount: 1 },
    ]);
  });
});
