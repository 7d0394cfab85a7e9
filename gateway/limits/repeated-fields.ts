import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../../shared/schema/fragments-of';

/**
 * How many pairs of fields answer to the same name in the same place. Validation compares each of them, so that a short
 * document of one name over and over takes long to check; to be asked only of documents whose fragments unfold to few
 * tokens.
 * @param most where counting ends (pairs)
 */
export function repeatedPairs(document: DocumentNode, most: number): number {
  const fragments = fragmentsOf(document);
  let pairs = 0;
  const collect = ({ selections }: SelectionSetNode, byName: Map<string, FieldNode[]>): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = byName.get(name);
        if (known) known.push(selection);
        else byName.set(name, [selection]);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner) collect(inner.selectionSet, byName);
    }
  };
  const count = (sets: readonly SelectionSetNode[]): void => {
    const byName = new Map<string, FieldNode[]>();
    for (const set of sets) collect(set, byName);
    for (const fields of byName.values()) {
      pairs += (fields.length * (fields.length - 1)) / 2;
      if (pairs > most) return;
      count(fields.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])));
    }
  };
  for (const definition of document.definitions) {
    if ('selectionSet' in definition && definition.selectionSet) count([definition.selectionSet]);
  }
  return pairs;
}
