import { changedPaths } from './changed-paths';
import { expectSame, type Journey, type Variables } from './journey';
import { changeRow, type RowChange } from './row-change';

/** Hands the indicators of a department to another one now, as the gateway does from time to time. */
async function handIndicators(journey: Journey, from: string, to: string): Promise<void> {
  const feed = await journey.graph.departments.get(from)?.publishedIndicators();
  if (!feed) throw new Error(`expected indicators of ${from}, it publishes none`);
  await journey.graph.departments.get(to)?.acceptIndicators(feed);
}

/**
 * As `journey.changedBy`, after another department was told of the change.
 * @throws Error when the answer is not the former one, byte for byte, after the row is put back and told
 */
export async function changedWhenTold(
  journey: Journey,
  to: string,
  change: RowChange,
  variables?: Variables,
): Promise<string[]> {
  const tell = () => handIndicators(journey, change.department, to);
  const before = await journey.ask(variables);
  const putBack = await changeRow(journey.graph.databaseOf(change.department), change);
  await tell();
  const during = await journey.ask(variables).finally(putBack);
  await tell();
  const after = await journey.ask(variables);
  expectSame(before, after);
  return changedPaths(before.data, during.data);
}
