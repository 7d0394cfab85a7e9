import {
  defaultFieldResolver,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../subgraph/request-context';
import type { Access, AccessMap } from './access-map';
import { ClassificationError } from './classify-schema';
import { isAbove } from './level';
import { isWithinRights, mayListWithin, type Place, type Places } from './place';
import { forbidden, refusalOf, type Refusal } from './policy';
import { hasKeptInputs, usedInputs } from './used-inputs';

type Field = GraphQLField<unknown, RequestContext>;
type Arguments = Readonly<Record<string, unknown>>;

/**
 * Puts the check before every resolver of a field above PUBLIC, and of a field that can be filtered or ordered by one:
 * scopes, purpose, and that the thing stands within the caller's divisions. The gateway has checked before; a department
 * does not rely on it.
 * @throws ClassificationError when it is not declared where the objects of a type stand
 */
export function guardSchema(schema: GraphQLSchema, map: AccessMap, places: Places): void {
  const problems: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const coordinate = `${type.name}.${field.name}`;
      const access = map.get(coordinate);
      if (!access) continue; // federation's own fields
      const keptInputs = hasKeptInputs(map, coordinate, field as GraphQLField<unknown, unknown>);
      if (access.level === 'PUBLIC' && !keptInputs) continue;
      const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
      const standing = isRoot ? standingOfRoot(coordinate, field, places) : standingOf(type, places);
      if (standing) guardField(map, coordinate, field, access, standing);
      else problems.push(`${coordinate}: is kept, and it is not declared where its objects stand`);
    }
  }
  if (problems.length > 0) throw new ClassificationError(problems.join('\n'));
}

/** Where what a field tells of stands; judged before it is resolved, or on what it resolved to. */
type Standing =
  | {
      readonly when: 'before';
      readonly isWithin: (
        subject: unknown,
        args: Arguments,
        context: RequestContext,
      ) => Promise<boolean> | boolean;
    }
  | {
      readonly when: 'after';
      readonly isWithin: (subject: unknown, context: RequestContext) => Promise<boolean>;
    };

function standingOf(type: GraphQLObjectType, places: Places): Standing | undefined {
  const place = places[type.name];
  if (place === undefined) return undefined;
  if (place === 'parent') return { when: 'before', isWithin: () => true };
  return {
    when: 'before',
    isWithin: async (subject, _args, context) =>
      isWithinRights(await place(subject as never, context), context),
  };
}

/**
 * A root of which it is declared where it stands is judged by that, a list root by its `within`, a look-up by what was
 * found: outside looks as if it were not there.
 */
function standingOfRoot(coordinate: string, field: Field, places: Places): Standing | undefined {
  const own = places[coordinate];
  if (typeof own === 'function') {
    return {
      when: 'before',
      isWithin: async (subject, _args, context) =>
        isWithinRights(await own(subject as never, context), context),
    };
  }
  if (field.args.some(({ name }) => name === 'within')) {
    return {
      when: 'before',
      isWithin: (_parent, { within }, context) => mayListWithin(String(within), context),
    };
  }
  const place = places[getNamedType(field.type).name];
  const isOne = !isNonNullType(field.type) && !isListType(field.type);
  if (typeof place !== 'function' || !isOne) return undefined;
  return {
    when: 'after',
    isWithin: async (subject, context) => isWithinRights(await place(subject as never, context), context),
  };
}

function guardField(
  map: AccessMap,
  coordinate: string,
  field: Field,
  access: Access,
  standing: Standing,
): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const plain = field as GraphQLField<unknown, unknown>;
  field.resolve = async (subject, args: Arguments, context, info) => {
    const kept = [access, ...usedInputs(map, coordinate, plain, args)].filter(
      ({ level }) => level !== 'PUBLIC',
    );
    if (kept.length === 0) return resolve(subject, args, context, info);
    for (const each of kept) {
      const refusal = refusalOf(each, context.visit);
      if (refusal) throw refuse(context, coordinate, refusal);
    }
    if (standing.when === 'before' && !(await standing.isWithin(subject, args, context))) {
      throw refuse(context, coordinate, 'division');
    }
    context.looks.served(coordinate);
    const found: unknown = await resolve(subject, args, context, info);
    if (standing.when === 'before' || found === null || found === undefined) return found;
    return (await standing.isWithin(found, context)) ? found : null;
  };
}

function refuse(context: RequestContext, coordinate: string, refusal: Refusal) {
  context.looks.refused(coordinate, refusal);
  return forbidden(refusal);
}

/**
 * Guards the way in by key for types whose key is itself above PUBLIC: who may not see the thing gets what he would get
 * if it were not there.
 */
export function guardReference(
  typeName: string,
  keyAccess: readonly Access[],
  places: Places,
  resolveReference: (representation: Readonly<Record<string, unknown>>, context: RequestContext) => unknown,
) {
  const kept = keyAccess.filter(({ level }) => isAbove(level, 'PUBLIC'));
  if (kept.length === 0) return resolveReference;
  const place = places[typeName];
  return async (representation: Readonly<Record<string, unknown>>, context: RequestContext) => {
    if (kept.some((access) => refusalOf(access, context.visit))) return null;
    const found = await resolveReference(representation, context);
    if (found === null || found === undefined || typeof place !== 'function') return null;
    const where: Place = await place(found as never, context);
    return (await isWithinRights(where, context)) ? found : null;
  };
}
