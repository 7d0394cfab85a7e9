import { Seeded } from '../attacks/seeded';
import { runErrorTexts } from './error-texts';
import { redCells, trialOf, type MutantTrial } from './graph-mutants';
import { runOracle } from './input-oracle';
import { isWithoutText, withoutRow } from './known-exceptions';
import { everyAsking, runMatrix, someAskings, tryPorts, type Asking } from './leak-matrix';
import { openMatrix, type Matrix } from './matrix';
import { allMutants, nameOf, nothingChanged, type Mutant } from './mutants';
import { oracleUses } from './oracle-uses';
import { isFullForm, longTest, sized, tell } from '../torture/full-form';
import { searchResidue } from './residue';
import { runSpoiledRows } from './spoiled-rows';
import { runSubtree } from './subtree';

// A sample of the matrix, each way in and each caller in it; `npm run torture` runs all of it.
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_007);
const random = new Seeded(seed);

let matrix: Matrix;
let sample: readonly Asking[];
beforeAll(async () => {
  tell(`leak matrix: seed ${seed}`);
  matrix = await openMatrix(seed);
  sample = isFullForm ? everyAsking(matrix.batches, matrix.callers) : sampleOf(matrix, random);
}, 180_000);
afterAll(() => matrix?.graph.stop());

/** Of each way in, two documents, as four callers each, and every caller somewhere. */
function sampleOf({ batches, callers }: Matrix, from: Seeded): Asking[] {
  const ways = [...new Set(batches.map(({ way }) => way))];
  const some = ways.flatMap((way) =>
    from.some(
      batches.filter((batch) => batch.way === way),
      2,
    ),
  );
  return someAskings(everyAsking(some, callers), some.length * 4, from);
}

test('every field above PUBLIC is seen by somebody who may, and every canary but those that no field shows', () => {
  const { graph, unseen, textsWithoutCanary, publicPersons, report } = matrix;
  expect(unseen.filter((coordinate) => !(coordinate in withoutRow))).toEqual([]);
  expect(textsWithoutCanary.filter((coordinate) => !isWithoutText(coordinate))).toEqual([]);
  expect(publicPersons).toEqual([]);
  expect(report.leaks).toEqual([]);
  const shown = graph.canaries.columns.filter(({ coordinates }) => coordinates.length > 0);
  const missed = shown.filter(({ number }) => !report.columnsSeen.has(number));
  expect(missed).toEqual([]);
  expect(shown.length).toBeGreaterThan(30);
  expect(graph.canaries.columns.length - shown.length).toBeGreaterThan(0);
});

test(
  'who may not see a field gets null and FORBIDDEN, no canary, by whatever way',
  async () => {
    const report = await runMatrix(matrix.graph, sample, matrix.report);
    await tryPorts(matrix.graph, sample, report);
    expect(report.failures).toEqual([]);
    expect(report.cellsByWay.size).toBeGreaterThanOrEqual(11);
    expect(report.shown).toBeGreaterThan(100);
    expect(report.refused).toBeGreaterThan(1_000);
  },
  longTest,
);

test(
  'what a caller may not see he cannot find out by a filter or an order either',
  async () => {
    const { callers, report } = matrix;
    const uses = oracleUses(matrix);
    expect(uses.length).toBeGreaterThan(10);
    await runOracle(
      matrix,
      random.some(uses, sized(10, uses.length)),
      random.some(callers, sized(6, callers.length)),
      random,
    );
    expect(report.failures).toEqual([]);
  },
  longTest,
);

test(
  'errors about a field say the same to everybody and nothing of it',
  async () => {
    await runErrorTexts(matrix, random.some(matrix.callers, sized(2, matrix.callers.length)));
    expect(matrix.report.failures).toEqual([]);
  },
  longTest,
);

test(
  'rows of one city are not seen from the other',
  async () => {
    const seen = await runSubtree(matrix, (all) =>
      isFullForm ? all : all.filter(({ value }) => matrix.graph.canaries.isIn(JSON.stringify(value ?? ''))),
    );
    expect(matrix.report.failures).toEqual([]);
    expect(seen.here).toBeGreaterThan(20);
    expect(seen.elsewhere).toBeGreaterThan(20);
  },
  longTest,
);

describe('with one of the two checks broken', () => {
  const askings = () => {
    const { batches, callers } = matrix;
    const low = callers.filter(({ name }) =>
      ['no token', 'LEADER', 'POLICE_OFFICER of another city'].includes(name),
    );
    const planted = new Set(matrix.graph.canaries.columns.flatMap(({ coordinates }) => coordinates));
    const withCanaries = batches.filter(
      ({ way, cells }) =>
        way === 'root' &&
        cells.filter(({ coordinate, hasValue }) => hasValue && planted.has(coordinate)).length >= 5,
    );
    return everyAsking(new Seeded(seed).some(withCanaries, 3), low);
  };
  afterEach(() => Object.assign(matrix.graph.breaks, { gatewayFilter: false, departmentGuard: false }));

  test(
    'the department still refuses when the gateway lets everything through',
    async () => {
      matrix.graph.breaks.gatewayFilter = true;
      expect((await runMatrix(matrix.graph, askings())).leaks).toEqual([]);
    },
    longTest,
  );

  test(
    'the gateway still refuses when the departments let everything through',
    async () => {
      matrix.graph.breaks.departmentGuard = true;
      const ofRights = askings().filter(({ caller }) => caller.stands === 'here');
      expect((await runMatrix(matrix.graph, ofRights)).leaks).toEqual([]);
    },
    longTest,
  );

  test(
    'with both broken the matrix turns red',
    async () => {
      Object.assign(matrix.graph.breaks, { gatewayFilter: true, departmentGuard: true });
      const { leaks } = await runMatrix(matrix.graph, askings());
      expect(leaks.length).toBeGreaterThan(100);
      expect(leaks.filter((leak) => leak.includes('canary')).length).toBeGreaterThan(5);
    },
    longTest,
  );
});

/** Those of the mutants that can be tried on the graph. */
async function trialsOf(mutants: readonly Mutant[]): Promise<MutantTrial[]> {
  const trials: MutantTrial[] = [];
  for (const mutant of mutants) {
    const trial = await trialOf(matrix, mutant);
    if (trial) trials.push(trial);
  }
  return trials;
}

test(
  'a changed rule of the map of roles turns cells of the graph red',
  async () => {
    const changing = allMutants().filter((mutant) => nothingChanged(mutant) === undefined);
    const trials = await trialsOf(changing);
    tell(`leak matrix: ${trials.length} of ${changing.length} mutants touch a field`);
    expect(trials.length).toBeGreaterThan(changing.length / 2);
    const missed: string[] = [];
    for (const trial of random.some(trials, sized(8, trials.length))) {
      if ((await redCells(matrix, trial)) === 0) missed.push(nameOf(trial.mutant));
    }
    expect(missed).toEqual([]);
    const dropped: Mutant = {
      role: 'POLICE_OFFICER',
      rule: 'scopes',
      scope: 'public-security:restricted',
      change: 'dropped',
    };
    const added: Mutant = {
      role: 'LEADER',
      rule: 'scopes',
      scope: 'civil-affairs:personal',
      change: 'added',
    };
    const known = await trialsOf([dropped, added]);
    expect(known).toHaveLength(2);
    for (const trial of known) expect(await redCells(matrix, trial)).toBeGreaterThan(0);
  },
  longTest,
);

test('logs, trails, anchors, state, keys and temporary files hold no canary', async () => {
  const residue = await searchResidue(matrix.graph);
  expect(residue.found).toEqual([]);
  expect(residue.files).toBeGreaterThan(8);
  expect(residue.logLines).toBeGreaterThan(20);
});

test(
  'values that cannot be read are told in no error and no log',
  async () => {
    const { callers, graph, report } = matrix;
    const asking = callers.filter(({ name }) => ['POLICE_OFFICER', 'LEADER', 'no token'].includes(name));
    expect(await runSpoiledRows(matrix, asking)).toBeGreaterThan(20);
    expect(report.failures).toEqual([]);
    expect((await searchResidue(graph)).found).toEqual([]);
  },
  longTest,
);

test('cells counted', () => {
  const { cells, cellsByWay, shown, refused, bytes } = matrix.report;
  tell(
    `leak matrix: ${cells} cells (${shown} shown, ${refused} refused) by ${cellsByWay.size} ways, ${bytes} bytes searched`,
  );
  for (const [way, count] of cellsByWay) tell(`leak matrix: ${way}: ${count} cells`);
  expect(cells).toBeGreaterThan(5_000);
});
