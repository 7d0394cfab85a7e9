import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import type { ReferenceRows } from '../../../shared/reference/feed';

/** The reference data that the owners of divisions and compounds publish of a world. */
export function worldReferences({
  divisions,
  compounds,
}: DemonstrationWorld): Pick<ReferenceRows, 'divisions' | 'compounds'> {
  return {
    divisions: divisions.map(({ code, name, level, parentCode, codeSource, validFrom, validTo }) => ({
      code,
      name,
      level,
      parentCode,
      codeSource,
      validFrom,
      validTo,
    })),
    compounds: compounds.map(({ id, name, aliases, address, real, memberships }) => ({
      id,
      name,
      aliases,
      address,
      synthetic: !real,
      memberships: memberships.map(({ communityCode, from, to }) => ({ communityCode, from, to })),
    })),
  };
}
