import { Kind, parse, print, type FieldNode } from 'graphql';
import { readQuestions } from '../../gateway/questions/question';

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Question 1 with its sample variables. */
export function pictureOfOne(): Question {
  const question = readQuestions().find(({ number }) => number === 1);
  if (!question) throw new Error('bench: expected the file of question 1, found none');
  return { query: question.text, variables: question.variables };
}

/** Question 1's own selection, asked of many compounds at once. */
export function pictureOfMany(ids: readonly string[]): Question {
  const [operation] = parse(pictureOfOne().query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('bench: expected one operation');
  const [compound] = operation.selectionSet.selections as readonly FieldNode[];
  const selection = compound?.selectionSet ?? operation.selectionSet;
  return {
    query: `query ($ids: [ID!]!, $month: YearMonth) { compounds(ids: $ids) ${print(selection)} }`,
    variables: { ids },
  };
}

/** Fields that the public may not see, and nothing else of the departments. */
export function deniedToThePublic(): Question {
  const query = `query ($id: ID!) { compound(id: $id) { id
    housing { openFireHazardCount fireHazards { kind status } } publicSecurity { openCaseCount } } }`;
  return { query, variables: pictureOfOne().variables };
}

/** A document with more aliases than a document may have. */
export function tooManyAliases(): Question {
  const aliases = Array.from({ length: 100 }, (_, index) => `name${index}: name`).join(' ');
  return {
    query: `query ($id: ID!) { compound(id: $id) { ${aliases} } }`,
    variables: pictureOfOne().variables,
  };
}
