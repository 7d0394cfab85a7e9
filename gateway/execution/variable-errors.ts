import {
  getVariableValues,
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import { misfitMessage } from '../../shared/errors/wrong-input-message';

const mostErrors = 20;

/** Checks the variables before anything is planned; each error names the arguments for which the variable is used. */
export function variableErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables, { maxErrors: mostErrors });
  if (!errors) return [];
  const argumentsOf = argumentsByVariable(document);
  return errors.map((error) => {
    const variable = /^Variable "\$(\w+)"/.exec(error.message)?.[1];
    const names = variable === undefined ? [] : [...(argumentsOf.get(variable) ?? [])];
    return new GraphQLError(misfitMessage(names, error.message), {
      extensions: {
        code: ErrorCode.BAD_USER_INPUT,
        ...(names[0] === undefined ? {} : { argument: names[0] }),
        ...(variable === undefined ? {} : { variable }),
      },
    });
  });
}

function argumentsByVariable(document: DocumentNode): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  visit(document, {
    Argument(argument) {
      visit(argument.value, {
        Variable(node) {
          const known = names.get(node.name.value) ?? new Set();
          names.set(node.name.value, known.add(argument.name.value));
        },
      });
    },
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  return names;
}
