import { print, visit, type DocumentNode } from 'graphql';
import { sm3 } from './line';

const hashes = new WeakMap<DocumentNode, string>();

/**
 * SM3, in hexadecimal, of a document without its layout, comments and literal values: the same question about another
 * compound has the same hash, and a literal number of a person cannot be guessed from it.
 */
export function operationHash(document: DocumentNode): string {
  let hash = hashes.get(document);
  if (hash === undefined) hashes.set(document, (hash = sm3(print(withoutLiterals(document)))));
  return hash;
}

function withoutLiterals(document: DocumentNode): DocumentNode {
  return visit(document, {
    StringValue: (node) => ({ ...node, value: '', block: false }),
    IntValue: (node) => ({ ...node, value: '0' }),
    FloatValue: (node) => ({ ...node, value: '0' }),
    ListValue: (node) => ({ ...node, values: [] }),
    ObjectValue: (node) => ({ ...node, fields: [] }),
  });
}
