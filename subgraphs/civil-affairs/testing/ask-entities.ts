import type { DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';

/** The `civilAffairs` blocks of entities, in their order; fails the test when there were errors. */
export async function askBlocks(
  fixture: DepartmentFixture,
  typeName: string,
  keys: readonly Readonly<Record<string, string>>[],
  selection: string,
  args = '',
): Promise<readonly (Record<string, unknown> | null)[]> {
  const answer = await fixture.ask(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ${typeName} { civilAffairs${args} { ${selection} } } }
    }`,
    { representations: keys.map((key) => ({ __typename: typeName, ...key })) },
  );
  expect(answer.errors).toBeUndefined();
  const entities = answer.data?.['_entities'] as readonly (Record<
    'civilAffairs',
    Record<string, unknown> | null
  > | null)[];
  return entities.map((entity) => entity?.civilAffairs ?? null);
}

/** How many SQL statements a question costs. */
export async function statementsOf(fixture: DepartmentFixture, ask: () => Promise<unknown>): Promise<number> {
  fixture.statements.length = 0;
  await ask();
  return fixture.statements.length;
}
