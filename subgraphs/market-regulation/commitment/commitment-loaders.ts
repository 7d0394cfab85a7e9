import { In, LessThanOrEqual } from 'typeorm';
import { among } from '../../../shared/lists/sql-piece';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { approvalOn, CommitmentApproval } from './commitment-approval';
import { CommitmentItem } from './commitment-item';

/** Approvals given by a day, newest first, as they stood on it. A body has few. */
export const approvalsByEnterprise: LoaderDefinition<
  readonly CommitmentApproval[],
  { readonly on: DateText }
> = {
  name: 'approvalsByEnterprise',
  absent: [],
  async batch(usccs, { on }, { database }) {
    const rows = await database.manager.find(CommitmentApproval, {
      where: { uscc: In([...usccs]), approvedOn: LessThanOrEqual(on) },
      order: { approvedOn: 'DESC', approvalNo: 'ASC' },
    });
    return groupBy(
      rows.map((row) => approvalOn(row, on)),
      ({ uscc }) => uscc,
    );
  },
};

export const commitmentItemByCode: LoaderDefinition<CommitmentItem | null> = {
  name: 'commitmentItemByCode',
  absent: null,
  async batch(codes, _args, { database }) {
    const rows = await database.manager.findBy(CommitmentItem, { itemCode: In([...codes]) });
    return indexBy(rows, ({ itemCode }) => itemCode);
  },
};

/** The matters of a division: those of its own catalogue and of the divisions above it, by code. There are few. */
export const commitmentItemsByDivision: LoaderDefinition<readonly CommitmentItem[]> = {
  name: 'commitmentItemsByDivision',
  absent: [],
  async batch(codes, _args, { database }) {
    const asked = among('below.code', codes);
    const pairs: Record<'division' | 'jurisdiction', string>[] = await database.query(
      `SELECT below.code AS division, below.ancestor_code AS jurisdiction FROM reference_ancestor below
        WHERE ${asked.sql}`,
      [...asked.parameters],
    );
    const items = await database.manager.find(CommitmentItem, {
      where: { jurisdictionCode: In([...new Set(pairs.map(({ jurisdiction }) => jurisdiction))]) },
      order: { itemCode: 'ASC' },
    });
    return new Map(
      [...groupBy(pairs, ({ division }) => division)].map(([division, above]) => {
        const own = new Set(above.map(({ jurisdiction }) => jurisdiction));
        return [division, items.filter(({ jurisdictionCode }) => own.has(jurisdictionCode))];
      }),
    );
  },
};
