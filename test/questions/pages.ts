import { each, valueAt, type Journey, type Variables } from './journey';

/** What stands at a path below each item of a root list, over all pages from the first. */
export async function overAllPages(
  journey: Journey,
  list: string,
  path: string,
  variables: Variables,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let after: unknown = null, more: unknown = true; more === true;) {
    const { data, errors } = await journey.ask({ ...variables, after });
    if (errors) throw new Error(`expected a page of ${list}, got ${JSON.stringify(errors)}`);
    found.push(...each(data, `${list}.nodes`, path));
    after = valueAt(data, `${list}.pageInfo.endCursor`);
    more = valueAt(data, `${list}.pageInfo.hasNextPage`);
  }
  return found;
}
