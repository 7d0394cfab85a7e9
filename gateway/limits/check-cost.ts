import {
  Kind,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import { limitError } from './limit-error';
import { queryCost, type QueryCost } from './query-cost';
import type { QueryLimits } from '../../shared/configuration/query-limits';

export interface CheckedCost extends QueryCost {
  readonly refusal?: GraphQLError;
}

/** The cost of the operation that is asked for, of the dearest where the request does not say which. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: {
    readonly operationName?: string | undefined;
    readonly variables?: Readonly<Record<string, unknown>>;
  },
  limits: QueryLimits,
): CheckedCost {
  const operations = operationsOf(document);
  const named = operations.filter(({ name }) => name?.value === request.operationName);
  const costs = (named.length > 0 ? named : operations).map((operation) =>
    queryCost(schema, document, operation, request.variables ?? {}),
  );
  const objects = Math.max(0, ...costs.map((cost) => cost.objects));
  const introspection = Math.max(0, ...costs.map((cost) => cost.introspection));
  if (objects > limits.cost) return { objects, introspection, refusal: tooCostly(limits.cost) };
  if (introspection > limits.introspectionCost) {
    return {
      objects,
      introspection,
      refusal: tooCostly(limits.introspectionCost, { zh: '对结构的查询', en: 'introspection' }),
    };
  }
  return { objects, introspection };
}

function operationsOf({ definitions }: DocumentNode): readonly OperationDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function tooCostly(most: number, what = { zh: '查询', en: 'query' }): GraphQLError {
  return limitError(
    ErrorCode.QUERY_TOO_COSTLY,
    `${what.zh}可能取回的对象超过 ${most} 个，请减少每页行数。 / The ${what.en} could fetch more than ${most} objects; ask for smaller pages.`,
  );
}
