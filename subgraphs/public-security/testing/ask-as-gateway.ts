import type { DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import type { CompoundReference, DivisionReference } from '../../../shared/reference/feed';

/** What a test reads of an answer. */
export type Answered = Readonly<Record<string, unknown>> | null;

/**
 * What this department says of things of others, asked for by key as the gateway does; in the order of the
 * keys. Fails when the answer has an error.
 * @param selection what is asked of each, e.g. `publicSecurity(on: $on) { caseCount }`; may use `$on`
 */
export async function blocksOf(
  fixture: DepartmentFixture,
  typeName: string,
  keys: readonly Readonly<Record<string, string>>[],
  selection: string,
  on: string | null = null,
): Promise<Answered[]> {
  const declared = selection.includes('$on') ? ', $on: Date' : '';
  const answer = await fixture.ask(
    `query ($representations: [_Any!]!${declared}) {
      _entities(representations: $representations) { ... on ${typeName} { ${selection} } }
    }`,
    { representations: keys.map((key) => ({ __typename: typeName, ...key })), on },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const entities = (answer.data?.['_entities'] ?? []) as { publicSecurity: Answered }[];
  return entities.map(({ publicSecurity }) => publicSecurity);
}

/** How many statements a question sends. */
export async function statementsOf(fixture: DepartmentFixture, ask: () => Promise<unknown>): Promise<number> {
  fixture.statements.length = 0;
  await ask();
  return fixture.statements.length;
}

/** A compound that has always belonged, or as the intervals say, to a community. */
export function compound(
  id: string,
  ...memberships: CompoundReference['memberships'][number][]
): CompoundReference {
  return { id, name: id, aliases: [], address: null, synthetic: true, memberships };
}

/** Always in this community. */
export function always(communityCode: string): CompoundReference['memberships'][number] {
  return { communityCode, from: null, to: null };
}

/** A division as its owner publishes it. */
export function division(
  code: string,
  level: DivisionReference['level'],
  parentCode: string | null,
  validity: Partial<Pick<DivisionReference, 'validFrom' | 'validTo'>> = {},
): DivisionReference {
  return {
    code,
    name: code,
    level,
    parentCode,
    codeSource: 'NBS_2023',
    validFrom: null,
    validTo: null,
    ...validity,
  };
}
