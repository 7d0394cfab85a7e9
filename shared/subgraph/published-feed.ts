import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ReferenceFeed, ReferenceFeedName, ReferenceRows } from '../reference/feed';
import type { Clock } from '../time/clock';
import type { DepartmentDeclaration } from './declaration';

/** The feed of a department as of today; undefined when it does not own the feed. */
export async function publishedFeed<Feed extends ReferenceFeedName>(
  declaration: DepartmentDeclaration,
  database: DataSource,
  feed: Feed,
  clock: Clock,
): Promise<ReferenceFeed<Feed> | undefined> {
  const read = declaration.publishes[feed];
  if (!read) return undefined;
  const rows = (await read(database)) as ReferenceRows[Feed];
  const version = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
  return { feed, owner: declaration.name, version, asOf: clock.today(), rows };
}
