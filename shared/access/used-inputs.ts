import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { Access, AccessMap } from './access-map';

type Field = GraphQLField<unknown, unknown>;

/**
 * What it takes to use the given values as arguments of a field: a filter or an order by a fact tells the fact, so it
 * takes the right to see it. Values are coerced ones; `coordinate` is that of the field.
 */
export function usedInputs(
  map: AccessMap,
  coordinate: string,
  field: Field,
  values: Readonly<Record<string, unknown>>,
): Access[] {
  return field.args.flatMap((argument) => {
    const value = values[argument.name];
    if (value === undefined || value === null) return [];
    const own = map.get(`${coordinate}(${argument.name})`);
    return [...(own ? [own] : []), ...usedInValue(map, argument.type, value)];
  });
}

/** Whether any value of the field's arguments could need more than the field itself. */
export function hasKeptInputs(map: AccessMap, coordinate: string, field: Field): boolean {
  return field.args.some(
    (argument) =>
      isKept(map, `${coordinate}(${argument.name})`) || hasKeptValues(map, argument.type, new Set()),
  );
}

function usedInValue(map: AccessMap, type: GraphQLInputType, value: unknown): Access[] {
  if (value === undefined || value === null) return [];
  if (isNonNullType(type)) return usedInValue(map, type.ofType, value);
  if (isListType(type)) {
    return (Array.isArray(value) ? value : [value]).flatMap((item) => usedInValue(map, type.ofType, item));
  }
  if (isInputObjectType(type)) {
    const given = value as Readonly<Record<string, unknown>>;
    return Object.values(type.getFields()).flatMap((field) => {
      if (given[field.name] === undefined || given[field.name] === null) return [];
      const own = map.get(`${type.name}.${field.name}`);
      return [...(own ? [own] : []), ...usedInValue(map, field.type, given[field.name])];
    });
  }
  if (!isEnumType(type)) return [];
  const name = type.getValues().find((each) => each.value === value)?.name;
  const own = name === undefined ? undefined : map.get(`${type.name}.${name}`);
  return own ? [own] : [];
}

function hasKeptValues(map: AccessMap, type: GraphQLInputType, seen: Set<string>): boolean {
  if (isNonNullType(type) || isListType(type)) return hasKeptValues(map, type.ofType, seen);
  if (isEnumType(type)) return type.getValues().some(({ name }) => isKept(map, `${type.name}.${name}`));
  if (!isInputObjectType(type) || seen.has(type.name)) return false;
  seen.add(type.name);
  return Object.values(type.getFields()).some(
    (field) => isKept(map, `${type.name}.${field.name}`) || hasKeptValues(map, field.type, seen),
  );
}

function isKept(map: AccessMap, coordinate: string): boolean {
  const access = map.get(coordinate);
  return access !== undefined && access.level !== 'PUBLIC';
}
