import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { failureMessages, type DepartmentFailure } from './department-failure';

export interface FailedAnswer {
  readonly data: Record<string, unknown>;
  readonly errors: readonly {
    readonly message: string;
    readonly path: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

type Representation = Readonly<Record<string, unknown>>;

/**
 * The answer that stands in for a failed department: every field that was asked of it is null, each with an error of
 * its own, so that the client sees which part of its question is missing and why.
 */
export function failedAnswer(
  document: DocumentNode,
  representations: readonly Representation[] | undefined,
  failure: DepartmentFailure,
): FailedAnswer {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
  }
  if (!root) return { data: {}, errors: [] };
  const error = (path: (string | number)[]) => ({
    message: failureMessages[failure.code],
    path,
    extensions: { code: failure.code },
  });
  if (!representations) {
    const keys = responseKeys(root, undefined, fragments);
    return {
      data: Object.fromEntries(keys.map((key) => [key, null])),
      errors: keys.map((key) => error([key])),
    };
  }
  const entities = root.selections[0];
  const entitySelection = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  return {
    data: { _entities: representations.map(() => null) },
    errors: representations.flatMap((representation, index) =>
      responseKeys(entitySelection, String(representation['__typename']), fragments)
        .filter((key) => !(key in representation))
        .map((key) => error(['_entities', index, key])),
    ),
  };
}

/** The names under which fields of a type stand in an answer, fragments opened. */
function responseKeys(
  selectionSet: SelectionSetNode | undefined,
  typeName: string | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const keys = new Set<string>();
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== '__typename') keys.add(selection.alias?.value ?? selection.name.value);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (typeName && condition && condition !== typeName) continue;
    for (const key of responseKeys(fragment?.selectionSet, typeName, fragments)) keys.add(key);
  }
  return [...keys];
}
