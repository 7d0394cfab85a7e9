import { checkedFeed } from '../../shared/reference/checked-feed';
import {
  isFeedOf,
  type CompoundReference,
  type DivisionReference,
  type EnterpriseReference,
  type ReferenceFeed,
} from '../../shared/reference/feed';
import type { DateText } from '../../shared/time/calendar';

/**
 * Who and where, as the owners published it: the gateway's copy of the reference feeds, indexed for look-ups.
 * Replaced feed by feed; a look-up sees one feed whole, old or new.
 */
export class Directory {
  private readonly feeds = new Map<string, ReferenceFeed>();
  private divisions: ReadonlyMap<string, DivisionReference> = new Map();
  private children: ReadonlyMap<string, readonly DivisionReference[]> = new Map();
  private compounds: ReadonlyMap<string, CompoundReference> = new Map();
  private enterprises: ReadonlyMap<string, EnterpriseReference> = new Map();
  private compoundsByCommunity: ReadonlyMap<string, readonly CompoundReference[]> = new Map();

  /**
   * @returns whether this was news
   * @throws Error naming what is not in order; the old copy stays
   */
  accept(feed: ReferenceFeed): boolean {
    if (this.feeds.get(feed.feed)?.version === feed.version) return false;
    checkedFeed(feed);
    if (isFeedOf(feed, 'divisions')) this.indexDivisions(feed.rows);
    else if (isFeedOf(feed, 'compounds')) this.indexCompounds(feed.rows);
    else if (isFeedOf(feed, 'enterprises')) this.indexEnterprises(feed.rows);
    this.feeds.set(feed.feed, feed);
    return true;
  }

  feed(name: string): ReferenceFeed | undefined {
    return this.feeds.get(name);
  }

  division(code: string): DivisionReference | undefined {
    return this.divisions.get(code);
  }

  allDivisions(): Iterable<DivisionReference> {
    return this.divisions.values();
  }

  childrenOf(code: string): readonly DivisionReference[] {
    return this.children.get(code) ?? [];
  }

  /** All divisions below one, at every level, itself not included, ordered by code. */
  divisionsBelow(code: string): readonly DivisionReference[] {
    const found = new Set<DivisionReference>();
    const waiting = [code];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const child of this.childrenOf(next)) {
        if (found.has(child)) continue;
        found.add(child);
        waiting.push(child.code);
      }
    }
    return [...found].sort((one, other) => (one.code < other.code ? -1 : 1));
  }

  /** From the province down to the division itself. */
  lineOf(code: string): readonly DivisionReference[] {
    const line: DivisionReference[] = [];
    let division = this.divisions.get(code);
    while (division && !line.includes(division)) {
      line.unshift(division);
      division = division.parentCode === null ? undefined : this.divisions.get(division.parentCode);
    }
    return line;
  }

  compound(id: string): CompoundReference | undefined {
    return this.compounds.get(id);
  }

  allCompounds(): Iterable<CompoundReference> {
    return this.compounds.values();
  }

  /** The community to which a compound belongs on a day. */
  communityOf({ memberships }: CompoundReference, on: DateText): DivisionReference | undefined {
    const current = memberships.find(
      ({ from, to }) => (from === null || from <= on) && (to === null || on < to),
    );
    return current && this.divisions.get(current.communityCode);
  }

  /** The compounds of a division and all below it on a day, ordered by id. */
  compoundsWithin(code: string, on: DateText): readonly CompoundReference[] {
    const found: CompoundReference[] = [];
    for (const current of [code, ...this.divisionsBelow(code).map((division) => division.code)]) {
      for (const compound of this.compoundsByCommunity.get(current) ?? []) {
        if (this.communityOf(compound, on)?.code === current) found.push(compound);
      }
    }
    return found.sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  enterprise(uscc: string): EnterpriseReference | undefined {
    return this.enterprises.get(uscc);
  }

  private indexDivisions(rows: readonly DivisionReference[]): void {
    const children = new Map<string, DivisionReference[]>();
    const sorted = [...rows].sort((one, other) => (one.code < other.code ? -1 : 1));
    for (const row of sorted) {
      if (row.parentCode !== null) append(children, row.parentCode, row);
    }
    this.divisions = new Map(sorted.map((row) => [row.code, row]));
    this.children = children;
  }

  private indexCompounds(rows: readonly CompoundReference[]): void {
    const byCommunity = new Map<string, CompoundReference[]>();
    for (const row of rows) {
      for (const code of new Set(row.memberships.map(({ communityCode }) => communityCode))) {
        append(byCommunity, code, row);
      }
    }
    this.compounds = new Map(rows.map((row) => [row.id, row]));
    this.compoundsByCommunity = byCommunity;
  }

  private indexEnterprises(rows: readonly EnterpriseReference[]): void {
    this.enterprises = new Map(rows.map((row) => [row.uscc, row]));
  }
}

function append<Row>(lists: Map<string, Row[]>, key: string, row: Row): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}
