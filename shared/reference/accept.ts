import type { DataSource, EntityManager } from 'typeorm';
import { inserter } from '../database/insert';
import { refreshStatistics } from '../database/statistics';
import { inTransaction } from '../database/transaction';
import {
  divisionLevels,
  isFeedOf,
  referenceFeedNames,
  type DivisionReference,
  type ReferenceFeed,
  type ReferenceFeedName,
} from './feed';
import {
  HeldReferenceFeed,
  ReferenceAncestor,
  ReferenceDivision,
  ReferenceEnterprise,
  ReferenceMembership,
} from './reference-tables';

/** The open end of an interval, later than every date of the graph. */
export const openEnd = '9999-12-31';

/** Replaces the department's copy of a feed in one transaction: a reader sees the old copy or the new one. */
export async function acceptReference(database: DataSource, feed: ReferenceFeed): Promise<void> {
  const held = await database.manager.findOneBy(HeldReferenceFeed, { feed: feed.feed });
  if (held?.version === feed.version) return;
  await inTransaction(database, async (manager) => {
    await replaceRows(manager, feed);
    await manager.delete(HeldReferenceFeed, { feed: feed.feed });
    await manager.insert(HeldReferenceFeed, { feed: feed.feed, version: feed.version, asOf: feed.asOf });
  });
  await refreshStatistics(database);
}

export async function heldFeeds(database: DataSource): Promise<readonly ReferenceFeedName[]> {
  const held = new Set((await database.manager.find(HeldReferenceFeed)).map(({ feed }) => feed));
  return referenceFeedNames.filter((name) => held.has(name));
}

async function replaceRows(manager: EntityManager, feed: ReferenceFeed): Promise<void> {
  const insert = inserter(manager);
  if (isFeedOf(feed, 'divisions')) {
    await manager.deleteAll(ReferenceDivision);
    await manager.deleteAll(ReferenceAncestor);
    await insert(ReferenceDivision, feed.rows);
    await insert(ReferenceAncestor, ancestors(feed.rows));
  } else if (isFeedOf(feed, 'compounds')) {
    await manager.deleteAll(ReferenceMembership);
    await insert(
      ReferenceMembership,
      feed.rows.flatMap(({ id, memberships }) =>
        memberships.map(({ communityCode, from, to }) => ({
          compoundId: id,
          communityCode,
          validFrom: from ?? '',
          validTo: to ?? openEnd,
        })),
      ),
    );
  } else if (isFeedOf(feed, 'enterprises')) {
    await manager.deleteAll(ReferenceEnterprise);
    await insert(ReferenceEnterprise, feed.rows);
  }
}

function ancestors(divisions: readonly DivisionReference[]): ReferenceAncestor[] {
  const parentOf = new Map(divisions.map(({ code, parentCode }) => [code, parentCode]));
  return divisions.flatMap(({ code }) => {
    const line: ReferenceAncestor[] = [];
    for (let ancestor: string | null | undefined = code; ancestor; ancestor = parentOf.get(ancestor)) {
      if (line.length > divisionLevels.length)
        throw new Error(`division ${code}: its superiors run in a circle`);
      line.push({ ancestorCode: ancestor, code });
    }
    return line;
  });
}
