import {
  coerceInputValue,
  GraphQLError,
  isInputType,
  isNonNullType,
  Kind,
  typeFromAST,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { misfitError, type Misfit } from './misfit';

const mostErrors = 20;

/** Checks the variables before anything is planned; each error names the arguments for which the variable is used. */
export function variableErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  const misfits = (operation.variableDefinitions ?? []).flatMap((definition) =>
    misfitsOf(schema, definition, variables),
  );
  if (misfits.length === 0) return [];
  const used = argumentsByVariable(document);
  return misfits.slice(0, mostErrors).map(({ variable, within, ...misfit }) => {
    const args = [...(used.get(variable) ?? [])].map((argument) => `${argument}${within}`);
    const { message, extensions } = misfitError({ ...misfit, variable, args });
    return new GraphQLError(message, { extensions });
  });
}

interface VariableMisfit extends Pick<Misfit, 'error' | 'received'> {
  readonly variable: string;
  /** Where in the variable's value: `.stages[0]`. */
  readonly within: string;
}

function misfitsOf(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): VariableMisfit[] {
  const variable = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return []; // validation refused it
  const isGiven = Object.hasOwn(variables, variable);
  const value = variables[variable];
  if (!isGiven && (definition.defaultValue || !isNonNullType(type))) return [];
  if (!isGiven) {
    const error = new GraphQLError(`Expected value of type "${String(type)}"`);
    return [{ variable, within: '', error, received: undefined }];
  }
  const misfits: VariableMisfit[] = [];
  coerceInputValue(value, type, (path, invalid, error) => {
    const within = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    misfits.push({ variable, within, error, received: JSON.stringify(invalid) });
  });
  return misfits;
}

/** Where each variable is given, as the path of an argument: `within`, `filter.stages`. */
function argumentsByVariable(document: DocumentNode): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  function find(value: ValueNode, place: string): void {
    if (value.kind === Kind.VARIABLE) {
      const name = value.name.value;
      places.set(name, (places.get(name) ?? new Set()).add(place));
    } else if (value.kind === Kind.LIST) {
      for (const each of value.values) find(each, place);
    } else if (value.kind === Kind.OBJECT) {
      for (const field of value.fields) find(field.value, `${place}.${field.name.value}`);
    }
  }
  visit(document, {
    Argument: ({ name, value }) => find(value, name.value),
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  return places;
}
