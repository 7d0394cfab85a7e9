import {
  showOverTree,
  type Breakdown,
  type Counts,
  type PersonPlace,
  type ShownPlace,
} from '../../../shared/persons/breakdowns-over-tree';
import type { Parents } from '../../../shared/persons/publish-over-tree';

/** What persons are counted by. */
export type PlaceKind = 'building' | 'compound' | 'division';

export type Place<Measure extends string> = PersonPlace<PlaceKind, Measure>;

/** Persons of one building of a compound, of a compound outside its buildings, or of a community outside its compounds. */
export interface CountedRow<Measure extends string> {
  /** Null where only the compound matters. */
  readonly community: string | null;
  readonly compound: string | null;
  readonly building: string | null;
  readonly counts: Counts<Measure>;
}

/** Places asked for, and the rows of all places on which it depends what these show. */
export interface CountedPlaces<Measure extends string> {
  readonly kind: PlaceKind;
  readonly ids: readonly string[];
  readonly rows: readonly CountedRow<Measure>[];
  /** The divisions of which the rows are part, each with its parent; a community that is not among them is in none. */
  readonly parents: Parents;
}

/** Counts of the places and what of them is shown; places without rows are left out. */
export function shownPlaces<Name extends string, Measure extends string>(
  { kind, ids, rows, parents }: CountedPlaces<Measure>,
  breakdowns: readonly Breakdown<Name, PlaceKind, NoInfer<Measure>>[],
  threshold: number,
): ReadonlyMap<string, ShownPlace<Name, Measure>> {
  const { tops, find } = placeTrees(rows, parents);
  const shown = new Map(tops.flatMap((top) => [...showOverTree(top, breakdowns, threshold)]));
  return new Map(
    ids.flatMap((id) => {
      const place = find(kind, id);
      const found = place && shown.get(place);
      return found ? [[id, found] as const] : [];
    }),
  );
}

interface GrowingPlace<Measure extends string> extends Place<Measure> {
  own: Counts<Measure> | null;
  readonly below: GrowingPlace<Measure>[];
}

interface PlaceTrees<Measure extends string> {
  /** Those that are in no other. */
  readonly tops: readonly Place<Measure>[];
  find(kind: PlaceKind, id: string): Place<Measure> | undefined;
}

/** The places of rows with those above them. */
function placeTrees<Measure extends string>(
  rows: readonly CountedRow<Measure>[],
  parents: Parents,
): PlaceTrees<Measure> {
  const places = new Map<string, GrowingPlace<Measure>>();
  const tops: GrowingPlace<Measure>[] = [];
  const open = (kind: PlaceKind, id: string, above: GrowingPlace<Measure> | null): GrowingPlace<Measure> => {
    const known = places.get(`${kind} ${id}`);
    if (known) return known;
    const place: GrowingPlace<Measure> = { kind, id, own: null, below: [] };
    places.set(`${kind} ${id}`, place);
    (above?.below ?? tops).push(place);
    return place;
  };
  const openDivision = (code: string): GrowingPlace<Measure> => {
    const parent = parents.get(code);
    return open('division', code, parent && parents.has(parent) ? openDivision(parent) : null);
  };
  const openPlaceOf = ({
    community,
    compound,
    building,
  }: CountedRow<Measure>): GrowingPlace<Measure> | null => {
    const division = community === null ? null : openDivision(community);
    const here = compound === null ? division : open('compound', compound, division);
    return compound === null || building === null ? here : open('building', building, here);
  };
  for (const row of rows) {
    const place = openPlaceOf(row);
    if (place) place.own = place.own ? added(place.own, row.counts) : row.counts;
  }
  return { tops, find: (kind, id) => places.get(`${kind} ${id}`) };
}

function added<Measure extends string>(left: Counts<Measure>, right: Counts<Measure>): Counts<Measure> {
  const entries = Object.keys(left).map((key) => [key, left[key as Measure] + right[key as Measure]]);
  return Object.fromEntries(entries) as Record<Measure, number>;
}
