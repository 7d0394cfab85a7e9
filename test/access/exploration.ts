import { isListType, isNonNullType, isRequiredArgument, type GraphQLArgument } from 'graphql';
import type { FoundCanary } from './canaries';
import { AskedTree, type Chain, type Keys, type Step } from './asked-tree';
import { ask } from './ask';
import { withoutRow } from './known-exceptions';
import { here, type MatrixCaller } from './matrix-callers';
import type { MatrixGraph } from './matrix-graph';
import { firstDenied, isKept } from './rights';
import type { Samples } from './samples';
import { coordinatesOf, isComposite, routesOf, type Route } from './routes';

/** A way to a field on which a value was found, and the value. */
export interface Witness {
  readonly coordinate: string;
  readonly chain: Chain;
  /** Undefined where no value was found. */
  readonly value: unknown;
  /** Keys of the entities on the way, by the step that gave them. */
  readonly entityKeys: ReadonlyMap<number, string>;
}

export interface Exploration {
  readonly coordinates: readonly string[];
  /** By coordinate. */
  readonly direct: ReadonlyMap<string, Witness>;
  /** Over another entity. */
  readonly nested: ReadonlyMap<string, Witness>;
  /** Fields that no role of the table sees. */
  readonly seenByNobody: readonly string[];
}

interface Wanted {
  readonly coordinate: string;
  readonly isNested: boolean;
  readonly route: Route;
  readonly viewer: MatrixCaller;
  readonly isAbovePublic: boolean;
}

/** How many values of a root are tried for a field above PUBLIC that was found nowhere yet, and for any other. */
const keptAttempts = 10;
const lastAttempts = 100;
const mostAtOnce = 25;
const fewAttempts = 4;
const chainsAtOnce = 250;

/** Finds for every field of the schema a way on which somebody who may see it does see a value, direct and nested. */
export class Explorer {
  private readonly routes;
  private readonly fields;
  /** Keys of entities by type, and names by type, as they were seen. */
  private readonly keys = new Map<string, string[]>([['Division', [...here]]]);
  private readonly names = new Map<string, string[]>();
  private readonly keyFields = new Map<string, string[]>();
  private readonly found = new Map<string, Witness>();
  /** Canaries that viewers saw on the way, once each. */
  readonly heard = new Map<string, { readonly caller: MatrixCaller; readonly found: FoundCanary }>();

  constructor(
    private readonly graph: MatrixGraph,
    private readonly viewers: readonly MatrixCaller[],
    private readonly samples: Samples,
  ) {
    this.routes = routesOf(graph.schema, graph.map);
    this.fields = coordinatesOf(graph.schema);
  }

  /**
   * @param beforeTryingAgain called with the kept fields that nobody found, which are then sought longer; resolves to the
   * types whose rows it changed, whose fields are sought anew
   */
  async explore(
    beforeTryingAgain: (unseen: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<Exploration> {
    const coordinates = [...this.fields.keys()];
    const wanted = coordinates.flatMap((coordinate) => this.waysTo(coordinate));
    await this.tryRoots(wanted, keptAttempts);
    const unseen = wanted.filter(
      ({ coordinate, isAbovePublic }) =>
        isAbovePublic && !this.isFound(coordinate) && !(coordinate in withoutRow),
    );
    if (unseen.length > 0) {
      const changed = await beforeTryingAgain([...new Set(unseen.map(({ coordinate }) => coordinate))]);
      const ofChanged = wanted.filter(({ coordinate }) => changed.has(coordinate.split('.')[0] ?? ''));
      for (const { coordinate, isNested } of ofChanged) this.found.delete(`${coordinate} ${isNested}`);
      await this.addKeys(unseen.map(({ coordinate }) => coordinate));
      await this.tryRoots([...new Set([...unseen, ...ofChanged])], lastAttempts);
    }
    const reachable = new Set(wanted.map(({ coordinate }) => coordinate));
    return {
      coordinates,
      direct: this.witnesses(coordinates, wanted, false),
      nested: this.witnesses(coordinates, wanted, true),
      seenByNobody: coordinates.filter((coordinate) => !reachable.has(coordinate)),
    };
  }

  /** Keys as they stand in the owners' rows, where those that were met do not do. */
  private async addKeys(coordinates: readonly string[]): Promise<void> {
    const owners = new Set(coordinates.flatMap((each) => this.graph.map.get(each)?.owners ?? []));
    for (const type of this.keys.keys()) {
      const [field = ''] = this.keyFieldsOf(type);
      const more = await this.samples.valuesOf(field, owners, this.graph.departments);
      this.keys.set(type, [...new Set([...(this.keys.get(type) ?? []), ...more])]);
    }
  }

  private isFound(coordinate: string): boolean {
    return this.found.has(`${coordinate} true`) || this.found.has(`${coordinate} false`);
  }

  private async tryRoots(wanted: readonly Wanted[], most: number): Promise<void> {
    const rankOf = (root: string) => rank(this.rootArguments(root));
    const roots = [...new Set(wanted.map(rootOf))].sort((one, other) => rankOf(one) - rankOf(other));
    for (const root of roots) {
      await this.tryRoot(
        root,
        wanted.filter((each) => rootOf(each) === root),
        most,
      );
    }
  }

  /** Where no value was found, the shortest way stands in for one. */
  private witnesses(coordinates: readonly string[], wanted: readonly Wanted[], isNested: boolean) {
    return new Map(
      coordinates.flatMap((coordinate): [string, Witness][] => {
        const found = this.found.get(`${coordinate} ${isNested}`);
        if (found) return [[coordinate, found]];
        const any = wanted.find((each) => each.coordinate === coordinate && each.isNested === isNested);
        const route = any?.route ?? this.anyRoute(coordinate, isNested);
        if (!route) return [];
        const root = route.steps[0]?.field.name ?? coordinate.split('.')[1] ?? '';
        const chain = this.chainOf(coordinate, route, literalOf(this.rootValues(root)[0]));
        const standIn = chain.map((step, index) => (route.steps[index]?.isList ? { ...step, at: 0 } : step));
        return [[coordinate, { coordinate, chain: standIn, value: undefined, entityKeys: new Map() }]];
      }),
    );
  }

  private anyRoute(coordinate: string, isNested: boolean): Route | undefined {
    const [type = ''] = coordinate.split('.');
    return this.routes.get(type)?.find(({ entities }) => entities >= 2 === isNested);
  }

  private waysTo(coordinate: string): Wanted[] {
    const [type = ''] = coordinate.split('.');
    return (this.routes.get(type) ?? []).flatMap((route): Wanted[] => {
      const chain = this.chainOf(coordinate, route, '');
      const viewer = this.viewers.find((each) => firstDenied(chain, each, this.graph) === -1);
      if (!viewer) return [];
      const isAbovePublic = isKept(coordinate, this.graph);
      return [{ coordinate, route, viewer, isAbovePublic, isNested: route.entities >= 2 }];
    });
  }

  private chainOf(coordinate: string, { steps }: Route, args: string): Chain {
    const field = this.fields.get(coordinate);
    if (!field) throw new Error(`expected a field ${coordinate}`);
    const last = { parent: { name: coordinate.split('.')[0] ?? '' }, field };
    return [...steps, last].map(({ parent, field: each }, index): Step => ({
      parent: parent.name,
      field: each.name,
      args: index === 0 ? args : bracketed(this.samples.required(`${parent.name}.${each.name}`, each)),
      type: String(each.type).replaceAll(/[[\]!]/g, ''),
      isComposite: isComposite(each),
      takesFirst: each.args.some(({ name }) => name === 'first'),
    }));
  }

  private async tryRoot(root: string, wanted: readonly Wanted[], most: number): Promise<void> {
    for (let attempt = 0, atOnce = 1; attempt < most; attempt += atOnce, atOnce = moreThan(atOnce)) {
      const values = this.rootValues(root).slice(attempt, Math.min(attempt + atOnce, most));
      if (values.length === 0) return;
      const open = wanted.filter(
        ({ coordinate, isNested, isAbovePublic }) =>
          !this.found.has(`${coordinate} ${isNested}`) &&
          (attempt < fewAttempts || (isAbovePublic && !this.isFound(coordinate))),
      );
      for (const viewer of new Set(open.map((each) => each.viewer))) {
        const own = open.filter((each) => each.viewer === viewer);
        for (let start = 0; start < own.length; start += chainsAtOnce) {
          await this.lookAt(own.slice(start, start + chainsAtOnce), values, viewer);
        }
      }
    }
  }

  /** Values go as variables, so that the document stays what it was when others are tried. */
  private async lookAt(
    wanted: readonly Wanted[],
    values: readonly RootValue[],
    viewer: MatrixCaller,
  ): Promise<void> {
    const asked = values.flatMap((value, number) =>
      wanted.map((each) => ({
        ...{ ...each, value },
        chain: this.chainOf(each.coordinate, each.route, argumentsOf(value, `$root${number}`)),
      })),
    );
    const keyChains = asked.flatMap(({ chain }) => this.keyChains(chain));
    const visible = keyChains.filter((chain) => firstDenied(chain, viewer, this.graph) === -1);
    const tree = new AskedTree([...asked.map(({ chain }) => chain), ...visible], { leastItems: 12 });
    const variables = values.map(({ type }, number) => `$root${number}: ${type}`).join(', ');
    const document = tree.document(values.every(({ name }) => name) ? `(${variables})` : '');
    const given = Object.fromEntries(values.map(({ value }, number) => [`root${number}`, value]));
    const { data, raw } = await ask(this.graph, viewer, document, given);
    for (const canary of this.graph.canaries.in(raw)) {
      this.heard.set(`${viewer.name} ${canary.column.number} ${canary.row}`, {
        caller: viewer,
        found: canary,
      });
    }
    if (!data) return;
    for (const chain of visible) this.collectKeys(chain, tree.keysOf(chain), data);
    for (const { coordinate, isNested, chain, value } of asked) {
      const id = `${coordinate} ${isNested}`;
      const found = this.found.has(id) ? undefined : this.walk(chain, tree.keysOf(chain), data);
      if (!found) continue;
      const written = found.chain.map((step, index) =>
        index === 0 ? { ...step, args: literalOf(value) } : step,
      );
      this.found.set(id, { coordinate, ...found, chain: written });
    }
  }

  /** Ways to the key, and to the name, of every entity on a way. */
  private keyChains(chain: Chain): Chain[] {
    return chain.flatMap((step, index) =>
      ['name', ...this.keyFieldsOf(step.type)].flatMap((field): Chain[] => {
        if (!this.fields.has(`${step.type}.${field}`) || this.keyFieldsOf(step.type).length === 0) return [];
        const key = { parent: step.type, field, args: '', type: 'ID', isComposite: false, takesFirst: false };
        return [[...chain.slice(0, index + 1), key]];
      }),
    );
  }

  private keyFieldsOf(type: string): string[] {
    const known = this.keyFields.get(type);
    if (known) return known;
    const keys = [...this.graph.map].filter(([at, { isKey }]) => isKey && at.startsWith(`${type}.`));
    const fields = keys.map(([at]) => at.slice(type.length + 1));
    this.keyFields.set(type, fields);
    return fields;
  }

  private collectKeys(chain: Chain, keys: readonly Keys[], data: unknown): void {
    const last = chain.at(-1);
    if (!last) return;
    const into = last.field === 'name' ? this.names : this.keys;
    const known = into.get(last.parent) ?? [];
    for (const value of valuesAt(data, keys.at(-1) ?? [])) {
      if (typeof value === 'string' && !known.includes(value)) known.push(value);
    }
    into.set(last.parent, known);
  }

  private walk(chain: Chain, keys: readonly Keys[], data: unknown): Omit<Witness, 'coordinate'> | undefined {
    const names = keys.map((path) => String(path.at(-1)));
    const go = (
      value: unknown,
      index: number,
      steps: Step[],
      entityKeys: Map<number, string>,
    ): Omit<Witness, 'coordinate'> | undefined => {
      const step = chain[index];
      if (!step) return isThere(value) ? { chain: steps, value, entityKeys } : undefined;
      if (typeof value !== 'object' || value === null) return undefined;
      const next = (value as Readonly<Record<string, unknown>>)[names[index] ?? ''];
      const isLast = index === chain.length - 1;
      const candidates =
        Array.isArray(next) && (!isLast || step.isComposite)
          ? [...next.entries()]
          : [[undefined, next] as const];
      for (const [at, item] of candidates) {
        if (!isThere(item)) continue;
        const key = this.keyOf(step.type, item);
        const reached = { ...step, ...(at === undefined ? {} : { at }) };
        const found = go(
          item,
          index + 1,
          [...steps, reached],
          key === undefined ? entityKeys : new Map([...entityKeys, [index, key]]),
        );
        if (found) return found;
      }
      return undefined;
    };
    return go(data, 0, [], new Map());
  }

  private keyOf(type: string, item: unknown): string | undefined {
    const [field] = this.keyFieldsOf(type);
    if (field === undefined || typeof item !== 'object' || item === null) return undefined;
    const value = (item as Readonly<Record<string, unknown>>)[field];
    return typeof value === 'string' ? value : undefined;
  }

  private rootArguments(root: string): readonly GraphQLArgument[] {
    return this.fields.get(`Query.${root}`)?.args.filter(isRequiredArgument) ?? [];
  }

  /** Values worth a try for what a root is asked by; what else it needs is as a question has it. */
  private rootValues(root: string): RootValue[] {
    const coordinate = `Query.${root}`;
    const field = this.fields.get(coordinate);
    if (!field) return [];
    const varied = this.rootArguments(root).find(({ type }) => /^\[?(ID|String)!/.test(String(type)));
    const rest = this.samples.required(coordinate, field, varied?.name);
    if (!varied) return [{ name: '', type: '', value: '', rest }];
    const { name, type } = varied;
    const isList = isListType(isNonNullType(type) ? type.ofType : type);
    const asked = this.samples.ofQuestions(coordinate, name).flat().map(String);
    const known = this.valuesFor(name, String(field.type).replaceAll(/[[\]!]/g, ''));
    return [...new Set([...asked, ...known])].map((value) => ({
      ...{ name, type: String(type), rest },
      value: isList ? [value] : value,
    }));
  }

  private valuesFor(argument: string, given: string): readonly string[] {
    const node = given.replace(/Connection$/, '');
    if (argument === 'name') return this.names.get(node) ?? ['城'];
    if (argument !== 'within') return this.keys.get(node) ?? [];
    const known = this.keys.get('Division') ?? [];
    return known.filter((code) => here.some((own) => code.startsWith(own.slice(0, 4))));
  }
}

interface RootValue {
  readonly name: string;
  readonly type: string;
  readonly value: string | readonly string[];
  /** Its other arguments. */
  readonly rest: readonly string[];
}

function bracketed(args: readonly string[]): string {
  return args.length === 0 ? '' : `(${args.join(', ')})`;
}

function argumentsOf({ name, rest }: RootValue, written: string): string {
  return bracketed([...(name === '' ? [] : [`${name}: ${written}`]), ...rest]);
}

function literalOf(value: RootValue | undefined): string {
  return value ? argumentsOf(value, JSON.stringify(value.value)) : '';
}

function rootOf({ route, coordinate }: Wanted): string {
  return route.steps[0]?.field.name ?? coordinate.split('.')[1] ?? '';
}

/** What the first values did not show is sought at many at once. */
function moreThan(valuesAtOnce: number): number {
  return Math.min(valuesAtOnce * 3, mostAtOnce);
}

/** Roots without a key come first: they tell the keys. */
function rank(args: readonly GraphQLArgument[]): number {
  if (args.length === 0) return 0;
  return args.some(({ name }) => name === 'within' || name === 'code') ? 1 : 2;
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Everything at a way that goes through lists. */
function valuesAt(value: unknown, keys: Keys): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[key], rest);
}
