import { In } from 'typeorm';
import { ReferenceMembership } from '../../../shared/reference/reference-tables';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';

/** Whether the compound is in the reference data, so that no cases means zero and not “no record”. */
export const isKnownCompound: LoaderDefinition<boolean> = {
  name: 'isKnownCompound',
  absent: false,
  async batch(ids, _args, { database }) {
    const rows = await database.manager.find(ReferenceMembership, {
      select: { compoundId: true, validFrom: true },
      where: { compoundId: In([...ids]) },
    });
    return new Map(rows.map(({ compoundId }) => [compoundId, true]));
  },
};
