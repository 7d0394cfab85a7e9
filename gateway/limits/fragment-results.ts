import type { DocumentNode, FragmentDefinitionNode } from 'graphql';
import { fragmentsOf } from '../../shared/schema/fragments-of';

/**
 * Something computed from a fragment, once for each however often it is spread, so that 2^30 uses cost as much as one.
 * A fragment within itself gives `nothing` there and is told as `cycle`; an unknown one gives `nothing` too.
 */
export class FragmentResults<Result> {
  private readonly definitions: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly results = new Map<string, Result>();
  private readonly begun = new Set<string>();
  /** Name of the first fragment found within itself. */
  cycle: string | undefined;

  constructor(
    document: DocumentNode,
    private readonly nothing: Result,
    private readonly compute: (fragment: FragmentDefinitionNode) => Result,
  ) {
    this.definitions = fragmentsOf(document);
  }

  of(name: string): Result {
    const known = this.results.get(name);
    if (known !== undefined) return known;
    const definition = this.definitions.get(name);
    if (!definition) return this.nothing;
    if (this.begun.has(name)) {
      this.cycle ??= name;
      return this.nothing;
    }
    this.begun.add(name);
    const result = this.compute(definition);
    this.results.set(name, result);
    return result;
  }
}
