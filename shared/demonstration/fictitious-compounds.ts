import { compoundId, numberedBuildings, type WorldCompound } from './compound';
import { inventedAddress, inventedAliases } from './compound-names';
import type { County } from './counties';
import type { Places } from './places';
import type { RandomStream } from './random';

export interface CompoundOrder {
  readonly county: County;
  readonly count: number;
  readonly isOld: boolean;
  /** Number of the first in the county, from 1. */
  readonly firstNumber: number;
  readonly nameOf: (index: number) => string;
}

/**
 * Invented compounds in residents' committees of a county, several in each; the first stand in the one that gets most.
 * They have no property company yet.
 */
export function fictitiousCompounds(
  order: CompoundOrder,
  places: Places,
  stream: RandomStream,
): WorldCompound[] {
  const communities = settle(places.urbanCommunitiesOf(order.county.code), order.count, stream);
  return communities.map((communityCode, index) => {
    const id = compoundId(order.county.code, order.firstNumber + index);
    const size = sizeOf(order, index, stream);
    return {
      id,
      name: order.nameOf(index),
      aliases: order.isOld ? inventedAliases(stream) : [],
      address: inventedAddress(stream, order.county.addressPrefix + places.nameOf(communityCode.slice(0, 9))),
      memberships: [{ communityCode, from: null, to: null, assumed: false }],
      builtYear: order.isOld ? oldYear(stream) : stream.int(2006, 2023),
      isOld: order.isOld,
      buildings: numberedBuildings(id, size.buildings),
      dwellings: size.dwellings,
      propertyCompanyUscc: null,
      real: false,
      pilot: false,
    };
  });
}

/** One community for each of `count` compounds, about three to a community. */
function settle(communities: readonly string[], count: number, stream: RandomStream): string[] {
  if (count === 0) return [];
  const chosen = stream.shuffle(communities).slice(0, Math.max(1, Math.ceil(count / 3)));
  const weights = chosen.map(() => stream.int(1, 6)).sort((left, right) => right - left);
  const shares = stream.split(count, weights);
  return chosen.flatMap((community, index) => Array.from({ length: shares[index] ?? 0 }, () => community));
}

/** Mostly before the end of 2000, the bound that 中央财政 support prefers; a few later ones. */
function oldYear(stream: RandomStream): number {
  return stream.chance(0.9) ? stream.int(1974, 2000) : stream.int(2001, 2005);
}

/** The first of a county is the one to show: large enough that counts of its residents need not be hidden. */
function sizeOf(
  { isOld }: CompoundOrder,
  index: number,
  stream: RandomStream,
): { buildings: number; dwellings: number } {
  const buildings = isOld ? stream.int(1, 6) : stream.int(3, 9);
  const dwellingsEach = isOld ? stream.int(12, 48) : stream.int(36, 96);
  if (isOld && index === 0) return { buildings: 6, dwellings: 6 * 48 };
  return { buildings, dwellings: buildings * dwellingsEach };
}
