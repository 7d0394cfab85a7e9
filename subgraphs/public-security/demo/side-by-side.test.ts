import { demonstrationWorld } from '../../../shared/demonstration/world';
import { toldCounts, type SumOfCounts } from '../../../shared/persons/testing/told-counts';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { publicSecurity } from '../index';
import { blocksOf } from '../testing/ask-as-gateway';
import { worldReferences } from '../testing/world-references';

const threshold = 5;
const world = demonstrationWorld();

interface PersonCount {
  readonly value: number | null;
}

interface ReadRegistration {
  readonly registrationNo: string;
  readonly workerCount: PersonCount;
  readonly workerResidenceCount: number | null;
  readonly workerResidences: readonly { community: { code: string } | null; count: PersonCount }[];
}

/** All registrations of the demonstration as they are shown, and the same without suppression. */
let registrations: ReadRegistration[];
let stored: ReadRegistration[];
/** Floating population of the communities as it is shown (persons). */
let populations: ReadonlyMap<string, number>;

beforeAll(async () => {
  const [shownIn, storedIn] = await Promise.all([openDemonstration(threshold), openDemonstration(1)]);
  [registrations, stored] = await Promise.all([readRegistrations(shownIn), readRegistrations(storedIn)]);
  populations = await readPopulations(shownIn);
  await Promise.all([shownIn.stop(), storedIn.stop()]);
});

function openDemonstration(personCountThreshold: number): Promise<DepartmentFixture> {
  return openFixture(publicSecurity, {
    demonstrationScale: 1,
    personCountThreshold,
    references: worldReferences(world),
  });
}

async function readRegistrations(fixture: DepartmentFixture): Promise<ReadRegistration[]> {
  const rows: { registrationNo: string }[] = await fixture.department.database.manager.query(
    'SELECT registration_no AS registrationNo FROM contractor_registration ORDER BY registration_no',
  );
  const answer = await fixture.ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on ContractorRegistration { registrationNo workerCount { value } workerResidenceCount
        workerResidences(first: 50) { community { code } count { value } } } } }`,
    { representations: rows.map((row) => ({ __typename: 'ContractorRegistration', ...row })) },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return (answer.data?.['_entities'] ?? []) as unknown as ReadRegistration[];
}

async function readPopulations(fixture: DepartmentFixture): Promise<ReadonlyMap<string, number>> {
  const memberships = world.compounds.flatMap((compound) => compound.memberships);
  const codes = [...new Set(memberships.map(({ communityCode }) => communityCode))];
  const blocks = await blocksOf(
    fixture,
    'Division',
    codes.map((code) => ({ code })),
    'publicSecurity { floatingPopulation { value } }',
  );
  return new Map(
    blocks.flatMap((block, index): [string, number][] => {
      const { value } = (block?.['floatingPopulation'] ?? { value: null }) as PersonCount;
      return value === null ? [] : [[codes[index] ?? '', value]];
    }),
  );
}

/** The number of persons of one registration in one community. */
function nameOf(registrationNo: string, code: string | undefined): string {
  return `${registrationNo} in ${code ?? 'no community'}`;
}

/** The numbers of a few persons that somebody learns who lays everything side by side that is shown, by their names. */
function fewTold(read: readonly ReadRegistration[]): ReadonlyMap<string, number> {
  const shown = new Map([...populations].map(([code, value]) => [`all in ${code}`, value]));
  const notZero = new Set<string>();
  const named = new Map([...populations.keys()].map((code) => [code, [`others in ${code}`]]));
  const sums: SumOfCounts[] = [];
  for (const { registrationNo, workerCount, workerResidenceCount, workerResidences } of read) {
    if (workerCount.value !== null) shown.set(registrationNo, workerCount.value);
    const parts = workerResidences.map(({ community, count }) => {
      const name = nameOf(registrationNo, community?.code);
      if (count.value !== null) shown.set(name, count.value);
      notZero.add(name);
      named.get(community?.code ?? '')?.push(name);
      return name;
    });
    const isWhole = workerResidences.length === workerResidenceCount;
    sums.push({
      whole: registrationNo,
      parts: isWhole ? parts : [...parts, `${registrationNo} elsewhere`],
    });
  }
  for (const [code, parts] of named) sums.push({ whole: `all in ${code}`, parts });
  const told = toldCounts({ shown, sums, notZero });
  return new Map([...told].filter(([, value]) => value > 0 && value < threshold));
}

test('what is shown is what is stored, and never a few', () => {
  const numbers = new Map(
    stored.flatMap(({ registrationNo, workerResidences }) =>
      workerResidences.map(({ community, count }) => [nameOf(registrationNo, community?.code), count.value]),
    ),
  );
  const wrong = registrations.flatMap(({ registrationNo, workerResidences }) =>
    workerResidences.filter(
      ({ community, count }) =>
        count.value !== numbers.get(nameOf(registrationNo, community?.code)) ||
        Number(count.value) < threshold,
    ),
  );
  expect(wrong).toEqual([]);
});

test('nobody who lays all registrations and communities side by side learns a few', () => {
  expect(populations.size).toBeGreaterThan(80);
  expect([...fewTold(registrations)]).toEqual([]);
});

test('residences are shown all the same', () => {
  const shown = registrations.flatMap(({ workerResidences }) => workerResidences);
  expect(shown.length).toBeGreaterThan(30);
});

test('somebody would, if each number were suppressed by itself', () => {
  const byItself = stored.map(({ workerCount, workerResidences, ...registration }) => ({
    ...registration,
    workerCount: cellByCell(workerCount),
    workerResidences: workerResidences.map(({ community, count }) => ({
      community,
      count: cellByCell(count),
    })),
  }));
  expect(fewTold(byItself).size).toBeGreaterThan(10);
});

/** Suppression of a count by itself. */
function cellByCell({ value }: PersonCount): PersonCount {
  return { value: value !== null && value > 0 && value < threshold ? null : value };
}
