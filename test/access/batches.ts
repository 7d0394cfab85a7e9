import { AskedTree, styles, type Chain, type Keys, type Step, type Style } from './asked-tree';
import type { Exploration, Witness } from './exploration';
import type { Reference } from './fifth-office';
import type { MatrixGraph } from './matrix-graph';

/** One field of one document. */
export interface AskedCell {
  readonly coordinate: string;
  readonly chain: Chain;
  /** Where the answer to each step of the chain stands. */
  readonly places: readonly Keys[];
  /** Whether a value was once found there, by somebody who may see it. */
  readonly hasValue: boolean;
}

/** Many fields in one document, by one way in. */
export interface Batch {
  readonly way: string;
  /** The department whose own door is asked; undefined for the gateway. */
  readonly department?: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cells: readonly AskedCell[];
}

const fieldsAtOnce = 90;

/** Every field by every way in. */
export function allBatches(graph: MatrixGraph, exploration: Exploration): Batch[] {
  const direct = [...exploration.direct.values()];
  const nested = [...exploration.nested.values()];
  const best = bestOf(exploration);
  return [
    ...Object.entries(styles).flatMap(([way, style]) =>
      parts(direct).map((witnesses) => rootBatch(way === 'plain' ? 'root' : way, witnesses, style)),
    ),
    ...parts(nested).map((witnesses) => rootBatch('nested', witnesses, {})),
    ...abstractBatches(graph, best),
    ...sightingBatches(),
    ...[...graph.doors.keys()].flatMap((department) => doorBatches(graph, department, best)),
  ];
}

/** The better of the two ways to each field: one with a value, and with an entity on it. */
function bestOf({ direct, nested, coordinates }: Exploration): Witness[] {
  return coordinates.flatMap((coordinate) => {
    const both = [direct.get(coordinate), nested.get(coordinate)].flatMap((each) => each ?? []);
    const rank = ({ value, entityKeys }: Witness) =>
      (value === undefined ? 0 : 2) + Math.min(1, entityKeys.size);
    return both.sort((one, other) => rank(other) - rank(one)).slice(0, 1);
  });
}

function parts<Item>(items: readonly Item[], size = fieldsAtOnce): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Fields asked for from the root. */
export function rootBatch(way: string, witnesses: readonly Witness[], style: Style): Batch {
  const chains = witnesses.map(({ chain }) => chain);
  const tree = new AskedTree(chains, style);
  const document = tree.document();
  const cells = witnesses.map(({ coordinate, chain, value }): AskedCell => ({
    ...{ coordinate, chain, places: tree.keysOf(chain) },
    // Rows that were found beyond the first page of a list are not asked for again; the newest audit record stands first,
    // and is another with each request.
    hasValue: value !== undefined && !coordinate.startsWith('AuditRecord.'),
  }));
  return { way, document, variables: {}, cells };
}

interface FromEntity {
  readonly witness: Witness;
  readonly reference: Reference;
  /** The way from the entity on. */
  readonly chain: Chain;
}

/** The rest of a way behind its last entity that suits. */
function fromEntity(
  { map }: Pick<MatrixGraph, 'map'>,
  witness: Witness,
  suits: (type: string, keyField: string, rest: Chain) => boolean,
): FromEntity | undefined {
  for (const [index, key] of [...witness.entityKeys].reverse()) {
    const type = witness.chain[index]?.type ?? '';
    const rest = witness.chain.slice(index + 1);
    const keyField = keyFieldOf(map, type);
    if (rest.length === 0 || keyField === undefined || !suits(type, keyField, rest)) continue;
    return { witness, reference: { __typename: type, [keyField]: key }, chain: rest };
  }
  return undefined;
}

function isKey(map: MatrixGraph['map'], chain: Chain): boolean {
  const [first] = chain;
  return chain.length === 1 && map.get(`${first?.parent}.${first?.field}`)?.isKey === true;
}

function keyFieldOf(map: MatrixGraph['map'], type: string): string | undefined {
  const found = [...map].find(([at, { isKey }]) => isKey && at.startsWith(`${type}.`));
  return found?.[0].slice(type.length + 1);
}

/** Through a union over all entities, behind a root of another department. */
function abstractBatches(graph: MatrixGraph, witnesses: readonly Witness[]): Batch[] {
  const all = witnesses.flatMap((witness) => fromEntity(graph, witness, () => true) ?? []);
  const references = distinct(all);
  graph.fifth.references = references;
  // The keys are what the fifth office itself tells.
  const others = all.filter(({ chain }) => !isKey(graph.map, chain));
  return parts(others).map((some) => {
    const { selection, places } = byType(some);
    return {
      way: 'abstract type',
      document: `query Matrix { anything ${selection} }`,
      variables: {},
      cells: some.map((each) => cellOf(each, ['anything', indexOf(references, each)], places)),
    };
  });
}

/** Straight at a department's own door, by key. */
function doorBatches(graph: MatrixGraph, department: string, witnesses: readonly Witness[]): Batch[] {
  const owns = (coordinate: string) => graph.map.get(coordinate)?.owners.includes(department) === true;
  const all = witnesses.flatMap(
    (witness) =>
      fromEntity(
        graph,
        witness,
        (type, keyField, rest) =>
          owns(`${type}.${keyField}`) && rest.every(({ parent, field }) => owns(`${parent}.${field}`)),
      ) ?? [],
  );
  return parts(all).flatMap((some) => {
    const references = distinct(some);
    const { selection, places } = byType(some);
    const batch = {
      department,
      document: `query Matrix($r: [_Any!]!) { _entities(representations: $r) ${selection} }`,
      variables: { r: references },
      cells: some.map((each) => cellOf(each, ['_entities', indexOf(references, each)], places)),
    };
    return ['_entities over HTTP', '_entities in process'].map((way) => ({ way, ...batch }));
  });
}

function cellOf(
  { witness, chain }: FromEntity,
  at: Keys,
  places: ReadonlyMap<Chain, readonly Keys[]>,
): AskedCell {
  return {
    coordinate: witness.coordinate,
    chain,
    places: (places.get(chain) ?? []).map((place) => [...at, ...place]),
    hasValue: witness.value !== undefined,
  };
}

function distinct(all: readonly FromEntity[]): Reference[] {
  return [...new Map(all.map(({ reference }) => [JSON.stringify(reference), reference])).values()];
}

function indexOf(references: readonly Reference[], { reference }: FromEntity): number {
  return references.findIndex((each) => JSON.stringify(each) === JSON.stringify(reference));
}

/** One selection over several types; response keys are told apart by type, since their fields need not fit together. */
function byType(all: readonly FromEntity[]): { selection: string; places: Map<Chain, readonly Keys[]> } {
  const places = new Map<Chain, readonly Keys[]>();
  const types = [...new Set(all.map(({ reference }) => reference.__typename))];
  const selections = types.map((type, number) => {
    const chains = all.filter(({ reference }) => reference.__typename === type).map(({ chain }) => chain);
    const tree = new AskedTree(chains, { alias: (order) => `t${number}_${order}` });
    for (const chain of chains) places.set(chain, tree.keysOf(chain));
    return `... on ${type} ${tree.selection(type)}`;
  });
  return { selection: `{ ${selections.join(' ')} }`, places };
}

/** The fifth office's own interface: a field that is kept on one of its types only, asked for on the interface. */
function sightingBatches(): Batch[] {
  const root: Step = {
    parent: 'Query',
    field: 'sightings',
    args: '',
    type: 'Sighting',
    isComposite: true,
    takesFirst: false,
  };
  const fields = ['place', 'secret', 'locked'];
  const own = (parent: string, field: string, at: number): AskedCell => ({
    coordinate: `${parent}.${field}`,
    chain: [
      { ...root, at },
      { parent, field, args: '', type: 'String', isComposite: false, takesFirst: false },
    ],
    places: [['sightings'], ['sightings', at, parent === 'Sighting' ? field : `${parent}_${field}`]],
    hasValue: true,
  });
  const ofType = (type: string) =>
    `... on ${type} { ${fields.map((field) => `${type}_${field}: ${field}`).join(' ')} }`;
  const way = 'abstract type';
  return [
    {
      way,
      document: `query Matrix { sightings { ${fields.join(' ')} } }`,
      variables: {},
      cells: [0, 1].flatMap((at) => fields.map((field) => own('Sighting', field, at))),
    },
    {
      way,
      document: `query Matrix { sightings { __typename ${ofType('StreetSighting')} ${ofType('NightSighting')} } }`,
      variables: {},
      cells: fields.flatMap((field) => [own('StreetSighting', field, 0), own('NightSighting', field, 1)]),
    },
  ];
}
