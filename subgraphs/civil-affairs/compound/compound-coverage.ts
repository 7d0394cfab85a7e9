import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { marks } from '../place/located-rows';

/** Whether the department covers a compound, and whether what it counts there was generated. */
export interface CompoundCoverage {
  readonly synthetic: boolean;
}

/** Null for a compound of which the reference data knows nothing. */
export const coverageByCompound: LoaderDefinition<CompoundCoverage | null> = {
  name: 'coverageByCompound',
  absent: null,
  async batch(compoundIds, _args, { database }) {
    const rows: { compound_id: string; generated: number | string }[] = await database.manager.query(
      `SELECT DISTINCT belongs.compound_id, CASE WHEN EXISTS (
         SELECT 1 FROM elder WHERE elder.compound_id = belongs.compound_id AND elder.synthetic = 1
       ) THEN 1 ELSE 0 END AS generated
       FROM reference_membership belongs WHERE belongs.compound_id IN (${marks(compoundIds)})`,
      [...compoundIds],
    );
    return new Map(rows.map((row) => [row.compound_id, { synthetic: Number(row.generated) === 1 }]));
  },
};
