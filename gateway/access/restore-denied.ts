import { collectFields, collectSubFields } from '@graphql-tools/utils';
import {
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { refusalCode, refusalMessage } from '../../shared/access/policy';
import { fragmentsOf } from '../../shared/schema/fragments-of';
import { typeNameKey, type DeniedField, type DeniedFields } from './access-filter';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

export interface RestoredAnswer {
  readonly data: Fields | null;
  readonly errors: readonly GraphQLFormattedError[];
}

export interface AskedOperation {
  readonly schema: GraphQLSchema;
  /** The document as it was asked, before anything was taken out. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Names that are departments; an owner that is none, the gateway itself, is not named to the client. */
  readonly departments: ReadonlySet<string>;
}

/** The value of a place that may not be null and is: the place around it goes with it. */
const missing = Symbol('missing');

/**
 * Puts the denied fields back into the answer as null, each at its place among its neighbours and with an error of its
 * own, so that the answer has the outline that was asked for.
 */
export function restoreDenied(data: Fields, denied: DeniedFields, asked: AskedOperation): RestoredAnswer {
  const { schema, document, operation, variables, departments } = asked;
  const fragments = Object.fromEntries(fragmentsOf(document));
  const errors: GraphQLFormattedError[] = [];

  function completed(
    fields: Map<string, FieldNode[]>,
    type: GraphQLObjectType,
    value: Fields,
    path: Path,
  ): Fields | typeof missing {
    const result: Record<string, unknown> = {};
    for (const [key, nodes] of fields) {
      const at = [...path, key];
      const name = nodes[0]?.name.value ?? '';
      const fieldType = type.getFields()[name]?.type;
      const refused = nodes.map((node) => denied.get(node)).find((found) => found !== undefined);
      if (refused) errors.push(errorAt(at, refused, departments));
      const own = refused ? null : fieldType ? completedValue(fieldType, nodes, value[key], at) : value[key];
      if (own === null && fieldType && isNonNullType(fieldType)) return missing;
      result[key] = own;
    }
    return result;
  }

  function completedValue(type: GraphQLOutputType, nodes: FieldNode[], value: unknown, path: Path): unknown {
    if (isNonNullType(type)) return completedValue(type.ofType, nodes, value, path);
    if (value === null || value === undefined) return value ?? null;
    if (isListType(type)) return completedList(type.ofType, nodes, value, path);
    const named = getNamedType(type);
    if (!isObjectType(named) && !isAbstractType(named)) return value;
    const runtime = isObjectType(named) ? named : schema.getType(String((value as Fields)[typeNameKey]));
    if (!isObjectType(runtime)) return null;
    const { fields } = collectSubFields(schema, fragments, variables, runtime, nodes);
    const result = completed(fields, runtime, value as Fields, path);
    return result === missing ? null : result;
  }

  function completedList(item: GraphQLOutputType, nodes: FieldNode[], value: unknown, path: Path): unknown {
    if (!Array.isArray(value)) return null;
    const items = value.map((each: unknown, index) => completedValue(item, nodes, each, [...path, index]));
    return isNonNullType(item) && items.includes(null) ? null : items;
  }

  const root = schema.getRootType(operation.operation);
  if (!root) return { data, errors };
  const { fields } = collectFields(schema, fragments, variables, root, operation.selectionSet);
  const result = completed(fields, root, data, []);
  return { data: result === missing ? null : result, errors };
}

function errorAt(
  path: Path,
  { refusal, owners }: DeniedField,
  departments: ReadonlySet<string>,
): GraphQLFormattedError {
  const owner = owners.find((name) => departments.has(name));
  return {
    message: refusalMessage(refusal),
    path,
    extensions: {
      code: refusalCode(refusal),
      reason: refusal,
      ...(owner === undefined ? {} : { department: owner }),
    },
  };
}
