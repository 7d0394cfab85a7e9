import { getNamedType, GraphQLID, GraphQLString } from 'graphql';
import { Seeded } from '../attacks/seeded';
import { allBatches, type Batch } from './batches';
import { fillEmpty } from './canaries';
import { Explorer, type Exploration } from './exploration';
import { matrixCallers, type MatrixCaller } from './matrix-callers';
import { startMatrixGraph, type MatrixGraph } from './matrix-graph';
import { maySee, MatrixReport, nameOfColumn } from './matrix-report';
import { isKept } from './rights';
import { coordinatesOf } from './routes';
import { Samples } from './samples';

export interface Matrix {
  readonly graph: MatrixGraph;
  readonly callers: readonly MatrixCaller[];
  readonly exploration: Exploration;
  readonly samples: Samples;
  readonly batches: readonly Batch[];
  /** Fields above PUBLIC at which nobody who may see them saw anything. */
  readonly unseen: readonly string[];
  /** Texts above PUBLIC that hold no canary. */
  readonly textsWithoutCanary: readonly string[];
  /** Columns about persons that a PUBLIC field shows. */
  readonly publicPersons: readonly string[];
  /** What the viewers saw while the ways were sought. */
  readonly report: MatrixReport;
}

/** Starts the graph with canaries in its rows and finds the way to every field. */
export async function openMatrix(seed: number): Promise<Matrix> {
  const graph = await startMatrixGraph(new Seeded(seed));
  const callers = await matrixCallers(graph.settings);
  const samples = new Samples(graph.schema);
  await samples.read(graph.departments);
  const explorer = new Explorer(
    graph,
    callers.filter(({ isViewer }) => isViewer),
    samples,
  );
  const exploration = await explorer.explore((unseen) => fillEmpty(graph.departments.values(), unseen));
  const witnesses = [...exploration.direct.values(), ...exploration.nested.values()];
  for (const { coordinate, value } of witnesses) graph.canaries.learn(coordinate, value);
  const seen = new Set(
    witnesses.flatMap(({ coordinate, value }) => (value === undefined ? [] : [coordinate])),
  );
  const report = new MatrixReport();
  for (const { caller, found } of explorer.heard.values()) {
    if (maySee(graph, caller, found)) report.note(caller, found);
    else report.leaks.push(`exploring as ${caller.name}: canary of ${nameOfColumn(found)}`);
  }
  const sightings = Object.values(graph.schema.getTypeMap()).filter(isOfFifth);
  const kept = exploration.coordinates.filter((coordinate) => isKept(coordinate, graph));
  return {
    ...{ graph, callers, exploration, samples, report },
    batches: allBatches(graph, exploration),
    unseen: kept.filter(
      (each) => !seen.has(each) && !sightings.some(({ name }) => each.startsWith(`${name}.`)),
    ),
    textsWithoutCanary: withoutCanary(graph, exploration, kept),
    publicPersons: graph.canaries.columns.flatMap(({ table, column, coordinates }) =>
      coordinates.filter((each) => !isKept(each, graph)).map((each) => `${table}.${column}: ${each}`),
    ),
  };
}

/** The fifth office's own things are reached through their interface alone, in a batch of their own. */
function isOfFifth({ name }: { readonly name: string }): boolean {
  return /^\w+Sighting$/.test(name);
}

/** Texts that were seen without a canary in them, but for ones computed of what is no text or has none either. */
function withoutCanary(
  { schema, canaries, fifth }: MatrixGraph,
  { direct, nested }: Exploration,
  kept: readonly string[],
): string[] {
  const fields = coordinatesOf(schema);
  const isText = (coordinate: string) => {
    const type = getNamedType(fields.get(coordinate)?.type);
    return type?.name === GraphQLString.name || type?.name === GraphQLID.name;
  };
  const isWithout = (coordinate: string) => {
    const values = [direct.get(coordinate)?.value, nested.get(coordinate)?.value];
    const isSeen = values.some((value) => value !== undefined);
    return (
      isText(coordinate) && isSeen && !values.some((value) => canaries.isIn(JSON.stringify(value ?? '')))
    );
  };
  return kept.filter((coordinate) => {
    const inputs = fifth.computed.get(coordinate) ?? [];
    const isOfNoText = inputs.length > 0 && inputs.every((input) => !isText(input) || isWithout(input));
    return isWithout(coordinate) && !isOfNoText;
  });
}
