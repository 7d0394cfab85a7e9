import type { DateText } from '../time/calendar';

/** Who and where: the reference data that owners publish and everybody else holds a dated copy of. */
export const referenceFeedNames = ['divisions', 'compounds', 'enterprises'] as const;
export type ReferenceFeedName = (typeof referenceFeedNames)[number];

/** One administrative division 行政区划; validity is half-open [validFrom, validTo). */
export interface DivisionReference {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevelName;
  readonly parentCode: string | null;
  readonly codeSource: CodeSourceName;
  readonly validFrom: DateText | null;
  readonly validTo: DateText | null;
}

export const divisionLevels = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'COMMUNITY'] as const;
export type DivisionLevelName = (typeof divisionLevels)[number];
export const codeSources = ['GB_T_2260', 'NBS_2023', 'PLACEHOLDER', 'PENDING'] as const;
export type CodeSourceName = (typeof codeSources)[number];

/** A compound 小区 and the communities it belonged to; intervals are half-open [from, to) and do not overlap. */
export interface CompoundReference {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly address: string | null;
  readonly synthetic: boolean;
  readonly memberships: readonly {
    readonly communityCode: string;
    readonly from: DateText | null;
    readonly to: DateText | null;
  }[];
}

/** A legal body 法人 by its unified social credit code. */
export interface EnterpriseReference {
  readonly uscc: string;
  readonly name: string;
  readonly synthetic: boolean;
}

export interface ReferenceRows {
  readonly divisions: readonly DivisionReference[];
  readonly compounds: readonly CompoundReference[];
  readonly enterprises: readonly EnterpriseReference[];
}

export interface ReferenceFeed<Feed extends ReferenceFeedName = ReferenceFeedName> {
  readonly feed: Feed;
  /** Name of the department that owns and published it. */
  readonly owner: string;
  /** Digest of the rows: equal rows, equal version. */
  readonly version: string;
  readonly asOf: DateText;
  readonly rows: ReferenceRows[Feed];
}

export function isFeedOf<Feed extends ReferenceFeedName>(
  feed: ReferenceFeed,
  name: Feed,
): feed is ReferenceFeed<Feed> {
  return feed.feed === name;
}
