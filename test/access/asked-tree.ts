/** One step of the way from a root to a field. */
export interface Step {
  readonly parent: string;
  readonly field: string;
  /** With its brackets, or empty. */
  readonly args: string;
  /** The named type of what it gives. */
  readonly type: string;
  readonly isComposite: boolean;
  /** Whether the field takes `first`. */
  readonly takesFirst: boolean;
  /** Of a list: which item the way goes on with. */
  readonly at?: number;
}

export type Chain = readonly Step[];

/** How a document is written that asks for many chains at once. */
export interface Style {
  /** Response key of a field: `order` counts through the document, `taken` are the keys beside it. */
  readonly alias?: (order: number, taken: readonly string[]) => string;
  /** Puts a selection on a type into a fragment. */
  readonly wrap?: (selection: string, type: string, define: (body: string) => string) => string;
  /** Ask for the type's name too, and of composite fields for nothing else. */
  readonly typeName?: boolean;
  /** How many rows of each list are asked for at least. */
  readonly leastItems?: number;
}

interface Node {
  readonly step: Step;
  readonly key: string;
  readonly children: Map<string, Node>;
  /** Items of the list that are needed. */
  items: number;
}

export type Keys = readonly (string | number)[];

/** Chains merged into one selection; fields of the same name and arguments under one parent are asked for once. */
export class AskedTree {
  private readonly roots = new Map<string, Node>();
  private readonly fragments: string[] = [];
  private order = 0;

  constructor(
    chains: readonly Chain[],
    private readonly style: Style = {},
  ) {
    for (const chain of chains) this.add(chain);
  }

  /** Where the answer to each step of a chain stands, from where the tree was put. */
  keysOf(chain: Chain): Keys[] {
    const places: Keys[] = [];
    let at: Keys = [];
    let level = this.roots;
    for (const step of chain) {
      const node = level.get(idOf(step));
      if (!node) throw new Error(`expected ${idOf(step)} to be in the tree`);
      at = [...at, node.key];
      places.push(at);
      if (step.at !== undefined) at = [...at, step.at];
      level = node.children;
    }
    return places;
  }

  /** The selection for a type, e.g. for `Query`. */
  selection(type: string): string {
    return this.written(this.roots, type);
  }

  get fragmentDefinitions(): string {
    return this.fragments.join('\n');
  }

  document(variables = ''): string {
    const selection = this.selection('Query');
    return `query Matrix${variables} ${selection}\n${this.fragmentDefinitions}`;
  }

  private add(chain: Chain): void {
    let level = this.roots;
    let above: Node | undefined;
    for (const step of chain) {
      const id = idOf(step);
      let node = level.get(id);
      if (!node)
        level.set(id, (node = { step, key: this.keyOf(step, level), children: new Map(), items: 1 }));
      const items = (step.at ?? 0) + 1;
      node.items = Math.max(node.items, items);
      // Rows of a page are counted where the page is asked for.
      if (above && ['nodes', 'edges'].includes(step.field)) above.items = Math.max(above.items, items);
      above = node;
      level = node.children;
    }
  }

  private keyOf({ field }: Step, level: ReadonlyMap<string, Node>): string {
    this.order += 1;
    const taken = [...level.values()].map(({ key }) => key);
    if (this.style.alias) return this.style.alias(this.order, taken);
    return taken.includes(field) ? `${field}_${this.order}` : field;
  }

  private written(level: ReadonlyMap<string, Node>, type: string): string {
    const fields = [...level.values()].map((node) => this.field(node));
    const body = `{ ${[...(this.style.typeName || fields.length === 0 ? ['__typename'] : []), ...fields].join(' ')} }`;
    return this.style.wrap?.(body, type, (defined) => this.define(defined, type)) ?? body;
  }

  private field({ step, key, children, items }: Node): string {
    const { field, args, takesFirst, isComposite, type } = step;
    const first = `first: ${Math.max(items, this.style.leastItems ?? 1)}`;
    const given = takesFirst ? (args === '' ? `(${first})` : `${args.slice(0, -1)}, ${first})`) : args;
    const alias = key === field ? '' : `${key}: `;
    return `${alias}${field}${given}${isComposite ? ` ${this.written(children, type)}` : ''}`;
  }

  private define(body: string, type: string): string {
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type} ${body}`);
    return name;
  }
}

function idOf({ field, args }: Step): string {
  return `${field}${args}`;
}

/** The ways in that differ by how a document is written. */
export const styles: Readonly<Record<string, Style>> = {
  plain: {},
  alias: { alias: (order) => `x${order}` },
  // Called like what may be a key beside it.
  'alias like a key': {
    alias: (order, taken) => ['id', 'code', 'name'].find((key) => !taken.includes(key)) ?? `x${order}`,
  },
  'named fragment': { wrap: (_body, _type, define) => `{ ...${define(_body)} }` },
  'inline fragment': { wrap: (body, type) => `{ ... on ${type} @include(if: true) ${body} }` },
  __typename: { typeName: true },
};
