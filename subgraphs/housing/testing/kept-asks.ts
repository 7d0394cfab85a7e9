import { everyTicketField } from '../../../shared/tickets/testing/ticket-rows';
import {
  block,
  entity,
  inAddition,
  inCommittee,
  inCompound,
  inDivision,
  inList,
  inProject,
  ofEntity,
  type KeptAsk,
} from './kept-ask';
import { keptAsksOfPlans } from './kept-asks-of-plans';
import { canaries } from './kept-facts';

function personal(ask: KeptAsk): KeptAsk {
  return { ...ask, level: 'PERSONAL' };
}

const { internal, personal: persons } = canaries;

/** One ask for each kept fact of `openKeptFacts`. */
export const keptAsks: readonly KeptAsk[] = [
  inCompound(
    'fire hazards',
    'fireHazards { hazardNo kind foundBy foundOn clearedOn status building { id } }',
    ['fireHazards', 0, 'hazardNo'],
    internal.hazardNo,
  ),
  inCompound('count of fire hazards', 'openFireHazardCount', ['openFireHazardCount'], 1),
  inCompound('count of all fire hazards', 'fireHazardCount', ['fireHazardCount'], 1),
  inCompound(
    'grade of its company',
    'propertyService { mode creditGrade }',
    ['propertyService', 'creditGrade'],
    'D',
  ),
  inCommittee('memberCount', 2),
  inCommittee('partyMemberCount', 1),
  inCommittee('partyShare', '0.5000'),
  inCommittee('meetsGuideline', true),
  inCommittee('members { memberNo position partyMember maskedName }', [
    { memberNo: internal.memberNo, position: 'CHAIR', partyMember: true, maskedName: '王**' },
    { memberNo: 'OM-2', position: 'MEMBER', partyMember: false, maskedName: '王**' },
  ]),
  ...(['name', 'phone'] as const).map((name) =>
    personal(
      inCompound(
        `member’s ${name}`,
        `ownersCommittee { members(first: 1) { position ${name} } }`,
        ['ownersCommittee', 'members', 0, name],
        name === 'name' ? persons.memberName : persons.memberPhone,
      ),
    ),
  ),
  inProject(
    'ledger',
    'ledger { stage enteredOn maskedClerkName }',
    ['ledger'],
    [{ stage: 'PLANNED', enteredOn: '2023-09-01', maskedClerkName: '赵**' }],
  ),
  personal(
    inProject(
      'clerk of the ledger',
      'ledger { stage clerkName }',
      ['ledger', 0, 'clerkName'],
      persons.clerkName,
    ),
  ),
  inProject(
    'coordination with operators',
    `utilityCoordination { kind consultedAtDesign planAligned assetOwnedByOperator contributionRatio assetHandedOver
      operator { uscc } mayImplement implementationRule { guidelineNo } }`,
    ['utilityCoordination', 0, 'contributionRatio'],
    '0.500000',
  ),
  inAddition(
    'documents',
    'documents { kind submitted }',
    ['documents'],
    [{ kind: 'APPLICATION_FORM', submitted: true }],
  ),
  inAddition('count of documents', 'submittedDocumentCount', ['submittedDocumentCount'], 1),
  inAddition('contact, masked', 'contact { maskedName }', ['contact'], { maskedName: '李**' }),
  personal(inAddition('contact’s name', 'contact { name }', ['contact', 'name'], persons.contactName)),
  personal(inAddition('contact’s phone', 'contact { phone }', ['contact', 'phone'], persons.contactPhone)),
  personal(inAddition('contact’s room', 'contact { room }', ['contact', 'room'], persons.room)),
  inDivision('count of fire hazards of a division', 'openFireHazardCount', 1),
  inDivision('grades of its companies', 'propertyCreditSummary { year a b c d total }', {
    ...{ year: 2024, a: 0, b: 0, c: 0, d: 2, total: 2 },
  }),
  inCompound(
    'tickets',
    `tickets(status: OPEN) { ${everyTicketField} }`,
    ['tickets', 0, 'ticketNo'],
    internal.ticketNo,
  ),
  ...['ticketCount', 'openTicketCount', 'overdueTicketCount'].flatMap((count) => [
    inCompound(`tickets: ${count}`, count, [count], 1),
    inDivision(`tickets of a division: ${count}`, count, 1),
  ]),
  inDivision('tickets of a division', 'tickets(first: 1) { ticketNo }', [{ ticketNo: internal.ticketNo }]),
  {
    fact: 'building checks',
    level: 'INTERNAL',
    query: ofEntity(
      'CareFacility id: "CF-1"',
      `id housing { asOf source { synthetic } buildingCheckCount openBuildingFindingCount openFireHazardCount
        buildingChecks { checkNo checkedOn subject outcome rectifiedOn } }`,
    ),
    path: [...block, 'buildingChecks', 0, 'checkNo'],
    value: internal.checkNo,
    rest: [[...entity, 'id'], 'CF-1'],
    elsewhere: 'absent',
  },
  {
    fact: 'rating of a company',
    level: 'INTERNAL',
    query: ofEntity(
      'Enterprise uscc: "U-1"',
      `housing { managedCompoundCount propertyCredit { year grade treatment riskNotice treatmentSource { section } } }`,
    ),
    path: [...block, 'propertyCredit'],
    value: {
      ...{ year: 2024, grade: 'D', treatment: 'RISK_NOTICE', riskNotice: true },
      treatmentSource: { section: '三(四)' },
    },
    rest: [[...block, 'managedCompoundCount'], 1],
    elsewhere: 'absent',
  },
  inList('filter by fire hazards', 'housingCompounds', 'filter: { hasOpenFireHazard: true }', 1),
  inList(
    'filter by none of them',
    'housingCompounds',
    'filter: { hasOpenFireHazard: false, isOld: true }',
    0,
  ),
  inList('filter by grade', 'housingCompounds', 'filter: { creditGrades: [D] }', 1),
  inList('order by fire hazards', 'housingCompounds', 'orderBy: { field: OPEN_FIRE_HAZARDS }', 1),
  ...keptAsksOfPlans,
  inList('filter by coordination', 'renovationProjects', 'filter: { consultedAtDesign: [GAS] }', 2),
  inList('filter by lack of it', 'renovationProjects', 'filter: { notConsultedAtDesign: [GAS] }', 0),
];
