import { In, LessThanOrEqual } from 'typeorm';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { SeriousViolationListing } from './serious-violation-listing';

/** Entries made by a day, newest first, each as it stood on that day. A body has few. */
export const listingsByEnterprise: LoaderDefinition<
  readonly SeriousViolationListing[],
  { readonly on: DateText }
> = {
  name: 'listingsByEnterprise',
  absent: [],
  async batch(usccs, { on }, { database }) {
    const rows = await database.manager.find(SeriousViolationListing, {
      where: { uscc: In([...usccs]), listedOn: LessThanOrEqual(on) },
      order: { listedOn: 'DESC', listingNo: 'ASC' },
    });
    const asOfDay = rows.map((row) => ({
      ...row,
      removedOn: row.removedOn !== null && row.removedOn <= on ? row.removedOn : null,
    }));
    return groupBy(asOfDay, ({ uscc }) => uscc);
  },
};
