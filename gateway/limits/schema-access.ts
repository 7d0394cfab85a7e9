import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import type { Visit } from '../../shared/access/visit';
import { ErrorCode } from '../../shared/errors/error-code';
import type { GraphContext } from '../execution/graph-context';
import { FragmentResults } from './fragment-results';

export const schemaRefusal = '结构只对已登录的调用方开放。 / The schema is shown to signed-in callers only.';

/** Who may read the schema: every signed-in role, and everybody in demonstration mode. */
export function maySeeSchema({ caller }: Visit, demonstration: boolean): boolean {
  return demonstration || caller.role !== 'PUBLIC';
}

/** Refuses `__schema` and `__type` to those who may not see the schema; `__typename` tells nothing that is not asked. */
export function schemaAccess(demonstration: boolean): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, contextValue }) {
        if (maySeeSchema(contextValue.visit, demonstration) || !asksForSchema(document)) return;
        throw new GraphQLError(schemaRefusal, {
          extensions: { code: ErrorCode.UNAUTHENTICATED, http: { status: 401 } },
        });
      },
    }),
  };
}

/** Whether any operation of the document asks for the schema, directly or through fragments. */
function asksForSchema(document: DocumentNode): boolean {
  const fragments = new FragmentResults<boolean>(document, false, ({ selectionSet }) => asks(selectionSet));
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return ['__schema', '__type'].includes(selection.name.value);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return fragments.of(selection.name.value);
      return asks(selection.selectionSet);
    });
  return document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && asks(definition.selectionSet),
  );
}
