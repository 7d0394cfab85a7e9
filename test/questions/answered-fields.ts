import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../../shared/schema/fragments-of';
import { leavesOf } from './changed-paths';

/** The leaf fields that an operation asks for, as paths of the answer without positions in lists, fragments resolved. */
export function leafFields(text: string): string[] {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation in the text');
  return [...new Set(pathsOf(operation.selectionSet, fragmentsOf(document), ''))];
}

/** The leaf fields asked for that are null, or do not occur, in every one of the answers' data. */
export function silentFields(text: string, answers: readonly unknown[]): string[] {
  const answered = new Set(
    answers.flatMap((data) =>
      [...leavesOf(data)].flatMap(([path, value]) => (value === null ? [] : [withoutPositions(path)])),
    ),
  );
  return leafFields(text).filter((path) => !answered.has(path));
}

function pathsOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  above: string,
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      const path = above + (selection.alias ?? selection.name).value;
      return selection.selectionSet ? pathsOf(selection.selectionSet, fragments, `${path}.`) : [path];
    }
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!inner) throw new Error('expected every fragment of the text to be defined in it');
    return pathsOf(inner.selectionSet, fragments, above);
  });
}

function withoutPositions(path: string): string {
  return path
    .split('.')
    .filter((name) => !/^\d+$/.test(name))
    .join('.');
}
