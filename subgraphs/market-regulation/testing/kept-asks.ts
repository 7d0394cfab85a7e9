import type { Level } from '../../../shared/access/level';
import { everyTicketField } from '../../../shared/tickets/testing/ticket-rows';
import { canaries } from './kept-facts';

type Path = readonly (string | number)[];

/** A question for one kept fact, in the company of one that everybody sees. */
export interface KeptAsk {
  readonly fact: string;
  readonly level: Exclude<Level, 'PUBLIC'>;
  readonly query: string;
  /** Where the fact stands in the answer. */
  readonly path: Path;
  /** What stands there. */
  readonly value: unknown;
  /** Where the company stands, and what it says. */
  readonly rest: readonly [path: Path, value: unknown];
  /** What somebody of another city is told: that he may not see it, or that there is nothing (null or an empty list). */
  readonly elsewhere: 'refused' | 'absent';
}

const block: Path = ['_entities', 0, 'marketRegulation'];

/** The names that lead to the last field of a selection without lists: `a { b }` as a, b. */
function pathOf(selection: string): string[] {
  return selection.replaceAll(/\([^)]*\)/g, '').match(/\w+/g) ?? [];
}

function inBlock(
  representation: string,
  everybodys: string,
  everybodysValue: unknown,
): (
  fact: string,
  selection: string,
  value: unknown,
  more?: Partial<Pick<KeptAsk, 'level' | 'path' | 'elsewhere'>>,
) => KeptAsk {
  const type = /^\w+/.exec(representation)?.[0] ?? '';
  const key = representation.slice(type.length + 1);
  return (fact, selection, value, more = {}) => ({
    fact,
    level: 'INTERNAL',
    query: `{ _entities(representations: [{ __typename: "${type}", ${key} }]) {
      ... on ${type} { marketRegulation { ${everybodys} ${selection} } } } }`,
    path: [...block, ...pathOf(selection)],
    value,
    rest: [[...block, everybodys], everybodysValue],
    elsewhere: 'absent',
    ...more,
  });
}

const inBody = inBlock('Enterprise uscc: "U-1"', 'enterpriseType', 'COMPANY');
const inSite = inBlock('CareFacility id: "CF-1"', 'inspectionCount', 1);
const inElevator = inBlock('Elevator registrationCode: "E-1"', 'equipmentStatus', 'IN_USE');
const inCompound = inBlock('Compound id: "CMP-1"', 'elevatorCount', 2);
const inDivision = inBlock('Division code: "140502"', 'elevatorCount', 3);

const { internal, personal } = canaries;
const asPersonal = { level: 'PERSONAL' } as const;
const refused = { elsewhere: 'refused' } as const;

/** One ask for each kept fact of `openKeptFacts`; asks for several are for facts that stand in one kept thing. */
export const keptAsks: readonly KeptAsk[] = [
  inBody(
    'inspections of a body under way',
    'inspectionsInProgress(first: 1) { inspectionNo status }',
    [{ inspectionNo: internal.inspectionNo, status: 'CHECKED' }],
    { path: [...block, 'inspectionsInProgress'] },
  ),
  inBody('their count', 'inspectionInProgressCount', 3),
  inBody('legal representative, masked', 'legalRepresentative { maskedName }', '赵**'),
  inBody(
    'legal representative’s name',
    'legalRepresentative { name }',
    personal.representativeName,
    asPersonal,
  ),
  inBody(
    'quality director, masked',
    'qualityDirector { personNo maskedName appointedOn }',
    {
      ...{ personNo: internal.directorNo, maskedName: '王**', appointedOn: '2023-06-01' },
    },
    { path: [...block, 'qualityDirector'] },
  ),
  inBody('quality director’s name', 'qualityDirector { name }', personal.directorName, asPersonal),
  inBody('quality director’s phone', 'qualityDirector { phone }', personal.directorPhone, asPersonal),
  inSite(
    'inspections of a site under way',
    'inspectionsInProgress(domain: FOOD, first: 1) { inspectionNo result }',
    [{ inspectionNo: internal.inspectionNo, result: null }],
    { path: [...block, 'inspectionsInProgress'] },
  ),
  inSite('their count', 'inspectionInProgressCount(domain: FOOD)', 2),
  inElevator(
    'safety officer, masked',
    'safetyOfficer { personNo maskedName }',
    {
      ...{ personNo: internal.officerNo, maskedName: '李**' },
    },
    { path: [...block, 'safetyOfficer'], ...refused },
  ),
  inElevator('safety officer’s name', 'safetyOfficer { name }', personal.officerName, {
    ...asPersonal,
    ...refused,
  }),
  inElevator('safety officer’s phone', 'safetyOfficer { phone }', personal.officerPhone, {
    ...asPersonal,
    ...refused,
  }),
  ...(
    [
      ['actual', internal.actual],
      ['actualAsOf', '2024-09-30'],
      ['actualSynthetic', true],
      ['met', true],
    ] as const
  ).map(([name, value]) =>
    inDivision(`quality indicator: ${name}`, `qualityIndicators { target ${name} }`, value, {
      path: [...block, 'qualityIndicators', 0, name],
      ...refused,
    }),
  ),
  inCompound('tickets', `tickets(status: OPEN) { ${everyTicketField} }`, internal.ticketNo, {
    path: [...block, 'tickets', 0, 'ticketNo'],
    ...refused,
  }),
  ...['ticketCount', 'openTicketCount', 'overdueTicketCount'].flatMap((count) => [
    inCompound(`tickets: ${count}`, count, 1, refused),
    inDivision(`tickets of a division: ${count}`, count, 1, refused),
  ]),
  inDivision('tickets of a division', 'tickets(first: 1) { ticketNo }', [{ ticketNo: internal.ticketNo }], {
    path: [...block, 'tickets'],
    ...refused,
  }),
  {
    fact: 'how a published inspection came about',
    level: 'INTERNAL',
    query: '{ inspection(inspectionNo: "IN-PUBLISHED") { result mode } }',
    path: ['inspection', 'mode'],
    value: 'COMPLAINT_DRIVEN',
    rest: [['inspection', 'result'], 'FAIL'],
    elsewhere: 'refused',
  },
];
