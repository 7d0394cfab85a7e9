import type { ApolloServerPlugin } from '@apollo/server';
import { parse, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { GraphContext } from '../execution/graph-context';
import { checkCost } from './check-cost';
import { checkDocument } from './check-document';
import { KnownDocuments } from './known-documents';
import type { QueryLimits } from '../../shared/configuration/query-limits';

/** Response header that tells what the operation could have cost (objects). */
export const queryCostHeader = 'x-query-cost';

/** What takes the place of a refused document, so that nothing of it is parsed, validated or planned. */
const nothing = parse('{ __typename }');

/**
 * Refuses what passes a limit before it is validated. The server has no hook that may refuse there, so this plugin keeps
 * the checked documents itself (the server's own store must be off: `documentStore: null`): it hands a known document
 * over, or `nothing` for a refused one, and the refusal follows at the first hook that may.
 */
export function limitsPlugin(limits: QueryLimits): ApolloServerPlugin<GraphContext> {
  const known = new KnownDocuments();
  let schema: GraphQLSchema | undefined;
  return {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate({ apiSchema }) {
        schema = apiSchema;
        known.clear();
      },
    }),
    requestDidStart: async () => {
      let refusal: GraphQLError | undefined;
      let cost: number | undefined;
      return {
        async didResolveSource(context) {
          const checkedBefore = known.get(context.queryHash);
          const checked = checkedBefore ? { document: checkedBefore } : checkDocument(context.source, limits);
          refusal = checked.refusal;
          if (!refusal && checked.document && schema) {
            const checkedCost = checkCost(schema, checked.document, context.request, limits);
            ({ refusal, objects: cost } = checkedCost);
          }
          if (refusal) Object.assign(context, { document: nothing });
          else if (checkedBefore) Object.assign(context, { document: checkedBefore });
        },
        async validationDidStart({ queryHash, document }) {
          const validatedFor = schema;
          return async (errors) => {
            if (!errors && validatedFor === schema) known.keep(queryHash, document);
          };
        },
        async didResolveOperation({ response }) {
          if (refusal) throw refusal;
          if (cost !== undefined) response.http.headers.set(queryCostHeader, String(cost));
        },
      };
    },
  };
}
