import type { Breakdown } from '../../../shared/persons/breakdowns-over-tree';
import {
  elderBreakdowns,
  notInBuildings,
  type ElderBreakdown,
  type ElderMeasure,
} from '../elder/elder-breakdowns';
import type { PlaceKind } from '../place/place-tree';

/** What the visits of a month are counted by. Those in special difficulty are due. */
export type VisitMeasure = ElderMeasure | 'visited' | 'declined' | 'willing' | 'willingVisited';

export type VisitBreakdown = ElderBreakdown | 'visited' | 'declined' | 'willing' | 'willingVisited';

/** Those due by whether they were visited: the one breakdown by which any answer says how many were. */
export const byVisit: Breakdown<ElderBreakdown | 'visited', PlaceKind, ElderMeasure | 'visited'> = {
  name: 'visited',
  within: ['specialDifficulty'],
  kinds: notInBuildings,
  partsOf: ({ specialDifficulty: due, visited }) => [visited, due - visited],
};

/**
 * Breakdowns of those due: by whether they were visited; those who were not by whether they declined; by whether they
 * wish to be visited; and by both wish and visit.
 */
export const visitBreakdowns: readonly Breakdown<VisitBreakdown, PlaceKind, VisitMeasure>[] = [
  ...elderBreakdowns,
  byVisit,
  {
    name: 'declined',
    within: ['visited'],
    kinds: notInBuildings,
    partsOf: ({ specialDifficulty: due, visited, declined }) => [declined, due - visited - declined],
  },
  {
    name: 'willing',
    within: ['specialDifficulty'],
    kinds: notInBuildings,
    partsOf: ({ specialDifficulty: due, willing }) => [willing, due - willing],
  },
  {
    name: 'willingVisited',
    within: ['willing', 'visited'],
    kinds: notInBuildings,
    partsOf: ({ specialDifficulty: due, visited, willing, willingVisited }) => [
      willingVisited,
      willing - willingVisited,
      visited - willingVisited,
      due - willing - visited + willingVisited,
    ],
  },
];
