import type { FormattedExecutionResult } from 'graphql';
import type { Visit } from '../../../shared/access/visit';
import type { DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';

/** A thing by its key. */
export type Key = Readonly<Record<string, string>> & { readonly __typename: string };

/** What is told of a thing by its key, and beside it which fields were refused and why. */
export async function tell(fixture: DepartmentFixture, key: Key, selection: string, visit: Visit) {
  const answer = await fixture.ask(
    `query ($key: _Any!) { _entities(representations: [$key]) { ... on ${key.__typename} { ${selection} } } }`,
    { key },
    visit,
  );
  const entities = answer.data?.['_entities'] as readonly unknown[] | undefined;
  return { found: entities?.[0], refused: refusals(answer) };
}

/** `path: reason` of each error, in the order of the alphabet. Fails when one is no refusal. */
export function refusals({ errors = [] }: FormattedExecutionResult): string[] {
  const lines = errors.map(({ path = [], extensions }) => {
    if (extensions?.['code'] !== 'FORBIDDEN') throw new Error(JSON.stringify(errors));
    const place = path.filter((part) => part !== '_entities' && part !== 0);
    return `${place.join('.')}: ${String(extensions['reason'])}`;
  });
  return lines.sort();
}
