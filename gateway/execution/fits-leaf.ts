import { isEnumType, type GraphQLLeafType } from 'graphql';
import { scalars } from '../../shared/schema/scalars';

/** Whether a value is what a leaf looks like on the wire: no text for a number, no number for a key. */
export function fitsLeaf(type: GraphQLLeafType, value: unknown): boolean {
  if (value === undefined) return false;
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  if (type.name === 'ID') return typeof value === 'string';
  try {
    (scalars.get(type.name) ?? type).parseValue(value);
    return true;
  } catch {
    return false;
  }
}
