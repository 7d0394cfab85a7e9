import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { AccessMap } from '../../shared/access/access-map';

type Field = GraphQLField<unknown, unknown>;

/** A way over types from the root to a type, without arguments. */
export interface Route {
  readonly steps: readonly RouteStep[];
  /** Entities on it, the end included: two or more is a nested way. */
  readonly entities: number;
}

export interface RouteStep {
  readonly parent: GraphQLObjectType;
  readonly field: Field;
  readonly isList: boolean;
}

function isListField(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

const waysPerType = 6;
const longest = 9;

/** The shortest ways to every object type, direct ones and ones over another entity apart. */
export function routesOf(schema: GraphQLSchema, map: AccessMap): ReadonlyMap<string, readonly Route[]> {
  const query = schema.getQueryType();
  if (!query) throw new Error('expected a Query type');
  const isEntity = (type: GraphQLObjectType): boolean =>
    Object.keys(type.getFields()).some((field) => map.get(`${type.name}.${field}`)?.isKey);
  const found = new Map<string, Route[]>([[query.name, [{ steps: [], entities: 0 }]]]);
  const counts = new Map<string, number>();
  const queue: { readonly type: GraphQLObjectType; readonly route: Route }[] = [
    { type: query, route: { steps: [], entities: 0 } },
  ];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { type, route } = next;
    if (route.steps.length >= longest) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || target === query) continue;
      if (route.steps.some((step) => step.parent === target)) continue;
      const entities = Math.min(2, route.entities + (isEntity(target) ? 1 : 0));
      const state = `${target.name} ${entities}`;
      const count = counts.get(state) ?? 0;
      if (count >= waysPerType) continue;
      counts.set(state, count + 1);
      const steps = [...route.steps, { parent: type, field, isList: isListField(field.type) }];
      const extended = { steps, entities };
      found.set(target.name, [...(found.get(target.name) ?? []), extended]);
      queue.push({ type: target, route: extended });
    }
  }
  return found;
}

/** Every field of every object of the schema, by coordinate. */
export function coordinatesOf(schema: GraphQLSchema): ReadonlyMap<string, Field> {
  return new Map(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('_')
        ? (Object.values(type.getFields()) as Field[]).map(
            (field) => [`${type.name}.${field.name}`, field] as const,
          )
        : [],
    ),
  );
}

export function isComposite(field: Field): boolean {
  return isCompositeType(getNamedType(field.type));
}
