import { In, LessThanOrEqual } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { EnterpriseMarketRegulation } from './enterprise-market-regulation';
import { RegistrationChange } from './registration-status';

export const enterpriseByUscc: LoaderDefinition<EnterpriseMarketRegulation | null> = {
  name: 'enterpriseByUscc',
  absent: null,
  async batch(codes, _args, { database }) {
    const rows = await database.manager.findBy(EnterpriseMarketRegulation, { uscc: In([...codes]) });
    return indexBy(rows, (row) => row.uscc);
  },
};

/** The newest change of status up to a day; null when there was none. */
export const lastChangeByEnterprise: LoaderDefinition<RegistrationChange | null, { readonly on: DateText }> =
  {
    name: 'lastChangeByEnterprise',
    absent: null,
    async batch(codes, { on }, { database }) {
      const rows = await database.manager.find(RegistrationChange, {
        where: { uscc: In([...codes]), changedOn: LessThanOrEqual(on) },
        order: { changedOn: 'ASC' },
      });
      return new Map(
        [...groupBy(rows, (row) => row.uscc)].map(([uscc, list]) => [uscc, list.at(-1) ?? null]),
      );
    },
  };
