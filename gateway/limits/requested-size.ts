import {
  isListType,
  isRequiredArgument,
  isNonNullType,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type VariableDefinitionNode,
} from 'graphql';
import { rootFirst } from '../../shared/schema/first';

/** What a client gave for the variables of its operation. */
export interface GivenValues {
  readonly definitions: readonly VariableDefinitionNode[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Rows of a list that takes no `first`, such as the five care domains or the items of one project (rows). */
const plainListSize = 5;

/**
 * How many rows a list or page is asked for (rows): its `first`, or as many as a required list of keys has entries, or
 * `plainListSize`. More than the largest page counts as the largest page, for anything above it is refused as bad input
 * where it is executed; so is what is no number.
 */
export function requestedSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  values: GivenValues,
): number {
  const first = field.args.find(({ name }) => name === 'first');
  if (first) {
    const asked = argumentValue(node, 'first', values) ?? first.defaultValue;
    return typeof asked === 'number' ? Math.min(Math.max(asked, 0), rootFirst.most) : rootFirst.most;
  }
  const keys = field.args.find(
    (argument) =>
      isRequiredArgument(argument) && isNonNullType(argument.type) && isListType(argument.type.ofType),
  );
  if (!keys) return plainListSize;
  const given = argumentValue(node, keys.name, values);
  return Array.isArray(given) ? Math.min(given.length, rootFirst.most) : 1;
}

function argumentValue(node: FieldNode, name: string, { definitions, variables }: GivenValues): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (!value) return undefined;
  const defaults = definitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return valueFromASTUntyped(value, { ...Object.fromEntries(defaults), ...variables });
}
