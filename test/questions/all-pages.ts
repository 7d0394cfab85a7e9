import { listAt, valueAt, type Journey, type Variables } from './journey';

/**
 * The nodes of a list over all its pages, each asked for with the cursor of the one before.
 * @param list the root field of the list, e.g. `elevators`
 */
export async function nodesOfAllPages(
  journey: Journey,
  list: string,
  variables: Variables,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let after: unknown = null, more: unknown = true; more === true;) {
    const { data } = await journey.ask({ ...variables, after });
    found.push(...listAt(data, `${list}.nodes`));
    after = valueAt(data, `${list}.pageInfo.endCursor`);
    more = valueAt(data, `${list}.pageInfo.hasNextPage`);
  }
  return found;
}

/** What stands at a path below each node of all pages. */
export async function eachOfAllPages(
  journey: Journey,
  list: string,
  path: string,
  variables: Variables,
): Promise<unknown[]> {
  return (await nodesOfAllPages(journey, list, variables)).map((node) => valueAt(node, path));
}
