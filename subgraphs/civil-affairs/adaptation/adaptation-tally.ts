import type { Breakdown, ShownPlace } from '../../../shared/persons/breakdowns-over-tree';
import { joinIndicator } from '../../../shared/reference/indicator-loaders';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { countElders } from '../elder/counted-elders';
import { allElders, notInBuildings } from '../elder/elder-breakdowns';
import { neighbourhoodOf } from '../place/neighbourhood';
import { shownPlaces, type PlaceKind } from '../place/place-tree';
import { barrierFreeWorks, isRetrofitted, isServing, type AdaptationPeriod } from './adaptation-rows';

type AdaptationMeasure = 'elders' | 'retrofitOnly' | 'bedOnly' | 'both' | 'besideWorks';
type AdaptationBreakdown = 'elders' | 'adapted' | 'adaptedBy' | 'besideWorks';

/** Elders with a home retrofit or a family bed (persons) as stored, and what of them is shown. */
export type AdaptationTally = ShownPlace<AdaptationBreakdown, AdaptationMeasure>;

/** Elders whose home was adapted in one way or another (persons). */
export function adapted({
  retrofitOnly,
  bedOnly,
  both,
}: Readonly<Record<'retrofitOnly' | 'bedOnly' | 'both', number>>): number {
  return retrofitOnly + bedOnly + both;
}

const adaptationBreakdowns: readonly Breakdown<AdaptationBreakdown, PlaceKind, AdaptationMeasure>[] = [
  allElders,
  {
    name: 'adapted',
    within: ['elders'],
    kinds: notInBuildings,
    partsOf: (counts) => [adapted(counts), counts.elders - adapted(counts)],
  },
  {
    name: 'adaptedBy',
    within: ['adapted'],
    kinds: notInBuildings,
    partsOf: ({ retrofitOnly, bedOnly, both }) => [retrofitOnly, bedOnly, both],
  },
  {
    name: 'besideWorks',
    within: ['adapted'],
    kinds: notInBuildings,
    partsOf: (counts) => [counts.besideWorks, adapted(counts) - counts.besideWorks],
  },
];

const nobodyAdapted: AdaptationTally = {
  counts: null,
  shown: new Set(adaptationBreakdowns.map(({ name }) => name)),
};

const hasRetrofit = 'retrofit.elder_id IS NOT NULL';
const hasBed = 'bed.elder_id IS NOT NULL';
const conditions: Readonly<Record<AdaptationMeasure, string>> = {
  elders: '1 = 1',
  retrofitOnly: `${hasRetrofit} AND bed.elder_id IS NULL`,
  bedOnly: `${hasBed} AND retrofit.elder_id IS NULL`,
  both: `${hasRetrofit} AND ${hasBed}`,
  besideWorks: `(${hasRetrofit} OR ${hasBed}) AND works.value >= 1`,
};

/** Adaptations of the homes of elders of divisions with all below them; compounds count where they belong that day. */
export const adaptationsByDivision = tallyLoader('adaptationsByDivision', 'division');

/** Adaptations of the homes of elders of compounds. */
export const adaptationsByCompound = tallyLoader('adaptationsByCompound', 'compound');

function tallyLoader(name: string, kind: PlaceKind): LoaderDefinition<AdaptationTally, AdaptationPeriod> {
  return {
    name,
    absent: nobodyAdapted,
    async batch(ids, period, { database, personCountThreshold }) {
      const neighbourhood = await neighbourhoodOf(kind, ids, period.on, database);
      const retrofits = isRetrofitted('r', period);
      const beds = isServing('b', period);
      const works = joinIndicator('works', 'elder.compound_id', barrierFreeWorks(period.year));
      const rows = await countElders(database, neighbourhood, period.on, conditions, {
        sql: `LEFT JOIN home_retrofit retrofit ON retrofit.retrofit_no =
            (SELECT MIN(r.retrofit_no) FROM home_retrofit r WHERE r.elder_id = elder.elder_id AND ${retrofits.sql})
          LEFT JOIN family_care_bed bed ON bed.bed_no =
            (SELECT MIN(b.bed_no) FROM family_care_bed b WHERE b.elder_id = elder.elder_id AND ${beds.sql})
          ${works.sql}`,
        parameters: [...retrofits.parameters, ...beds.parameters, ...works.parameters],
      });
      return shownPlaces({ kind, ids, rows, ...neighbourhood }, adaptationBreakdowns, personCountThreshold);
    },
  };
}

/** The first year of which there is a retrofit or a bed; null while there is none. The key is always the register. */
const firstYearOfRegister: LoaderDefinition<number | null> = {
  name: 'firstYearOfRegister',
  absent: null,
  async batch([key = ''], _args, { database }) {
    const [row]: { retrofit: number | string | null; bed: string | null }[] = await database.manager.query(
      'SELECT (SELECT MIN(plan_year) FROM home_retrofit) AS retrofit, (SELECT MIN(start_on) FROM family_care_bed) AS bed',
    );
    const years = [row?.retrofit ?? null, row?.bed?.slice(0, 4) ?? null].filter((year) => year !== null);
    return years.length === 0 ? new Map() : new Map([[key, Math.min(...years.map(Number))]]);
  },
};

/** Where in `context.load` the first recorded year is found. */
export const firstAdaptationYear = { loader: firstYearOfRegister, key: 'home_retrofit' } as const;
