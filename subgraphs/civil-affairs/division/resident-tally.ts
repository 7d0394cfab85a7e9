import type { DataSource } from 'typeorm';
import type { Breakdown, ShownPlace } from '../../../shared/persons/breakdowns-over-tree';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { countElders } from '../elder/counted-elders';
import { allElders } from '../elder/elder-breakdowns';
import { neighbourhoodOf, type Neighbourhood } from '../place/neighbourhood';
import { shownPlaces, type CountedRow, type PlaceKind } from '../place/place-tree';

type ResidentMeasure = 'elders' | 'entries' | 'residents' | 'eldersAmongResidents';
type ResidentBreakdown = 'elders' | 'residents';

/** Registered residents (persons) as stored, the entries of the register from which they come, and whether they are shown. */
export type ResidentTally = ShownPlace<ResidentBreakdown, ResidentMeasure>;

/**
 * Residents fall into elders and others, so that their number tells that of the others. Counted among them are only
 * elders of places with an entry: where there is none, everybody knows that nobody was added.
 */
const breakdowns: readonly Breakdown<ResidentBreakdown, PlaceKind, ResidentMeasure>[] = [
  allElders,
  {
    name: 'residents',
    within: ['elders'],
    kinds: ['division'],
    partsOf: ({ residents, eldersAmongResidents }) => [residents, residents - eldersAmongResidents],
  },
];

/** Residents of divisions with all below them; compounds count where they belong on the day. */
export const residentsByDivision: LoaderDefinition<ResidentTally, { readonly on: DateText }> = {
  name: 'residentsByDivision',
  absent: { counts: null, shown: new Set() },
  async batch(ids, { on }, { database, personCountThreshold }) {
    const neighbourhood = await neighbourhoodOf('division', ids, on, database);
    const [elders, residents] = await Promise.all([
      countElders(database, neighbourhood, on, { elders: '1 = 1' }),
      countResidents(database, neighbourhood),
    ]);
    const rows = besideElders(elders, residents);
    return shownPlaces({ kind: 'division', ids, rows, ...neighbourhood }, breakdowns, personCountThreshold);
  },
};

async function countResidents(
  database: DataSource,
  { located }: Neighbourhood,
): Promise<CountedRow<'entries' | 'residents'>[]> {
  const [selection] = located({ table: 'resident_population', columns: ['compound_id', 'persons'] });
  if (!selection) return [];
  const rows: Readonly<Record<string, string | number | null>>[] = await database.manager.query(
    `SELECT belongs_to AS community, compound_id AS compound, COUNT(*) AS entries, SUM(persons) AS residents
    FROM (${selection.sql}) located GROUP BY belongs_to, compound_id`,
    selection.parameters,
  );
  return rows.map(({ community, compound, entries, residents }) => ({
    community: String(community),
    compound: typeof compound === 'string' ? compound : null,
    building: null,
    counts: { entries: Number(entries), residents: Number(residents) },
  }));
}

function besideElders(
  elders: readonly CountedRow<'elders'>[],
  residents: readonly CountedRow<'entries' | 'residents'>[],
): CountedRow<ResidentMeasure>[] {
  const placeOf = ({ community, compound }: CountedRow<never>): string => compound ?? `outside ${community}`;
  const withEntry = new Set(residents.map(placeOf));
  return [
    ...residents.map((row) => ({ ...row, counts: { ...row.counts, elders: 0, eldersAmongResidents: 0 } })),
    ...elders.map((row) => {
      const { elders: count } = row.counts;
      const counts = {
        elders: count,
        entries: 0,
        residents: 0,
        eldersAmongResidents: withEntry.has(placeOf(row)) ? count : 0,
      };
      return { ...row, counts };
    }),
  ];
}
