import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, namedCommunityOf, today } from './places';
import {
  compoundsOfProject,
  storedRegistrations,
  tierCountOf,
  type StoredRegistration,
} from './stored-contractors';
import { enterpriseOf, oldPenaltyOf, storedPenalties, storedStatus } from './stored-enterprises';

const within = '140500';
const list = 'contractorRegistrations.nodes';

let journey: Journey;
let data: unknown;
let registrations: StoredRegistration[];
let expected: StoredRegistration[];
const chainOf = (projectNo: string) => registrations.filter((each) => each.projectNo === projectNo);

beforeAll(async () => {
  journey = await startJourney(7);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  registrations = await storedRegistrations(journey);
  const projects = await projectsOf(within);
  expected = registrations
    .filter(({ projectNo, isOnSite }) => projects.has(projectNo) && isOnSite)
    .filter(({ projectNo }) => tierCountOf(chainOf(projectNo)) >= 2)
    .sort(byProjectAndNumber);
});
afterAll(() => journey?.stop());

/** Projects that the police surveyed in compounds of a division. */
async function projectsOf(division: string): Promise<Set<string>> {
  const compounds = await compoundsOf(journey, division);
  const rows = await journey.rows('public-security', 'SELECT * FROM surveyed_project_compound');
  const found = rows.filter(({ compound_id: id }) => compounds.includes(String(id)));
  return new Set(found.map(({ project_no: projectNo }) => String(projectNo)));
}

function byProjectAndNumber(one: StoredRegistration, other: StoredRegistration): number {
  const [left, right] = [one, other].map(({ projectNo, registrationNo }) => `${projectNo} ${registrationNo}`);
  return String(left) < String(right) ? -1 : 1;
}

const allPages = (filter = journey.question.variables['filter']) =>
  eachOfAllPages(journey, 'contractorRegistrations', 'registrationNo', { within, filter, first: 100 });

const numbersOf = (rows: readonly StoredRegistration[]) => rows.map(({ registrationNo }) => registrationNo);

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the firms on a site of 晋城市 whose chain has several layers are given, chain by chain', async () => {
  expect(expected.length).toBeGreaterThan(100);
  expect(valueAt(data, 'contractorRegistrations.totalCount')).toBe(expected.length);
  expect(await allPages()).toEqual(numbersOf(expected));
});

test('the main contractor of such a chain is on it, and given when in trouble', async () => {
  const given = await allPages();
  const main = expected.filter(({ tier }) => tier === 1);
  expect(given).toEqual(expect.arrayContaining(numbersOf(main)));
  const troubled = await Promise.all(
    main.map(async ({ uscc }) => (await storedStatus(journey, uscc)).status !== 'ACTIVE'),
  );
  expect(troubled).toContain(true);
});

test('absent: one who engaged nobody, one who has left, one in 济源市', async () => {
  const given = await allPages();
  const elsewhere = await projectsOf('419001');
  for (const isAbsent of [
    ({ projectNo, isOnSite }: StoredRegistration) => isOnSite && tierCountOf(chainOf(projectNo)) === 1,
    ({ projectNo, isOnSite }: StoredRegistration) => !isOnSite && tierCountOf(chainOf(projectNo)) > 1,
    ({ projectNo, isOnSite }: StoredRegistration) => isOnSite && elsewhere.has(projectNo),
  ]) {
    const absent = registrations.find(isAbsent);
    expect(absent).toBeDefined();
    expect(given).not.toContain(absent?.registrationNo);
  }
});

test('the layer is asked for: from the third on only', async () => {
  const deep = expected.filter(({ tier }) => tier >= 3);
  expect(deep.length).toBeGreaterThan(0);
  expect(await allPages({ onSite: true, tierFrom: 3 })).toEqual(numbersOf(deep));
});

test('every firm of the page is as the three departments store it', async () => {
  expect(listAt(data, list)).toEqual(await Promise.all(expected.slice(0, 50).map(storedFirm)));
});

async function storedFirm({ uscc, projectNo, ...registration }: StoredRegistration): Promise<object> {
  const { registrationNo, tier, upstreamNo, status, registered } = registration;
  const penalties = await storedPenalties(journey, uscc);
  const { status: registrationStatus, since: statusSince } = await storedStatus(journey, uscc);
  const chain = chainOf(projectNo);
  return {
    registrationNo,
    tier,
    upstreamNo,
    status,
    registered,
    enterprise: {
      ...(await enterpriseOf(journey, uscc)),
      marketRegulation: {
        asOf: today,
        registrationStatus,
        statusSince,
        penaltyCount: penalties.length,
        penalties: penalties.slice(0, 3),
      },
    },
    project: {
      projectNo,
      stage: await journey.key(
        'housing',
        'SELECT stage FROM renovation_ledger_entry WHERE project_no = ? AND entered_on <= ? AND ? < left_on',
        [projectNo, today, today],
      ),
      compoundCount: (await compoundsOfProject(journey, projectNo, 20)).length,
      compounds: await Promise.all(
        (await compoundsOfProject(journey, projectNo, 3)).map(async (compound) => ({
          ...compound,
          community: await namedCommunityOf(journey, compound.id),
        })),
      ),
      publicSecurity: {
        asOf: today,
        tierCount: tierCountOf(chain),
        unregisteredCount: chain.filter((each) => !each.registered).length,
      },
    },
  };
}

describe('one row changed changes exactly its leaves', () => {
  const pathsOf = (isWanted: (registration: StoredRegistration) => boolean, ...leaves: string[]) =>
    expected
      .slice(0, 50)
      .flatMap((registration, index) =>
        isWanted(registration) ? leaves.map((leaf) => `${list}.${index}.${leaf}`) : [],
      );
  /** The first firm of the page, the main contractor of its chain. */
  const sample = (): StoredRegistration => {
    const [first] = expected;
    if (!first) throw new Error('expected a firm on the page');
    return first;
  };

  test('public security: a firm beyond the page leaves the site, and one fewer is counted', async () => {
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'contractor_registration',
      update: { registration_no: String(expected.at(-1)?.registrationNo) },
      set: { ended_on: today },
    });
    expect(paths).toEqual(['contractorRegistrations.totalCount']);
  });

  test('public security: a firm turns out not to be registered, which its whole chain shows', async () => {
    const { registrationNo, projectNo } = sample();
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'contractor_registration',
      update: { registration_no: registrationNo },
      set: { registered: 0 },
    });
    const count = pathsOf((each) => each.projectNo === projectNo, 'project.publicSecurity.unregisteredCount');
    expect(paths).toEqual([`${list}.0.registered`, ...count]);
  });

  test('market regulation: the licence of a firm is revoked, on every chain of it', async () => {
    const { uscc } = sample();
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'registration_change',
      insert: { uscc, changed_on: '2024-11-14', status: 'REVOKED' },
    });
    const status = ['registrationStatus', 'statusSince'].map((leaf) => `enterprise.marketRegulation.${leaf}`);
    expect(paths).toEqual(pathsOf((each) => each.uscc === uscc, ...status));
  });

  test('market regulation: an old penalty of a firm without any comes to light', async () => {
    const counts = each(data, list, 'enterprise.marketRegulation.penaltyCount');
    const uscc = String(expected[counts.indexOf(0)]?.uscc);
    const paths = await journey.changedBy(oldPenaltyOf(uscc));
    const leaves = [
      'penaltyCount',
      ...['decisionNo', 'decidedOn', 'ground'].map((leaf) => `penalties.0.${leaf}`),
    ];
    const fresh = leaves.map((leaf) => `enterprise.marketRegulation.${leaf}`);
    const emptied = 'enterprise.marketRegulation.penalties';
    expect([...paths].sort()).toEqual(pathsOf((each) => each.uscc === uscc, ...fresh, emptied).sort());
  });

  test('housing: the project of a chain is completed', async () => {
    const { projectNo } = sample();
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_project',
      update: { project_no: projectNo },
      set: { stage: 'COMPLETED' },
    });
    expect(paths).toEqual(pathsOf((each) => each.projectNo === projectNo, 'project.stage'));
  });
});
