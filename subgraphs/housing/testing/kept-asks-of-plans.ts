import { canaries } from './kept-facts';
import { inCompound, inDivision, inList, inProject, type KeptAsk } from './kept-ask';

const { internal } = canaries;
const indicator = '{ value suppressed asOf owner }';
const elders = `moderateOrWorseElders ${indicator} severeDisabilityElders ${indicator} livingAloneElders ${indicator}`;
const orders = [
  'PRIORITY',
  'MODERATE_OR_WORSE_ELDERS',
  'SEVERE_DISABILITY_ELDERS',
  'LIVING_ALONE_ELDERS',
  'CONSENT_SHARE',
];

const group = 'projectCount knownProjectCount leadCount caseCount leadsPerProject casesPerProject';

/** Asks for what is kept of plans, works, streets and subsidies. */
export const keptAsksOfPlans: readonly KeptAsk[] = [
  inCompound(
    'tickets of all departments',
    `ticketsLast90Days { own others ${indicator} total }`,
    ['ticketsLast90Days', 'total'],
    4,
  ),
  inCompound('stalled works', 'stalledProjectCount', ['stalledProjectCount'], 2),
  inCompound(
    'grade verifications',
    'gradeVerifications { verificationNo orderedOn deadline result closedOn }',
    ['gradeVerifications', 0, 'verificationNo'],
    internal.verificationNo,
  ),
  inCompound('count of grade verifications', 'gradeVerificationCount', ['gradeVerificationCount'], 1),
  inCompound('warning', 'propertyService { mode riskNotice }', ['propertyService', 'riskNotice'], true),
  inCompound(
    'suspension of the subsidy',
    'propertyService { subsidy { suspension { reason asOf rule { guidelineNo } } } }',
    ['propertyService', 'subsidy', 'suspension', 'reason'],
    'COMPANY_REVOKED',
  ),
  inCompound(
    'subsidy to be paid',
    'propertyService { subsidy { yuanPerMonth payableYuanPerMonth } }',
    ['propertyService', 'subsidy', 'payableYuanPerMonth'],
    '0.00',
  ),
  inCompound(
    'eligibility for the subsidy',
    'propertyService { subsidyEligibility { eligible reasons { condition met } rule { guidelineNo } } }',
    ['propertyService', 'subsidyEligibility', 'reasons', 3],
    { condition: 'COMPANY_NOT_REVOKED', met: false },
  ),
  inProject(
    'progress of works',
    'worksProgress { lastProgressOn daysWithoutProgress stalled rule { guidelineNo } }',
    ['worksProgress', 'daysWithoutProgress'],
    105,
  ),
  inProject(
    'joint approval',
    'schemeApproval { approved openStepCount steps { department approvedOn } }',
    ['schemeApproval', 'steps'],
    [{ department: 'HOUSING', approvedOn: '2023-08-01' }],
  ),
  inDivision(
    'consultation beside damage',
    `utilityConsultation(kinds: [GAS]) { indicatorsAsOf consulted { ${group} } notConsulted { ${group} } }`,
    {
      indicatorsAsOf: '2024-11-15',
      consulted: {
        projectCount: 2,
        knownProjectCount: 1,
        leadCount: 2,
        caseCount: 1,
        leadsPerProject: 2,
        casesPerProject: 1,
      },
      notConsulted: {
        projectCount: 0,
        knownProjectCount: 0,
        leadCount: null,
        caseCount: null,
        leadsPerProject: null,
        casesPerProject: null,
      },
    },
  ),
  inDivision('working records', 'workRecords { recordNo kind recordedOn subject }', [
    { recordNo: internal.recordNo, kind: 'CIRCULAR', recordedOn: '2024-11-12', subject: '通报' },
  ]),
  inDivision('count of working records', 'workRecordCount', 1),
  inDivision('joint meetings', 'jointMeetings { meetingNo kind heldOn decisions }', [
    { meetingNo: internal.meetingNo, kind: 'TRIPARTITE', heldOn: '2024-11-13', decisions: null },
  ]),
  inDivision('count of joint meetings', 'jointMeetingCount', 1),
  inDivision(
    'the Friday report',
    `weeklyReport(week: "2024-W46") { week from to dueOn asOf recordsFrom submittedOn isLate streetsDue streetsSubmitted streetsLate
      registeredCount struckOffCount stageChangeCount stageChanges { stage enteredOn project { projectNo } }
      projectCountByStage { stage count } jointMeetingCount jointMeetings { meetingNo } workRecordCount workRecords { recordNo } }`,
    {
      ...{ week: '2024-W46', from: '2024-11-11', to: '2024-11-17', dueOn: '2024-11-15', asOf: '2024-11-15' },
      recordsFrom: '2024-11-11',
      ...{ submittedOn: null, isLate: null, streetsDue: 1, streetsSubmitted: 1, streetsLate: 0 },
      ...{ registeredCount: 0, struckOffCount: 0, stageChangeCount: 1 },
      stageChanges: [{ stage: 'TENDERED', enteredOn: '2024-11-12', project: null }],
      projectCountByStage: [{ stage: 'PLANNED', count: 2 }],
      ...{ jointMeetingCount: 1, jointMeetings: [{ meetingNo: internal.meetingNo }] },
      ...{ workRecordCount: 1, workRecords: [{ recordNo: internal.recordNo }] },
    },
  ),
  inList(
    'order by tickets of all departments',
    'housingCompounds',
    'orderBy: { field: TICKETS_LAST_90_DAYS }',
    1,
  ),
  inList(
    'filter by tickets of all departments',
    'housingCompounds',
    'filter: { ticketsLast90DaysAtLeast: 4 }',
    1,
  ),
  inList('filter by the subsidy rule', 'housingCompounds', 'filter: { meetsSubsidyRule: false }', 1),
  ...orders.map((field) =>
    inList(
      `candidates by ${field}`,
      'renovationCandidates',
      `planYear: 2025, orderBy: { field: ${field}, direction: DESC }`,
      1,
    ),
  ),
  {
    fact: 'candidates',
    level: 'INTERNAL',
    query: `{ renovationCandidates(within: "140502", planYear: 2025) { totalCount pageInfo { endCursor } edges { cursor node { planYear } }
      nodes { compound { id } rank planYear deferred urbanInfrastructureReady askedHouseholds consentingHouseholds consentShare
        selfFundingShare project { projectNo } ${elders} hasBarrierFreeWorks hasCareFacility metCount
        reasons { criterion met value assumed rule { ruleNo } } } } }`,
    path: ['renovationCandidates', 'nodes', 0, 'moderateOrWorseElders', 'value'],
    value: 12,
    elsewhere: 'refused',
  },
];
