import { everyTicketField } from '../../../shared/tickets/testing/ticket-rows';
import type { Right } from './rights';
import { canaries } from './kept-facts';

export type Path = readonly (string | number)[];

/** A question for one kept fact. Each query asks for a public fact, too, which everybody is told. */
export interface KeptAsk {
  readonly fact: string;
  readonly right: Right;
  readonly query: string;
  /** Where the fact stands in the answer, and what stands there. */
  readonly path: Path;
  readonly value: unknown;
}

/** The public fact in the company of which kept facts are asked for. */
export const company = { query: 'company: careFacility(id: "CF-1") { name }', name: 'home' } as const;

function ofElder(right: Right, fields: string, value: unknown, where = ''): KeptAsk {
  const name = /^\w+/.exec(fields)?.[0] ?? '';
  const query = `{ ${company.query} elders(within: "140502100", first: 1${where}) { nodes { ${fields} } } }`;
  return { fact: `elder: ${fields}`, right, query, path: ['elders', 'nodes', 0, name], value };
}

function ofCompound(fields: string, path: Path, value: unknown, right: Right = 'PERSONAL'): KeptAsk {
  const key = '{ __typename: "Compound", id: "stayer" }';
  const query = `{ ${company.query} _entities(representations: [${key}]) { ... on Compound { civilAffairs { asOf ${fields} } } } }`;
  const whole = ['_entities', 0, 'civilAffairs', ...path];
  return { fact: `compound: ${fields}`, right, query, path: whole, value };
}

function ofDivision(fields: string, path: Path, value: unknown, right: Right): KeptAsk {
  const key = '{ __typename: "Division", code: "140502100229" }';
  const query = `{ ${company.query} _entities(representations: [${key}]) { ... on Division { civilAffairs { asOf ${fields} } } } }`;
  const whole = ['_entities', 0, 'civilAffairs', ...path];
  return { fact: `division: ${fields}`, right, query, path: whole, value };
}

function ofFacility(fields: string, path: Path, value: unknown): KeptAsk {
  const query = `{ ${company.query} careFacility(id: "CF-1") { civilAffairs { bedCount ${fields} } } }`;
  const whole = ['careFacility', 'civilAffairs', ...path];
  return { fact: `facility: ${fields}`, right: 'INTERNAL', query, path: whole, value };
}

function inCommunity(fields: string, path: Path, value: unknown, right: Right = 'PERSONAL'): KeptAsk {
  const query = `{ ${company.query} communityVisits(within: "140502100229") { nodes { month ${fields} } } }`;
  const whole = ['communityVisits', 'nodes', 0, ...path];
  return { fact: `community: ${fields}`, right, query, path: whole, value };
}

function inList(right: Right, root: string, argumentsText: string, totalCount: number): KeptAsk {
  const query = `{ ${company.query} ${root}(within: "140502", ${argumentsText}) { totalCount } }`;
  return { fact: `${root}: ${argumentsText}`, right, query, path: [root, 'totalCount'], value: totalCount };
}

const { internal, personal, sensitive } = canaries;
const overdue = { month: '2024-11', plannedOn: '2024-11-10', visitedOn: null, outcome: null, declined: null };

/** One ask for each kept fact of `openKeptFacts`. */
export const keptAsks: readonly KeptAsk[] = [
  ofElder('PERSONAL', 'id', personal.id),
  ofElder('PERSONAL', 'name', personal.name),
  ofElder('PERSONAL', 'maskedName', '欧阳**'),
  ofElder('PERSONAL', 'phone', personal.phone),
  ofElder('PERSONAL', 'birthYear', 1931),
  ofElder('PERSONAL', 'gender', 'FEMALE'),
  ofElder('PERSONAL', 'compound { id }', { id: 'stayer' }),
  ofElder('PERSONAL', 'building { id }', { id: 'stayer-B01' }),
  ofElder('PERSONAL', 'community { code }', { code: '140502100229' }),
  ofElder('PERSONAL', 'room', personal.room),
  ofElder('PERSONAL', 'visits(first: 1) { month plannedOn visitedOn outcome declined }', [overdue]),
  ofElder(
    'PERSONAL',
    'visits(month: "2024-10") { month followUpDue followUp { measure openedOn closedOn } }',
    [
      {
        ...{ month: '2024-10', followUpDue: false },
        followUp: { measure: 'RELIEF', openedOn: '2024-10-06', closedOn: null },
      },
    ],
  ),
  ofElder(
    'SENSITIVE',
    'assessments(first: 1) { assessmentNo assessedOn assessedBy abilityGrade validUntil mutuallyRecognised synthetic }',
    [
      {
        ...{ assessmentNo: sensitive.assessmentNo, assessedOn: '2024-01-01', assessedBy: 'body' },
        ...{ abilityGrade: 'SEVERE', validUntil: '2025-12-31', mutuallyRecognised: true, synthetic: true },
      },
    ],
  ),
  ofElder('SENSITIVE', 'assessmentCount', 1),
  ofElder('SENSITIVE', 'recognisedAssessment { validUntil }', { validUntil: '2025-12-31' }),
  ofElder('PERSONAL', 'visitCount', 2),
  ofElder('PERSONAL', 'lastVisitedOn', '2024-10-05'),
  ofElder('PERSONAL', 'visitOverdue', true),
  ofElder('LIVING_ALONE', 'livingAlone', true),
  ofElder('SENSITIVE', 'abilityGrade', 'SEVERE'),
  ofElder('SENSITIVE', 'hardship', 'LOW_INCOME_MARGIN'),
  ofElder('SENSITIVE', 'severeDisability', true),
  ofElder('SENSITIVE', 'retrofitEligibility { subsidised hardship needs }', {
    ...{ subsidised: true, hardship: 'LOW_INCOME_MARGIN', needs: ['ADVANCED_AGE', 'DISABILITY'] },
  }),
  ofElder('SENSITIVE', 'emptyNest', true),
  ofElder('SENSITIVE', 'leftBehind', true),
  ofElder('SPECIAL_FAMILY', 'specialFamily', true),
  ofCompound('elders(first: 1) { name }', ['elders', 0, 'name'], personal.name),
  ofCompound('elderCount', ['elderCount'], 2),
  inList('PERSONAL', 'elders', 'first: 0', 3),
  inList('PERSONAL', 'elders', 'filter: { overdueOnly: true }', 1),
  inList('PERSONAL', 'elders', 'orderBy: { field: ID }', 3),
  inList('PERSONAL', 'elders', 'orderBy: { field: BIRTH_YEAR, direction: DESC }', 3),
  inList('PERSONAL', 'elders', 'orderBy: { field: LAST_VISITED_ON }', 3),
  inList('LIVING_ALONE', 'elders', 'filter: { livingAlone: true }', 2),
  inList('LIVING_ALONE', 'elders', 'filter: { livingAlone: false }', 1),
  inList('SENSITIVE', 'elders', 'filter: { abilityGrades: [SEVERE, TOTAL] }', 1),
  inList('SENSITIVE', 'elders', 'filter: { abilityGrades: [] }', 0),
  inList('SENSITIVE', 'elders', 'filter: { emptyNest: true }', 1),
  inList('SENSITIVE', 'elders', 'filter: { leftBehind: false }', 2),
  inList('SENSITIVE', 'elders', 'filter: { severeDisability: true }', 1),
  inList('SPECIAL_FAMILY', 'elders', 'filter: { specialFamily: true }', 1),
  inList('SPECIAL_FAMILY', 'elders', 'filter: { specialFamily: false }', 2),
  {
    fact: 'row, cursor and page of a list of elders',
    right: 'PERSONAL',
    query: `{ ${company.query} elders(within: "140502100") { edges { cursor node { name } } pageInfo { hasNextPage } } }`,
    path: ['elders', 'edges', 0, 'node', 'name'],
    value: personal.name,
  },
  ofCompound(
    'homeRetrofits(first: 1) { retrofitNo planYear status completedOn subsidyYuan synthetic elder { id } duplicate rule { code } }',
    ['homeRetrofits', 0, 'retrofitNo'],
    sensitive.retrofitNo,
    'SENSITIVE',
  ),
  ofCompound('homeRetrofitCount', ['homeRetrofitCount'], 1, 'SENSITIVE'),
  ofCompound(
    'familyCareBeds(first: 1) { bedNo startOn endOn synthetic elder { id } facility { id } duplicate rule { code } }',
    ['familyCareBeds', 0, 'bedNo'],
    sensitive.bedNo,
    'SENSITIVE',
  ),
  ofCompound('familyCareBedCount', ['familyCareBedCount'], 1, 'SENSITIVE'),
  ofCompound(
    'homeAdaptation { duplicates { suppressed } }',
    ['homeAdaptation', 'duplicates'],
    { suppressed: true },
    'INTERNAL',
  ),
  ofCompound('homeAdaptation { worksAsOf }', ['homeAdaptation', 'worksAsOf'], '2024-11-15', 'INTERNAL'),
  ofDivision(
    'homeAdaptation { duplicates { suppressed } }',
    ['homeAdaptation', 'duplicates'],
    { suppressed: true },
    'INTERNAL',
  ),
  ofDivision(
    'careJointMeetings(first: 1) { meetingNo division { code } heldOn matters decision synthetic }',
    ['careJointMeetings', 0, 'meetingNo'],
    internal.meetingNo,
    'INTERNAL',
  ),
  ofDivision('careJointMeetingCount', ['careJointMeetingCount'], 1, 'INTERNAL'),
  inCommunity('compounds(underConstructionOnly: true) { id }', ['compounds'], [{ id: 'stayer' }], 'INTERNAL'),
  inCommunity('compoundUnderConstructionCount', ['compoundUnderConstructionCount'], 1, 'INTERNAL'),
  inCommunity('overdueElders(first: 1) { name }', ['overdueElders', 0, 'name'], personal.name),
  inCommunity('overdueElderCount', ['overdueElderCount'], 1),
  ofFacility(
    'hazards { hazardNo domain foundOn rectifiedOn checkingDepartment }',
    ['hazards', 0, 'hazardNo'],
    internal.hazardNo,
  ),
  ofFacility('openHazardCount', ['openHazardCount'], 1),
  ofFacility('hazardCount', ['hazardCount'], 1),
  ofFacility(
    'hazardsByDomain { domain openCount rectifiedCount lastCheckedOn checkingDepartment }',
    ['hazardsByDomain', 1],
    {
      ...{ domain: 'FIRE', openCount: 1, rectifiedCount: 0, lastCheckedOn: '2024-10-01' },
      checkingDepartment: 'CIVIL_AFFAIRS',
    },
  ),
  ofCompound(
    `tickets(status: OPEN) { ${everyTicketField} }`,
    ['tickets', 0, 'ticketNo'],
    internal.ticketNo,
    'INTERNAL',
  ),
  ofDivision('tickets(first: 1) { ticketNo }', ['tickets', 0, 'ticketNo'], internal.ticketNo, 'INTERNAL'),
  ...['ticketCount', 'openTicketCount', 'overdueTicketCount'].flatMap((count) => [
    ofCompound(count, [count], 1, 'INTERNAL'),
    ofDivision(count, [count], 1, 'INTERNAL'),
  ]),
  inList('INTERNAL', 'careFacilities', 'filter: { hasOpenHazard: true }', 1),
  inList('INTERNAL', 'careFacilities', 'filter: { hasOpenHazard: false }', 0),
  inList('INTERNAL', 'careFacilities', 'filter: { hazardDomains: [FOOD] }', 0),
  inList('INTERNAL', 'careFacilities', 'orderBy: { field: OPEN_HAZARDS }', 1),
];
