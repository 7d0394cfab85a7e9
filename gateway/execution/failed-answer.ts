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
  const paths = askedPaths(document, representations);
  const extensions = { code: failure.code };
  return {
    data: representations
      ? { _entities: representations.map(() => null) }
      : Object.fromEntries(paths.map(([key]) => [String(key), null])),
    errors: paths.map((path) => ({ message: failureMessages[failure.code], path, extensions })),
  };
}

/** Where what was asked of a department stands in its answer: root fields, or the fields of each entity. */
export function askedPaths(
  document: DocumentNode,
  representations: readonly Representation[] | undefined,
): readonly (readonly (string | number)[])[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
  }
  if (!representations) return responseKeys(root, undefined, fragments).map((key) => [key]);
  const entities = root?.selections[0];
  const selection = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  return representations.flatMap((representation, index) =>
    responseKeys(selection, String(representation['__typename']), fragments)
      .filter((key) => !(key in representation))
      .map((key) => ['_entities', index, key]),
  );
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
