import { createHash } from 'node:crypto';
import { createLog, type Log } from '../../../shared/observability/log';
import type { CompoundReference, DivisionReference, ReferenceFeed } from '../../../shared/reference/feed';
import type { IndicatorFeed, IndicatorReference } from '../../../shared/reference/indicator';
import type { DepartmentConnection } from '../../execution/department-connection';

export interface Neighbour extends DepartmentConnection {
  /** What it publishes; a test changes it, or makes it throw. */
  feeds: () => readonly ReferenceFeed[];
  indicators: () => IndicatorFeed | undefined;
  /** Called with each copy that is offered; a test makes it throw. */
  accept: (feed: ReferenceFeed | IndicatorFeed) => void;
  /** The copies it accepted, as `feed of owner`. */
  readonly got: string[];
}

/** A department that publishes what a test wants, or is away. */
export function neighbour(name: string, published: Partial<Neighbour> = {}): Neighbour {
  const offer = async (feed: ReferenceFeed | IndicatorFeed): Promise<void> => {
    self.accept(feed);
    self.got.push(`${feed.feed} of ${feed.owner}`);
  };
  const self: Neighbour = {
    name,
    got: [],
    feeds: () => [],
    indicators: () => undefined,
    accept: () => undefined,
    sdl: async () => '',
    call: async () => undefined,
    publishedFeed: async (feed) => self.feeds().find((each) => each.feed === feed),
    offerReference: offer,
    publishedIndicators: async () => self.indicators(),
    offerIndicators: offer,
    isReady: async () => true,
    close: async () => undefined,
    ...published,
  };
  return self;
}

export const division = (code: string, parentCode: string | null = null): DivisionReference => ({
  ...{ code, name: `name of ${code}`, level: 'COMMUNITY', parentCode },
  ...{ codeSource: 'NBS_2023', validFrom: null, validTo: null },
});

export const compound = (id: string, communityCode: string): CompoundReference => ({
  ...{ id, name: id, aliases: [], address: null, synthetic: true },
  memberships: [{ communityCode, from: null, to: null }],
});

/** A feed of whatever rows; its version says what they are. */
export function feedOf(feed: ReferenceFeed['feed'], owner: string, rows: readonly unknown[]): ReferenceFeed {
  return {
    feed,
    owner,
    version: versionOf(rows),
    asOf: '2024-11-15',
    rows,
  } as ReferenceFeed;
}

export const indicatorRow: IndicatorReference = {
  ...{ subjectType: 'Compound', subjectKey: 'CMP-1', code: 'BORROWED', period: 'CURRENT' },
  ...{ value: 3, suppressed: false, asOf: '2024-11-15' },
};

export function indicatorsOf(
  owner: string,
  rows: readonly IndicatorReference[] = [indicatorRow],
): IndicatorFeed {
  return { feed: 'indicators', owner, version: versionOf(rows), asOf: '2024-11-15', rows };
}

const versionOf = (rows: unknown): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);

/** A log, and its lines of `debug` and above as `level message`. */
export function heardLog(): [Log, string[]] {
  const lines: string[] = [];
  const write = (line: string): void => {
    const { level, msg } = JSON.parse(line) as { level: string; msg: string };
    lines.push(`${level} ${msg}`);
  };
  return [createLog('test', { level: 'debug', destination: { write } }), lines];
}
