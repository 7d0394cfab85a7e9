import type { FormattedExecutionResult } from 'graphql';

/** For tests: the entities of an answer to `_entities`. @throws Error with what the answer says when it has errors. */
export function entitiesOf<Entity>({ data, errors }: FormattedExecutionResult): Entity[] {
  const entities: unknown = data?.['_entities'];
  if (errors || !Array.isArray(entities))
    throw new Error(`entities: expected a list, got ${JSON.stringify(errors ?? data)}`);
  return entities as Entity[];
}
