import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { changedWhenTold } from './hand-over';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundName, compoundsOf, namedCommunityOf, today } from './places';
import type { Row } from './row-change';
import { creditGradeOf, enterpriseOf } from './stored-enterprises';
import { storedMissedVisits } from './stored-visits';
import {
  ninetyDaysAgo,
  recentMatters,
  recentTicketsOf,
  storedOpenTickets,
  ticketDepartments,
} from './stored-tickets';

const within = '140500';
const list = 'housingCompounds.nodes';

let journey: Journey;
let data: unknown;
/** Recent tickets by compound, department by department. */
let tickets: ReadonlyMap<string, ReadonlyMap<string, number>>;

beforeAll(async () => {
  journey = await startJourney(25);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  tickets = new Map(
    await Promise.all(
      ticketDepartments.map(async (name) => [name, await recentTicketsOf(journey, name)] as const),
    ),
  );
});
afterAll(() => journey?.stop());

const ofAll = (id: string): number =>
  [...tickets.values()].reduce((sum, byCompound) => sum + (byCompound.get(id) ?? 0), 0);

async function concentrated(least: number): Promise<string[]> {
  const compounds = await compoundsOf(journey, within);
  return compounds
    .filter((id) => ofAll(id) >= least)
    .sort((one, other) => ofAll(other) - ofAll(one) || (one < other ? -1 : 1));
}

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test.each([5, 1])('exactly the compounds of 晋城 with at least %i tickets, the most first', async (least) => {
  const expected = await concentrated(least);
  expect(expected.length).toBeGreaterThan(3);
  expect(await eachOfAllPages(journey, 'housingCompounds', 'id', { within, least, first: 9 })).toEqual(
    expected,
  );
});

test('a compound of 济源 with many, and one of 晋城 with only a few, are absent', async () => {
  const elsewhere = [...(tickets.get('housing') ?? [])].find(
    ([id]) => id.startsWith('CMP-419001-') && ofAll(id) > 10,
  );
  const few = [...(tickets.get('housing') ?? [])].find(([id]) => id.startsWith('CMP-1405') && ofAll(id) < 5);
  for (const absent of [elsewhere, few]) {
    expect(absent).toBeDefined();
    expect(each(data, list, 'id')).not.toContain(absent?.[0]);
  }
});

test('the departments say their numbers under one name for one period, and no matter counts twice', async () => {
  for (const department of ticketDepartments.filter((name) => name !== 'housing')) {
    const feed = await journey.graph.departments.get(department)?.publishedIndicators();
    const said = (feed?.rows ?? []).filter(({ code }) => code === 'TICKETS_LAST_90_DAYS');
    expect(new Set(said.map(({ period }) => period))).toEqual(new Set(['LAST_90_DAYS']));
    const stored = tickets.get(department);
    expect(said.filter(({ subjectKey, value }) => value !== (stored?.get(subjectKey) ?? 0))).toEqual([]);
    expect(said.length).toBe(await journey.count('housing', 'SELECT COUNT(*) FROM compound'));
  }
  for (const id of await concentrated(5)) expect((await recentMatters(journey, id)).size).toBe(ofAll(id));
});

test('every compound of the page is as the four departments store it', async () => {
  const ids = await concentrated(5);
  const nodes = listAt(data, list);
  expect(nodes).toEqual(await Promise.all(ids.map((id, index) => storedCompound(id, nodes[index]))));
});

async function storedCompound(id: string, received: unknown): Promise<object> {
  const ofDepartment = (name: string) => storedOpenTickets(journey, name, id);
  const { missed, belowTarget } = await storedMissedVisits(
    journey,
    id,
    valueAt(received, 'civilAffairs.monthlyVisitRate'),
  );
  return {
    id,
    name: await compoundName(journey, id),
    community: await namedCommunityOf(journey, id),
    housing: {
      asOf: today,
      ticketsLast90Days: {
        own: tickets.get('housing')?.get(id) ?? 0,
        total: ofAll(id),
        others: ticketDepartments
          .filter((name) => name !== 'housing')
          .map((owner) => ({ owner, value: tickets.get(owner)?.get(id) ?? 0, asOf: today })),
      },
      ...(await ofDepartment('housing')),
      ...(await storedProgress(id)),
      propertyService: await storedService(id),
    },
    publicSecurity: await ofDepartment('public-security'),
    civilAffairs: {
      ...(await ofDepartment('civil-affairs')),
      monthlyVisitRate: { month: '2024-11', missed, belowTarget },
    },
    marketRegulation: await ofDepartment('market-regulation'),
  };
}

/** Works under way without progress for 60 days count as stalled; no document gives the number. */
async function storedProgress(id: string): Promise<object> {
  const projects = await journey.rows(
    'housing',
    `SELECT p.* FROM renovation_project p JOIN project_compound c ON c.project_no = p.project_no
      WHERE c.compound_id = ? ORDER BY p.plan_year DESC, p.project_no`,
    [id],
  );
  const progress = projects.map(progressOf);
  return {
    stalledProjectCount: progress.filter((each) => each?.stalled).length,
    projects: projects.slice(0, 1).map(({ project_no: projectNo, stage }, index) => ({
      ...{ projectNo, stage },
      housing: { worksProgress: progress[index] },
    })),
  };
}

function progressOf({ stage, stage_since: since, last_progress_on: reported }: Row) {
  if (stage !== 'UNDER_CONSTRUCTION') return null;
  const lastProgressOn = [String(since), String(reported ?? '')].sort().at(-1) ?? '';
  const days = (Date.parse(today) - Date.parse(lastProgressOn)) / 86_400_000;
  const source = { document: expect.stringContaining('TA00201号'), section: '措施三' };
  return {
    ...{ lastProgressOn, daysWithoutProgress: days, stalled: days >= 60 },
    rule: { value: '60.000000', valueAssumed: true, source },
  };
}

async function storedService(id: string): Promise<object | null> {
  const [service] = await journey.rows(
    'housing',
    'SELECT company_uscc FROM property_service WHERE compound_id = ? AND start_on <= ? AND ? < end_on',
    [id, today, today],
  );
  if (!service) return null;
  const grade = await creditGradeOf(journey, service['company_uscc']);
  return {
    creditGrade: grade,
    riskNotice: grade === null ? null : grade === 'D',
    company: await enterpriseOf(journey, service['company_uscc']),
  };
}

describe('one row changed changes exactly its leaves', () => {
  const node = (id: string) => `${list}.${each(data, list, 'id').indexOf(id)}`;
  const under = (id: string, ...paths: string[]) => paths.map((path) => `${node(id)}.${path}`);

  /** An open ticket of the last 90 days, overdue, of a compound that stays on the list without it. */
  async function openTicket(department: string): Promise<{ ticketNo: string; id: string }> {
    const rows = await journey.rows(
      department,
      `SELECT ticket_no, compound_id FROM ticket WHERE received_on BETWEEN ? AND ? AND due_on < ? AND closed_on IS NULL
        AND handed_over_on IS NULL ORDER BY ticket_no`,
      [ninetyDaysAgo, today, today],
    );
    const row = rows.find(({ compound_id: id }) => each(data, list, 'id').includes(id));
    return { ticketNo: String(row?.['ticket_no']), id: String(row?.['compound_id']) };
  }

  test.each([
    ['housing', 'housing'],
    ['public-security', 'publicSecurity'],
    ['civil-affairs', 'civilAffairs'],
    ['market-regulation', 'marketRegulation'],
  ])('%s: an overdue ticket is closed', async (department, block) => {
    const { ticketNo, id } = await openTicket(department);
    const paths = await journey.changedBy({
      ...{ department, table: 'ticket', update: { ticket_no: ticketNo } },
      set: { closed_on: today },
    });
    expect(paths).toEqual(under(id, `${block}.openTicketCount`, `${block}.overdueTicketCount`));
  });

  test.each([
    ['civil-affairs', 'civilAffairs', 0],
    ['market-regulation', 'marketRegulation', 1],
    ['public-security', 'publicSecurity', 2],
  ])('%s: a ticket is handed on, and counts no more', async (department, block, other) => {
    const { ticketNo, id } = await openTicket(department);
    const update = { ticket_no: ticketNo };
    const paths = await changedWhenTold(
      journey,
      'housing',
      { department, table: 'ticket', update, set: { handed_over_on: today } },
      { within, least: 1, first: 50 },
    );
    const own = [`${block}.openTicketCount`, `${block}.overdueTicketCount`];
    const told = ['housing.ticketsLast90Days.total', `housing.ticketsLast90Days.others.${other}.value`];
    expect(paths).toEqual(under(id, ...told, ...own));
  });

  test('a ticket of 90 days ago counts, one of the day before does not', async () => {
    const [id] = await concentrated(5);
    const received = (day: string) =>
      journey.changedBy({
        ...{ department: 'housing', table: 'ticket' },
        insert: {
          ...{
            ticket_no: '12345-TEST',
            source: 'HOTLINE_12345',
            compound_id: String(id),
            community_code: null,
          },
          ...{ category: 'HEATING', received_on: day, due_on: '2024-09-01', handed_over_on: null },
          ...{ closed_on: day, first_department: 'housing', linked_ticket_no: null, synthetic: 1 },
        },
      });
    const counts = ['own', 'total'].map((name) => `housing.ticketsLast90Days.${name}`);
    expect(await received(ninetyDaysAgo)).toEqual(under(String(id), ...counts));
    expect(await received('2024-08-16')).toEqual([]);
  });

  test('housing: stalled works go on', async () => {
    const path = 'housing.projects.0.housing.worksProgress';
    const node = listAt(data, list).find((each) => valueAt(each, `${path}.stalled`) === true);
    const project = String(valueAt(node, 'housing.projects.0.projectNo'));
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'renovation_project', update: { project_no: project } },
      set: { last_progress_on: '2024-11-14' },
    });
    const leaves = ['lastProgressOn', 'daysWithoutProgress', 'stalled'].map((name) => `${path}.${name}`);
    expect(paths).toEqual(under(String(valueAt(node, 'id')), 'housing.stalledProjectCount', ...leaves));
  });

  test('housing: a firm falls to D, of which a risk notice is given', async () => {
    const node = listAt(data, list).find(
      (each) => valueAt(each, 'housing.propertyService.creditGrade') === 'C',
    );
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'property_credit' },
      update: { uscc: String(valueAt(node, 'housing.propertyService.company.uscc')), rated_year: 2024 },
      set: { grade: 'D' },
    });
    const leaves = ['creditGrade', 'riskNotice'].map((name) => `housing.propertyService.${name}`);
    expect(paths).toEqual(under(String(valueAt(node, 'id')), ...leaves));
  });

  test('civil affairs: one elder due was not visited, too few to be told', async () => {
    const found = listAt(data, list).find(
      (each) => valueAt(each, 'civilAffairs.monthlyVisitRate.belowTarget') === false,
    );
    const id = String(valueAt(found, 'id'));
    const elder = await journey.key(
      'civil-affairs',
      `SELECT e.elder_id FROM elder e JOIN care_visit v ON v.elder_id = e.elder_id AND v.month = '2024-11'
        WHERE e.compound_id = ? AND e.left_on IS NULL AND e.living_alone = 1 ORDER BY 1`,
      [id],
    );
    const paths = await journey.changedBy({
      ...{ department: 'civil-affairs', table: 'care_visit' },
      remove: { elder_id: elder, month: '2024-11' },
    });
    const leaves = ['missed.value', 'missed.suppressed', 'belowTarget'];
    expect(paths).toEqual(under(id, ...leaves.map((name) => `civilAffairs.monthlyVisitRate.${name}`)));
  });
});
