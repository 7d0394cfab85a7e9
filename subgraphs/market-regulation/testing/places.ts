import type { CompoundReference, DivisionReference } from '../../../shared/reference/feed';

/** For tests: 晋城市城区 with the street 140502001 and its communities 140502001001 and 140502001002, and 419001 beside it. */
export const divisions: readonly DivisionReference[] = (
  [
    ['140500', null, 'PREFECTURE'],
    ['140502', '140500', 'COUNTY'],
    ['140502001', '140502', 'TOWNSHIP'],
    ['140502001001', '140502001', 'COMMUNITY'],
    ['140502001002', '140502001', 'COMMUNITY'],
    ['419001', null, 'COUNTY'],
    ['419001005', '419001', 'TOWNSHIP'],
    ['419001005001', '419001005', 'COMMUNITY'],
    ['419001005002', '419001005', 'COMMUNITY'],
  ] as const
).map(([code, parentCode, level]) => ({
  ...{ code, parentCode, level },
  ...{ name: `示例${code}`, codeSource: 'NBS_2023', validFrom: null, validTo: null },
}));

/** For tests: a compound that belongs to its communities one after the other, each to the day on which the next begins. */
export function compound(
  id: string,
  communityCode: string,
  ...later: readonly (readonly [from: string, communityCode: string])[]
): CompoundReference {
  const starts = [[null, communityCode] as const, ...later];
  const memberships = starts.map(([from, community], index) => ({
    communityCode: community,
    from,
    to: starts[index + 1]?.[0] ?? null,
  }));
  return { id, name: id, aliases: [], address: null, synthetic: true, memberships };
}
