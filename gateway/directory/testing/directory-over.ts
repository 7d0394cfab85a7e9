import { publicVisit } from '../../../shared/access/visit';
import { createLog } from '../../../shared/observability/log';
import type { ReferenceFeed } from '../../../shared/reference/feed';
import type { DepartmentConnection } from '../../execution/department-connection';
import { Directory } from '../directory';
import { directoryConnection } from '../directory-connection';

/** A directory that holds these copies, on a day. */
export function directoryOver(
  today: string,
  ...feeds: readonly ReferenceFeed[]
): Promise<DepartmentConnection> {
  const directory = new Directory();
  for (const feed of feeds) directory.accept(feed);
  return directoryConnection(directory, { today: () => today }, createLog('test', { level: 'silent' }));
}

/** What a directory answers to the public. */
export function answerOf(
  connection: DepartmentConnection,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  return connection.call({
    ...{ query, variables, operationName: undefined, visit: publicVisit('test'), token: undefined },
    signal: AbortSignal.timeout(5_000),
  });
}
