import type { DataSource } from 'typeorm';
import { insertsOf } from '../database/insert';
import { refreshStatistics } from '../database/statistics';
import { writeAtOnce, type Statement } from '../database/write-at-once';
import { checkedFeed, linesOf } from './checked-feed';
import {
  isFeedOf,
  referenceFeedNames,
  type CompoundReference,
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

/**
 * Replaces the department's copy of a feed: a reader sees the old copy or the new one.
 * @throws Error naming what is not in order; the old copy stays
 */
export async function acceptReference(database: DataSource, feed: ReferenceFeed): Promise<void> {
  const held = await database.manager.findOneBy(HeldReferenceFeed, { feed: feed.feed });
  if (held?.version === feed.version) return;
  await writeAtOnce(database, replacement(database, checkedFeed(feed)));
  await refreshStatistics(database);
}

export async function heldFeeds(database: DataSource): Promise<readonly ReferenceFeedName[]> {
  const held = new Set((await database.manager.find(HeldReferenceFeed)).map(({ feed }) => feed));
  return referenceFeedNames.filter((name) => held.has(name));
}

function* replacement(database: DataSource, feed: ReferenceFeed): Generator<Statement> {
  if (isFeedOf(feed, 'divisions')) {
    yield { sql: 'DELETE FROM reference_division', parameters: [] };
    yield { sql: 'DELETE FROM reference_ancestor', parameters: [] };
    yield* insertsOf(database, ReferenceDivision, feed.rows);
    yield* insertsOf(database, ReferenceAncestor, ancestors(feed.rows));
  } else if (isFeedOf(feed, 'compounds')) {
    yield { sql: 'DELETE FROM reference_membership', parameters: [] };
    yield* insertsOf(database, ReferenceMembership, memberships(feed.rows));
  } else if (isFeedOf(feed, 'enterprises')) {
    yield { sql: 'DELETE FROM reference_enterprise', parameters: [] };
    yield* insertsOf(database, ReferenceEnterprise, feed.rows);
  }
  yield { sql: 'DELETE FROM reference_feed WHERE feed = ?', parameters: [feed.feed] };
  const { version, asOf } = feed;
  yield* insertsOf(database, HeldReferenceFeed, [{ feed: feed.feed, version, asOf }]);
}

function memberships(compounds: readonly CompoundReference[]): ReferenceMembership[] {
  return compounds.flatMap(({ id, memberships: own }) =>
    own.map(({ communityCode, from, to }) => ({
      compoundId: id,
      communityCode,
      validFrom: from ?? '',
      validTo: to ?? openEnd,
    })),
  );
}

function ancestors(divisions: readonly DivisionReference[]): ReferenceAncestor[] {
  return [...linesOf(divisions)].flatMap(([code, line]) =>
    line.map((ancestorCode) => ({ ancestorCode, code })),
  );
}
