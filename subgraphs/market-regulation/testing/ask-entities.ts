import type { Visit } from '../../../shared/access/visit';
import type { DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';

/** Answers of a query that has the one root `_entities`; @throws Error when there were errors. */
export async function askEntities(
  fixture: DepartmentFixture,
  query: string,
  representations: readonly Record<string, unknown>[],
  variables: Record<string, unknown> = {},
  visit?: Visit,
): Promise<readonly Record<string, Record<string, unknown> | null>[]> {
  const answer = await fixture.ask(query, { representations, ...variables }, visit);
  if (answer.errors) throw new Error(`expected no errors, got ${JSON.stringify(answer.errors)}`);
  return answer.data?.['_entities'] as Record<string, Record<string, unknown> | null>[];
}

/** How many SQL statements the query costs for these representations. */
export async function statementsFor(
  fixture: DepartmentFixture,
  query: string,
  representations: readonly Record<string, unknown>[],
): Promise<number> {
  fixture.statements.length = 0;
  await askEntities(fixture, query, representations);
  return fixture.statements.length;
}
