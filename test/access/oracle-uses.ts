import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from 'graphql';
import type { Matrix } from './matrix';

/**
 * A place in a list's arguments by which something could be found out, and two values to find it out with; of an enum's
 * value, which is one, it twice: that shows whether it is refused.
 */
export interface OracleUse {
  /** `Input.field`, `Enum.VALUE` or `Type.field(argument)`. */
  readonly input: string;
  /** The field that takes it. */
  readonly coordinate: string;
  /** The argument with each of the two values. */
  readonly texts: readonly [string, string];
}

/** Two literals. */
type Pair = readonly [string, string];

/** An input above PUBLIC within another, and how a value of it is written there. */
interface Found {
  readonly input: string;
  readonly wrap: (value: string) => string;
  readonly values: Pair;
}

interface Inputs {
  /** Coordinates above PUBLIC. */
  readonly kept: ReadonlySet<string>;
  readonly samples: Matrix['samples'];
}

/** Every input above PUBLIC at every field that takes it, read from the schema. */
export function oracleUses({ graph: { schema, map }, exploration, samples }: Matrix): OracleUse[] {
  const kept = new Set(
    [...map].filter(([, { level }]) => level !== 'PUBLIC').map(([coordinate]) => coordinate),
  );
  return exploration.coordinates.flatMap((coordinate) => {
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
    const args = field && 'args' in field ? field.args : [];
    return args.flatMap((argument) => usesOf(argument, coordinate, { kept, samples }));
  });
}

function usesOf(argument: GraphQLArgument, coordinate: string, inputs: Inputs): OracleUse[] {
  const own = `${coordinate}(${argument.name})`;
  const useOf = (input: string, [one, other]: Pair): OracleUse => ({
    ...{ input, coordinate },
    texts: [`${argument.name}: ${one}`, `${argument.name}: ${other}`],
  });
  return [
    ...(inputs.kept.has(own) ? [useOf(own, valuesOf(argument.type, inputs))] : []),
    ...inputsIn(argument.type, [], inputs).map(({ input, wrap, values }) =>
      useOf(input, [wrap(values[0]), wrap(values[1])]),
    ),
  ];
}

/** @param above types around it, which are not gone into once more */
function inputsIn(given: GraphQLInputType, above: readonly string[], inputs: Inputs): Found[] {
  const named = getNamedType(given) as GraphQLNamedInputType;
  const inList = (value: string) => (isList(given) ? `[${value}]` : value);
  if (isEnumType(named)) {
    return named.getValues().flatMap(({ name }): Found[] => {
      const input = `${named.name}.${name}`;
      return inputs.kept.has(input) ? [{ input, wrap: inList, values: [name, name] }] : [];
    });
  }
  if (!isInputObjectType(named) || above.includes(named.name)) return [];
  const fields = Object.values(named.getFields());
  return fields.flatMap((field): Found[] => {
    const others = requiredBeside(field, fields, inputs);
    const wrapped = (value: string) => inList(`{ ${others}${field.name}: ${value} }`);
    const input = `${named.name}.${field.name}`;
    const deeper = inputsIn(field.type, [...above, named.name], inputs);
    return [
      ...(inputs.kept.has(input) ? [{ input, wrap: wrapped, values: valuesOf(field.type, inputs) }] : []),
      ...deeper.map((each) => ({ ...each, wrap: (value: string) => wrapped(each.wrap(value)) })),
    ];
  });
}

/** The other fields without which an input is none, each with a value. */
function requiredBeside(
  field: GraphQLInputField,
  fields: readonly GraphQLInputField[],
  { samples }: Inputs,
): string {
  return fields
    .filter((other) => other !== field && isRequiredInputField(other))
    .map((other) => `${other.name}: ${samples.literal(other.name, other.type)}, `)
    .join('');
}

function valuesOf(given: GraphQLInputType, inputs: Inputs): Pair {
  const [one, other] = plainValuesOf(getNamedType(given), inputs);
  return isList(given) ? [`[${one}]`, `[${other}]`] : [one, other];
}

function plainValuesOf(named: GraphQLNamedInputType, { samples }: Inputs): Pair {
  if (isEnumType(named)) {
    const names = named.getValues().map(({ name }) => name);
    return [names[0] ?? '', names.at(-1) ?? ''];
  }
  if (named.name === 'String' || named.name === 'ID') return [samples.literal('', named), '"another"'];
  const pair = pairs.get(named.name);
  if (!pair) throw new Error(`expected two values of ${named.name} to find something out with`);
  return pair;
}

/** Values early or low, and late or high, of types by their names. */
const pairs: ReadonlyMap<string, Pair> = new Map([
  ['Boolean', ['true', 'false']],
  ['Int', ['1', '90']],
  ['Float', ['1', '90']],
  ['Decimal', ['"1"', '"90"']],
  ['Date', ['"2020-01-01"', '"2024-11-01"']],
  ['DateTime', ['"2020-01-01T00:00:00+08:00"', '"2024-11-01T00:00:00+08:00"']],
  ['YearMonth', ['"2020-01"', '"2024-10"']],
]);

function isList(given: GraphQLInputType): boolean {
  return isListType(isNonNullType(given) ? given.ofType : given);
}
