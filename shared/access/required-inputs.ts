import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { isAbove, type Level } from './level';

/** What it takes to see a place. */
interface Taken {
  readonly level: Level;
  readonly scopes: readonly (readonly string[])[];
}

type Fields = ReadonlyMap<string, FieldDefinitionNode>;

/** A field with a directive that stands under its own name or, where a schema does not import it, under federation's. */
export function directiveOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): ConstDirectiveNode | undefined {
  return directives?.find(({ name: { value } }) => value === name || value === `federation__${name}`);
}

/**
 * What it takes to see a field that is computed from others' facts (`@requires`): besides what it declares, what each of
 * those facts takes, since their values go to the department that computes it. Highest level, all scopes.
 */
export function withRequiredInputs<Access extends Taken>(
  map: ReadonlyMap<string, Access>,
  subgraphs: readonly { readonly definitions: readonly DefinitionNode[] }[],
): Map<string, Access> {
  const required = subgraphs.flatMap(({ definitions }) => requiredFields(definitions));
  let effective = new Map(map);
  // A required field can be a computed one itself; each round carries levels one step on.
  for (let round = 0; round < required.length; round += 1) {
    const next = new Map(effective);
    for (const [coordinate, inputs] of required) {
      const own = map.get(coordinate);
      const taken = inputs.flatMap((input) => effective.get(input) ?? []);
      if (own) next.set(coordinate, taken.reduce<Access>(both, own));
    }
    effective = next;
  }
  return effective;
}

/** Coordinates of computed fields with those of every field that they require, nested ones included. */
function requiredFields(definitions: readonly DefinitionNode[]): [string, string[]][] {
  const types = new Map<string, Map<string, FieldDefinitionNode>>();
  for (const definition of definitions) {
    if (!('fields' in definition) || !isObject(definition.kind)) continue;
    const fields = types.get(definition.name.value) ?? new Map<string, FieldDefinitionNode>();
    for (const field of definition.fields ?? []) {
      if (field.kind === Kind.FIELD_DEFINITION) fields.set(field.name.value, field);
    }
    types.set(definition.name.value, fields);
  }
  return [...types].flatMap(([type, fields]) =>
    [...fields].flatMap(([name, { directives }]): [string, string[]][] => {
      const argument = directiveOf(directives, 'requires')?.arguments?.[0]?.value;
      if (argument?.kind !== Kind.STRING) return [];
      const [operation] = parse(`{ ${argument.value} }`).definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
      return [[`${type}.${name}`, selected(operation.selectionSet, type, types)]];
    }),
  );
}

function selected(set: SelectionSetNode, type: string, types: ReadonlyMap<string, Fields>): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return selected(selection.selectionSet, selection.typeCondition?.name.value ?? type, types);
    }
    const field = types.get(type)?.get(selection.name.value);
    const below = field && selection.selectionSet;
    return [
      `${type}.${selection.name.value}`,
      ...(below ? selected(below, namedType(field.type), types) : []),
    ];
  });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isObject(kind: string): boolean {
  return kind.startsWith('ObjectType') || kind.startsWith('InterfaceType');
}

/** What takes both: of two choices of scopes, each of one with each of the other. */
function both<Access extends Taken>(one: Access, other: Taken): Access {
  if (other.level === 'PUBLIC') return one;
  const level = isAbove(other.level, one.level) ? other.level : one.level;
  const pairs = one.scopes.flatMap((mine) =>
    other.scopes.map((theirs) => [...new Set([...mine, ...theirs])]),
  );
  return { ...one, level, scopes: one.level === 'PUBLIC' ? other.scopes : pairs };
}
