import { badUserInput } from '../errors/bad-user-input';
import { decodeCursor, encodeCursor } from '../schema/connection';
import { readRecords, type RecordsWanted } from './read-records';
import type { WrittenRecord } from './record';
import { writersIn } from './verify';

/** A record, the trail in which it stands, and the cursor behind it. */
export interface PlacedRecord {
  readonly trail: string;
  readonly record: WrittenRecord;
  readonly cursor: string;
}

export interface TrailPage {
  readonly rows: readonly PlacedRecord[];
  readonly hasNextPage: boolean;
  readonly damagedLines: number;
}

export type TrailPageWanted = Pick<RecordsWanted, 'from' | 'to' | 'first'> & { readonly after?: string };

/** Reads pages of all that one name has written here. */
export type ReadTrails = (wanted: TrailPageWanted) => Promise<TrailPage>;

/** Number of the last record that was read, by trail. */
type Positions = ReadonlyMap<string, number>;

/**
 * Pages over the trails of a name in one directory, newest first: `housing`, and `housing-2` or `housing@b` where several
 * processes wrote. Each trail keeps its own order, whatever its clock did. A cursor tells how far every trail was read, so
 * that pages neither repeat nor leave out a record, and none that is written meanwhile comes between.
 */
export function trailPages(auditDirectory: string, name: string): ReadTrails {
  return async ({ after, ...wanted }) => {
    const begun = after === undefined ? undefined : positionsOf(after);
    const trails = (await writersIn(auditDirectory)).filter((trail) => isTrailOf(trail, name)).toSorted();
    const streams = await Promise.all(
      trails
        .filter((trail) => !begun || begun.has(trail))
        .map(async (trail) => {
          const behind = begun?.get(trail);
          const page = await readRecords(auditDirectory, trail, {
            ...wanted,
            first: wanted.first + 1,
            ...(behind === undefined ? {} : { after: behind }),
          });
          return { trail, ...page };
        }),
    );
    const rows = merged(streams, begun ?? new Map(), wanted.first + 1);
    return {
      rows: rows.slice(0, wanted.first),
      hasNextPage: rows.length > wanted.first,
      damagedLines: streams.reduce((sum, { damagedLines }) => sum + damagedLines, 0),
    };
  };
}

/** Whether a trail is written under a name: by its first process, a further one, or a replica. */
function isTrailOf(trail: string, name: string): boolean {
  return trail.startsWith(name) && /^(@[\w.-]+|-\d+)?$/.test(trail.slice(name.length));
}

interface Stream {
  readonly trail: string;
  readonly records: readonly WrittenRecord[];
}

/** The newest heads one after the other, each with how far all trails are read then. */
function merged(streams: readonly Stream[], begun: Positions, most: number): PlacedRecord[] {
  const heads = streams.map(({ trail, records }) => ({ trail, waiting: [...records] }));
  const positions = new Map(begun);
  for (const { trail, waiting } of heads) {
    const [newest] = waiting;
    if (newest && !positions.has(trail)) positions.set(trail, newest.seq + 1);
  }
  const rows: PlacedRecord[] = [];
  while (rows.length < most) {
    const next = heads
      .filter(({ waiting }) => waiting.length > 0)
      .reduce<(typeof heads)[number] | undefined>(
        (best, each) => (best && timeOf(best.waiting) >= timeOf(each.waiting) ? best : each),
        undefined,
      );
    const record = next?.waiting.shift();
    if (!next || !record) break;
    positions.set(next.trail, record.seq);
    rows.push({ trail: next.trail, record, cursor: cursorOf(positions) });
  }
  return rows;
}

function timeOf([record]: readonly WrittenRecord[]): string {
  return record?.time ?? '';
}

function cursorOf(positions: Positions): string {
  return encodeCursor([[...positions].map(([trail, seq]) => `${trail}:${seq}`).join(' ')]);
}

/** @throws BAD_USER_INPUT naming `after` */
function positionsOf(cursor: string): Positions {
  const [text] = decodeCursor(cursor, 1);
  const parts = String(text)
    .split(' ')
    .map((part) => /^([\w.@-]+):(\d{1,15})$/.exec(part));
  const positions = parts.flatMap((part) => (part ? [[String(part[1]), Number(part[2])] as const] : []));
  if (positions.length === parts.length) return new Map(positions);
  throw badUserInput({
    argument: 'after',
    expected: 'a cursor from pageInfo.endCursor of the same list',
    received: cursor,
  });
}
