import type { DataSource } from 'typeorm';
import type { EnterpriseReference } from '../../../shared/reference/feed';
import { EnterpriseMarketRegulation } from './enterprise-market-regulation';

/** The feed of enterprises: every body on the register, whatever its status, by credit code. One statement. */
export async function publishedEnterprises(database: DataSource): Promise<readonly EnterpriseReference[]> {
  const rows = await database.manager.find(EnterpriseMarketRegulation, {
    select: { uscc: true, name: true, synthetic: true },
    order: { uscc: 'ASC' },
  });
  return rows.map(({ uscc, name, synthetic }) => ({ uscc, name, synthetic }));
}
