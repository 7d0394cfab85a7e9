import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { checkedIndicators } from '../reference/checked-indicators';
import type { ReferenceFeed, ReferenceFeedName, ReferenceRows } from '../reference/feed';
import type { IndicatorFeed } from '../reference/indicator';
import type { Clock } from '../time/clock';
import type { DepartmentDeclaration } from './declaration';
import type { DepartmentSurroundings } from './surroundings';

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
  return { feed, owner: declaration.name, version: versionOf(rows), asOf: clock.today(), rows };
}

/** The indicators of a department as of today; undefined when it publishes none. @throws Error naming a bad row */
export async function publishedIndicators(
  { name, publishes }: DepartmentDeclaration,
  surroundings: DepartmentSurroundings,
): Promise<IndicatorFeed | undefined> {
  if (!publishes.indicators) return undefined;
  const rows = checkedIndicators(name, await publishes.indicators(surroundings));
  const asOf = surroundings.clock.today();
  return { feed: 'indicators', owner: name, version: versionOf([asOf, rows]), asOf, rows };
}

function versionOf(rows: unknown): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
}
