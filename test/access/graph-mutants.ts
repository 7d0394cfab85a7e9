import { sampleToken } from '../../shared/access/demonstration-keys';
import { refusalOf } from '../../shared/access/policy';
import { isRole } from '../../shared/access/role';
import { rootBatch } from './batches';
import type { Witness } from './exploration';
import { everyAsking, runMatrix } from './leak-matrix';
import type { Matrix } from './matrix';
import type { MatrixCaller } from './matrix-callers';
import { withMutant, type Mutant } from './mutants';
import { visitOf } from './policy-pairs';
import { firstDenied } from './rights';

const mostCells = 6;

/** A mutant, and cells of the real graph in which it must show. */
export interface MutantTrial {
  readonly mutant: Mutant;
  readonly caller: MatrixCaller;
  readonly touched: readonly Witness[];
}

/** How a mutant of the map of roles can be tried; undefined when it touches no field for any caller of the matrix. */
export async function trialOf(matrix: Matrix, mutant: Mutant): Promise<MutantTrial | undefined> {
  for (const caller of callersOf(matrix, mutant)) {
    const touched = await touchedFields(matrix, mutant, caller);
    if (touched.length > 0) return { mutant, caller, touched };
  }
  return undefined;
}

/** How many cells of the real graph turn red while the mutant is in the map of roles. */
export async function redCells(matrix: Matrix, { mutant, caller, touched }: MutantTrial): Promise<number> {
  const batch = rootBatch('mutant', touched, {});
  const { failures } = await withMutant(mutant, async () =>
    runMatrix(matrix.graph, everyAsking([batch], [await withFreshToken(matrix, caller)])),
  );
  return failures.length;
}

/** Whom a token was once found to be is remembered for it. */
async function withFreshToken({ graph }: Matrix, caller: MatrixCaller): Promise<MatrixCaller> {
  const { role, divisions, scopes, ownDepartment: department } = caller.asker;
  if (!isRole(role)) throw new Error(`expected a role, got ${role}`);
  const { keysDirectory, tokens } = graph.settings;
  const told = { role, divisions, scopes, department, hours: 1 };
  return { ...caller, token: await sampleToken(keysDirectory, tokens, told) };
}

/** Those of the role, with a purpose, whose token can come to bear what the mutant changes. */
function callersOf({ callers }: Matrix, { role, rule, scope }: Mutant): MatrixCaller[] {
  return callers.filter(
    ({ asker, stands }) =>
      stands === 'here' &&
      asker.role === role &&
      asker.purpose !== undefined &&
      (rule !== 'byName' || asker.scopes.includes(scope)) &&
      (rule !== 'ofOwnDepartment' || asker.ownDepartment !== undefined),
  );
}

/** Fields whose own check comes out otherwise, on ways of which nothing else is refused. */
async function touchedFields(
  { graph, exploration }: Matrix,
  mutant: Mutant,
  caller: MatrixCaller,
): Promise<Witness[]> {
  const refusals = () =>
    new Map(
      [...graph.map].map(([coordinate, access]) => [coordinate, refusalOf(access, visitOf(caller.asker))]),
    );
  const before = refusals();
  const after = await withMutant(mutant, refusals);
  const touched = (coordinate: string) => before.get(coordinate) !== after.get(coordinate);
  return [...exploration.direct.values(), ...exploration.nested.values()]
    .filter(({ coordinate, chain, value }) => {
      if (value === undefined || !touched(coordinate)) return false;
      const denied = firstDenied(chain, caller, graph);
      if (mutant.change === 'dropped') return denied === -1;
      // Behind the first step that is refused, everything has to open with it.
      return chain.every(
        ({ parent, field }) =>
          after.get(`${parent}.${field}`) === undefined || `${parent}.${field}` === coordinate,
      );
    })
    .slice(0, mostCells);
}
