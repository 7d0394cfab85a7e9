import { readFileSync } from 'node:fs';
import { buildSchema, parse } from 'graphql';
import { projectFile } from '../../shared/configuration/project-root';
import { readSettings } from '../../shared/configuration/settings';
import { rootFirst } from '../../shared/schema/first';
import { readQuestions, type Question } from '../questions/question';
import { checkCost } from './check-cost';
import { checkDocument } from './check-document';

const schema = buildSchema(readFileSync(projectFile('gateway', 'schema.graphql'), 'utf8'));
const { queryLimits } = readSettings({});
const mostOfAQuestion = 5_000;

/** The sample variables with every page at its largest. */
function largest({ text, variables }: Question): Readonly<Record<string, unknown>> {
  const pages = [...text.matchAll(/first: \$(\w+)/g)].map(([, name]) => [String(name), rootFirst.most]);
  return { ...variables, ...Object.fromEntries(pages) };
}

const costs = readQuestions().map((question) => {
  const cost = checkCost(schema, parse(question.text), { variables: largest(question) }, queryLimits);
  return { name: question.name, cost: cost.objects, text: question.text };
});

test('there are 25 questions, and some of them have pages', () => {
  expect(costs).toHaveLength(25);
  expect(costs.filter(({ text }) => /first: \$/.test(text)).length).toBeGreaterThan(0);
});

test.each(costs)('$name costs $cost at its largest page', ({ cost, text }) => {
  expect(checkDocument(text, queryLimits).refusal).toBeUndefined();
  expect(cost).toBeGreaterThan(0);
  expect(cost).toBeLessThanOrEqual(mostOfAQuestion);
});
