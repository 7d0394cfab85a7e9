import {
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Access, AccessMap } from './access-map';
import { isAbove } from './level';

/**
 * Places where a denied field would take more with it than itself: it may not be null and is kept more closely than a
 * field that leads to it. Every field above PUBLIC is nullable, but for what stands wholly behind fields of its level.
 */
export function nullsThatSpread(schema: GraphQLSchema, map: AccessMap): string[] {
  const leads = fieldsThatLeadTo(schema);
  return objectFields(schema).flatMap(({ coordinate, parent, isNonNull }) => {
    const access = map.get(coordinate);
    if (!access || access.level === 'PUBLIC' || !isNonNull) return [];
    return (leads.get(parent) ?? [])
      .filter((lead) => !covers(map.get(lead), access))
      .map((lead) => `${coordinate}: is ${access.level} and not nullable, but ${lead} leads to it`);
  });
}

/** Whether who sees the one sees the other. */
function covers(lead: Access | undefined, access: Access): boolean {
  if (!lead) return false;
  return (
    isAbove(lead.level, access.level) ||
    (lead.level === access.level && JSON.stringify(lead.scopes) === JSON.stringify(access.scopes))
  );
}

interface PlacedField {
  readonly coordinate: string;
  readonly parent: string;
  readonly type: GraphQLNamedType;
  readonly isNonNull: boolean;
}

function objectFields(schema: GraphQLSchema): PlacedField[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type))
    .flatMap((parent) =>
      isObjectType(parent)
        ? Object.values(parent.getFields()).map((field) => ({
            coordinate: `${parent.name}.${field.name}`,
            parent: parent.name,
            type: getNamedType(field.type),
            isNonNull: isNonNullType(field.type),
          }))
        : [],
    );
}

/** Coordinates of the fields through which a type is reached, an interface or a union of it included. */
function fieldsThatLeadTo(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const leads = new Map<string, string[]>();
  for (const { coordinate, type } of objectFields(schema)) {
    if (coordinate.startsWith('Query._')) continue; // the ways in by key are guarded by themselves
    const reached = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [type];
    for (const { name } of reached) leads.set(name, [...(leads.get(name) ?? []), coordinate]);
  }
  return leads;
}
