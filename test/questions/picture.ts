import { Kind, parse, print, type FieldNode } from 'graphql';
import { readQuestions } from '../../gateway/questions/question';

/** A document with the variables that it is asked with. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Question 1, the picture of a compound over four departments, with its sample variables. */
export function pictureOfOne(): Asked {
  const question = readQuestions().find(({ number }) => number === 1);
  if (!question) throw new Error('expected the file of question 1, found none');
  return { query: question.text, variables: question.variables };
}

/** Question 1's own selection, asked of many compounds at once. */
export function pictureOfMany(ids: readonly string[]): Asked {
  const [operation] = parse(pictureOfOne().query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('expected question 1 to be one operation');
  const [compound] = operation.selectionSet.selections as readonly FieldNode[];
  const selection = compound?.selectionSet ?? operation.selectionSet;
  return {
    query: `query ($ids: [ID!]!, $month: YearMonth) { compounds(ids: $ids) ${print(selection)} }`,
    variables: { ids },
  };
}
