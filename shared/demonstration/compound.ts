/** One building of a compound. */
export interface WorldBuilding {
  /** `<compound id>-B<nn>`. */
  readonly id: string;
  readonly name: string;
}

/** The community a compound belongs to from `from` on and before `to` (half-open); null = always, or until now. */
export interface WorldMembership {
  readonly communityCode: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The compound is real, but no document names the community: it is our assumption. */
  readonly assumed: boolean;
}

/** A residential compound 小区. Of a real one, year, size and buildings are invented unless a document gives them. */
export interface WorldCompound {
  /** `CMP-<county>-<number>`: county 6 digits, number at least four. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly address: string | null;
  /** In order of time, without overlap. */
  readonly memberships: readonly WorldMembership[];
  readonly builtYear: number;
  /** An old compound 老旧小区. */
  readonly isOld: boolean;
  readonly buildings: readonly WorldBuilding[];
  /** 套. */
  readonly dwellings: number;
  /** The property company that serves it; null = none, or none named by a document. */
  readonly propertyCompanyUscc: string | null;
  /** A document names it. Nothing unfavourable may be invented about it. */
  readonly real: boolean;
  /** One of the 18 of the first pilot of 安宁市 (安建复函〔2021〕2号 三(二)). */
  readonly pilot: boolean;
}

export function compoundId(countyCode: string, number: number): string {
  return `CMP-${countyCode}-${String(number).padStart(4, '0')}`;
}

/** The county, 6 digits, in a compound's id. */
export function countyOfCompound({ id }: Pick<WorldCompound, 'id'>): string {
  return id.slice(4, 10);
}

/** The community to which a compound belongs now. @throws RangeError when it belongs to none. */
export function currentCommunity({ id, memberships }: Pick<WorldCompound, 'id' | 'memberships'>): string {
  const current = memberships.find(({ to }) => to === null);
  if (!current) throw new RangeError(`community of ${id}: expected a membership without end, got none`);
  return current.communityCode;
}

/** Buildings 1号楼, 2号楼, … of a compound. */
export function numberedBuildings(id: string, count: number): WorldBuilding[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${id}-B${String(index + 1).padStart(2, '0')}`,
    name: `${index + 1}号楼`,
  }));
}
