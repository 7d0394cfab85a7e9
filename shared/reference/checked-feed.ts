import { z } from 'zod';
import { isDateText } from '../time/calendar';
import {
  codeSources,
  divisionLevels,
  isFeedOf,
  type CompoundReference,
  type DivisionReference,
  type ReferenceFeed,
} from './feed';

const key = (most: number) => z.string().min(1).max(most);
const date = z.string().refine(isDateText, 'expected a date YYYY-MM-DD');

const division = z.object({
  code: key(20),
  name: key(100),
  level: z.enum(divisionLevels),
  parentCode: key(20).nullable(),
  codeSource: z.enum(codeSources),
  validFrom: date.nullable(),
  validTo: date.nullable(),
});

const compound = z.object({
  id: key(40),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  address: z.string().nullable(),
  synthetic: z.boolean(),
  memberships: z.array(z.object({ communityCode: key(20), from: date.nullable(), to: date.nullable() })),
});

const enterprise = z.object({ uscc: key(18), name: key(200), synthetic: z.boolean() });

/** What every feed says of itself. */
export const feedHead = { owner: z.string().min(1), version: key(64), asOf: date };

const feedForm = z.discriminatedUnion('feed', [
  z.object({ ...feedHead, feed: z.literal('divisions'), rows: z.array(division) }),
  z.object({ ...feedHead, feed: z.literal('compounds'), rows: z.array(compound) }),
  z.object({ ...feedHead, feed: z.literal('enterprises'), rows: z.array(enterprise) }),
]);

/**
 * A feed as it came, of which every copy may be made: each row has its form, each key is there once, superiors run in no
 * circle. Who takes a copy asks here first, so that gateway and departments refuse the same.
 * @throws Error naming the place, what was expected and what came
 */
export function checkedFeed(came: unknown): ReferenceFeed {
  assertForm(feedForm, came);
  const feed = came as ReferenceFeed;
  if (isFeedOf(feed, 'divisions')) {
    assertOnce('division', feed.rows, ({ code }) => code);
    linesOf(feed.rows);
  } else if (isFeedOf(feed, 'compounds')) {
    assertOnce('compound', feed.rows, ({ id }) => id);
    feed.rows.forEach(assertBeginsOnce);
  } else if (isFeedOf(feed, 'enterprises')) {
    assertOnce('enterprise', feed.rows, ({ uscc }) => uscc);
  }
  return feed;
}

/** @throws Error naming the first place that is otherwise, what was expected and what came */
export function assertForm(form: z.ZodType, came: unknown): void {
  const [issue] = form.safeParse(came).error?.issues ?? [];
  if (issue) throw new Error(`reference data, ${issue.path.join('.')}: ${issue.message}`);
}

/**
 * Each division's code with its line: itself first, then every superior.
 * @throws Error naming a division whose superiors run in a circle
 */
export function linesOf(divisions: readonly DivisionReference[]): ReadonlyMap<string, readonly string[]> {
  const parentOf = new Map(divisions.map(({ code, parentCode }) => [code, parentCode]));
  const lines = new Map<string, readonly string[]>();
  for (const { code } of divisions) {
    const line: string[] = [];
    for (let ancestor: string | null | undefined = code; ancestor; ancestor = parentOf.get(ancestor)) {
      if (line.length > divisionLevels.length)
        throw new Error(`division ${code}: its superiors run in a circle`);
      line.push(ancestor);
    }
    lines.set(code, line);
  }
  return lines;
}

function assertBeginsOnce({ id, memberships }: CompoundReference): void {
  assertOnce(`membership of compound ${id} from`, memberships, ({ from }) => from ?? 'the beginning');
}

function assertOnce<Row>(what: string, rows: readonly Row[], keyOf: (row: Row) => string): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (seen.has(key)) throw new Error(`${what} ${key}: expected one row, got another`);
    seen.add(key);
  }
}
