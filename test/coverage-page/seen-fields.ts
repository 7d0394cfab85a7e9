import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../../shared/schema/fragments-of';

/**
 * The fields, as `Type.field`, of which an answer of this operation holds a value that tells something: null, an empty list,
 * `false` and 0 do not, for they are also what a field says that nobody fills.
 * @throws Error where the operation asks for what the schema does not have
 */
export function seenFields(schema: GraphQLSchema, text: string, data: unknown): Set<string> {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const query = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !query) throw new Error('expected a query');
  const seen = new Set<string>();
  walk({ schema, fragments: fragmentsOf(document), seen }, query, operation.selectionSet, data);
  return seen;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly seen: Set<string>;
}

function walk(on: Walk, type: GraphQLObjectType, { selections }: SelectionSetNode, value: unknown): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(on, type, { kind: Kind.SELECTION_SET, selections }, each);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) {
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragment(on, selection.name.value) : selection;
      walk(on, type, inner.selectionSet, value);
      continue;
    }
    const { name, alias, selectionSet } = selection;
    const field = type.getFields()[name.value];
    if (!field) throw new Error(`expected a field of ${type.name}, got "${name.value}"`);
    const below = (value as Readonly<Record<string, unknown>>)[(alias ?? name).value];
    if (!tells(below)) continue;
    on.seen.add(`${type.name}.${name.value}`);
    const next = getNamedType(field.type);
    if (isAbstractType(next)) throw new Error(`${type.name}.${name.value}: expected an object type`);
    if (selectionSet && isObjectType(next)) walk(on, next, selectionSet, below);
  }
}

function tells(value: unknown): boolean {
  return Array.isArray(value) ? value.some(tells) : Boolean(value);
}

function fragment({ fragments }: Walk, name: string): FragmentDefinitionNode {
  const found = fragments.get(name);
  if (!found) throw new Error(`expected a fragment "${name}"`);
  return found;
}
