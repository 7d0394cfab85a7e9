import type { DataSource } from 'typeorm';
import { inserter } from '../database/insert';
import { refreshStatistics } from '../database/statistics';
import { inTransaction } from '../database/transaction';
import { checkedIndicators, type IndicatorFeed } from './indicator';
import { ReferenceIndicator, ReferenceIndicatorOwner } from './indicator-tables';

/**
 * Replaces the copy of one owner's indicators in one transaction: a reader sees the old copy or the new one, and the
 * other owners' stay.
 * @throws Error naming a row that is not in order; the old copy stays
 */
export async function acceptIndicators(database: DataSource, feed: IndicatorFeed): Promise<void> {
  const { owner, version, asOf } = feed;
  const held = await database.manager.findOneBy(ReferenceIndicatorOwner, { owner });
  if (held?.version === version) return;
  const rows = checkedIndicators(owner, feed.rows).map((row) => ({ ...row, owner }));
  await inTransaction(database, async (manager) => {
    await manager.delete(ReferenceIndicator, { owner });
    await inserter(manager)(ReferenceIndicator, rows);
    await manager.delete(ReferenceIndicatorOwner, { owner });
    await manager.insert(ReferenceIndicatorOwner, { owner, version, asOf });
  });
  await refreshStatistics(database);
}
