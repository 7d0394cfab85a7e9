import type { DataSource } from 'typeorm';
import { insertsOf } from '../database/insert';
import { refreshStatistics } from '../database/statistics';
import { writeAtOnce, type Statement } from '../database/write-at-once';
import { checkedIndicatorFeed } from './checked-indicators';
import type { IndicatorFeed } from './indicator';
import { ReferenceIndicator, ReferenceIndicatorOwner } from './indicator-tables';

/**
 * Replaces the copy of one owner's indicators: a reader sees the old copy or the new one, and the
 * other owners' stay.
 * @throws Error naming what is not in order; the old copy stays
 */
export async function acceptIndicators(database: DataSource, feed: IndicatorFeed): Promise<void> {
  const held = await database.manager.findOneBy(ReferenceIndicatorOwner, { owner: feed.owner });
  if (held?.version === feed.version) return;
  await writeAtOnce(database, replacement(database, feed));
  await refreshStatistics(database);
}

function* replacement(database: DataSource, feed: IndicatorFeed): Generator<Statement> {
  const { owner, version, asOf, rows } = checkedIndicatorFeed(feed.owner, feed);
  yield { sql: 'DELETE FROM reference_indicator WHERE owner = ?', parameters: [owner] };
  yield* insertsOf(
    database,
    ReferenceIndicator,
    rows.map((row) => ({ ...row, owner })),
  );
  yield { sql: 'DELETE FROM reference_indicator_owner WHERE owner = ?', parameters: [owner] };
  yield* insertsOf(database, ReferenceIndicatorOwner, [{ owner, version, asOf }]);
}
