import {
  Kind,
  type ASTNode,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { FragmentResults } from './fragment-results';

/** What a document holds with every fragment counted wherever it is spread; of several operations the largest. */
export interface DocumentCount {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly tokens: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** A fragment that is spread within itself. */
  readonly cycle: string | undefined;
}

/** Of a selection set: how deep it is, and its sums. */
interface Count {
  readonly depth: number;
  readonly introspectionDepth: number;
  /** Fields that stand directly in it. */
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Tokens that its fragments bring; those written in it are counted with the definition. */
  readonly spreadTokens: number;
}

const nothing: Count = {
  depth: 0,
  introspectionDepth: 0,
  fields: 0,
  aliases: 0,
  directives: 0,
  spreadTokens: 0,
};

/** Counts in time that grows with the text, not with what its fragments unfold to. */
export function countDocument(document: DocumentNode): DocumentCount {
  const fragments = new FragmentResults<Count>(document, nothing, (fragment) => {
    const inner = countSelections(fragment.selectionSet, fragments);
    return {
      ...inner,
      directives: inner.directives + (fragment.directives?.length ?? 0),
      spreadTokens: inner.spreadTokens + tokensOf(fragment.selectionSet),
    };
  });
  const operations = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [countOperation(definition, fragments)] : [],
  );
  const most = (of: (count: Omit<DocumentCount, 'cycle'>) => number): number =>
    Math.max(0, ...operations.map(of));
  return {
    depth: most(({ depth }) => depth),
    introspectionDepth: most(({ introspectionDepth }) => introspectionDepth),
    tokens: most(({ tokens }) => tokens),
    aliases: most(({ aliases }) => aliases),
    rootFields: most(({ rootFields }) => rootFields),
    directives: most(({ directives }) => directives),
    cycle: fragments.cycle,
  };
}

function countOperation(
  operation: OperationDefinitionNode,
  fragments: FragmentResults<Count>,
): Omit<DocumentCount, 'cycle'> {
  const { fields, directives, spreadTokens, ...count } = countSelections(operation.selectionSet, fragments);
  const variables = operation.variableDefinitions ?? [];
  const own = [operation, ...variables].reduce((sum, node) => sum + (node.directives?.length ?? 0), 0);
  return {
    ...count,
    rootFields: fields,
    directives: directives + own,
    tokens: tokensOf(operation) + spreadTokens,
  };
}

function countSelections({ selections }: SelectionSetNode, fragments: FragmentResults<Count>): Count {
  return selections.map((selection) => countSelection(selection, fragments)).reduce(add, nothing);
}

function countSelection(selection: SelectionNode, fragments: FragmentResults<Count>): Count {
  const own = selection.directives?.length ?? 0;
  if (selection.kind === Kind.FIELD) {
    const { selectionSet, name, alias } = selection;
    const inner = selectionSet ? countSelections(selectionSet, fragments) : nothing;
    const isIntrospection = name.value === '__schema' || name.value === '__type';
    return {
      depth: isIntrospection ? 0 : inner.depth + 1,
      introspectionDepth: isIntrospection ? inner.depth + 1 : inner.introspectionDepth,
      fields: 1,
      aliases: inner.aliases + (alias ? 1 : 0),
      directives: inner.directives + own,
      spreadTokens: inner.spreadTokens,
    };
  }
  const inner =
    selection.kind === Kind.FRAGMENT_SPREAD
      ? fragments.of(selection.name.value)
      : countSelections(selection.selectionSet, fragments);
  return { ...inner, directives: inner.directives + own };
}

function add(one: Count, other: Count): Count {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    spreadTokens: one.spreadTokens + other.spreadTokens,
  };
}

function tokensOf({ loc }: ASTNode): number {
  let count = 1;
  for (let token = loc?.startToken; token && token !== loc?.endToken; token = token.next ?? undefined) {
    if (token.kind !== 'Comment') count += 1;
  }
  return count;
}
