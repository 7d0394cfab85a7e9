import { percentile } from '../figures/percentile';
import { pictureOfMany, pictureOfOne } from '../questions/picture';
import { contest, lossOf, rateOf, workOf, type Measured } from './compare';
import { answerTo, press, type Ask, type Slice } from './load';
import { deniedToThePublic, tooManyAliases } from './questions';
import type { Hosts } from './processes';
import { bare, complete, variants, withoutThree, type Variant } from './variant';

type Servers = Pick<Hosts, 'urls' | 'pids'>;

/** What was measured of one way to run. */
export interface Figures {
  readonly one: ReadonlyMap<string, Measured>;
  readonly fifty: ReadonlyMap<string, Measured>;
  /** Answers to what is refused, by the kind of refusal. */
  readonly refusals: ReadonlyMap<string, Slice>;
}

const stock = 'stock';
const many = 50;
/** How many ask for many compounds at once. */
const connectionsForMany = 4;

export async function measureTogether(servers: Servers, token: string): Promise<Figures> {
  return measure(
    servers,
    variants.map(({ name }) => name),
    [complete.name, bare.name],
    token,
  );
}

export async function measureApart(servers: Servers, token: string): Promise<Figures> {
  return measure(
    servers,
    [...variants.map(({ name }) => name), stock],
    [complete.name, bare.name, stock],
    token,
  );
}

async function measure(
  { urls, pids }: Servers,
  ofOne: readonly string[],
  ofFifty: readonly string[],
  token: string,
): Promise<Figures> {
  const askOf = (name: string, question: Pick<Ask, 'query' | 'variables'>) => ({
    ...question,
    name,
    url: urls[name] ?? '',
    token,
    status: 200,
  });
  const fifty = pictureOfMany(await compoundIds(urls[complete.name] ?? '', token));
  return {
    one: await contest({
      asks: ofOne.map((name) => askOf(name, pictureOfOne())),
      pids,
      rounds: 9,
      times: 64,
    }),
    fifty: await contest({
      asks: ofFifty.map((name) => ({ ...askOf(name, fifty), connections: connectionsForMany })),
      pids,
      rounds: 3,
      times: 12,
    }),
    refusals: await measureRefusals(urls[complete.name] ?? '', token),
  };
}

/** Compounds to ask for at once: the first of those with 小区 in their name, wherever they lie. */
async function compoundIds(url: string, token: string): Promise<string[]> {
  const query = `{ compoundsByName(name: "小区", first: ${many}) { nodes { id } } }`;
  const { data } = await answerTo({ url, query, variables: {}, token, status: 200 });
  const { nodes } = (data as { compoundsByName: { nodes: readonly { id: string }[] } }).compoundsByName;
  if (nodes.length < many) throw new Error(`bench: expected ${many} compounds, found ${nodes.length}`);
  return nodes.map(({ id }) => id);
}

async function measureRefusals(url: string, token: string): Promise<ReadonlyMap<string, Slice>> {
  const forged = `${token.slice(0, -8)}AAAAAAAA`;
  const asks: readonly (readonly [string, Ask])[] = [
    ['a forged token', { url, ...pictureOfOne(), token: forged, status: 401 }],
    ['the public, every field denied', { url, ...deniedToThePublic(), token: undefined, status: 200 }],
    ['too many aliases', { url, ...tooManyAliases(), token, status: 200 }],
  ];
  const slices = new Map<string, Slice>();
  for (const [name, ask] of asks) {
    const { errors } = await answerTo(ask);
    if (errors === undefined) throw new Error(`bench: expected ${name} to be refused, found no error`);
    await press(ask, 200);
    slices.set(name, await press(ask, 1_000));
  }
  return slices;
}

type Row = readonly string[];

/** The rows of the table: what, together, apart, aim. */
export function rowsOf({ together, apart }: { readonly together: Figures; readonly apart: Figures }): Row[] {
  const both = (cell: (figures: Figures) => string): readonly string[] => [cell(together), cell(apart)];
  return [
    ...variants.flatMap((variant) => [
      [variant.title, ...both(({ one }) => cellOf(one, variant.name)), ''],
      ...lossRows(variant, both),
    ]),
    ['question 1, stock Apollo gateway over unguarded departments', '–', cellOf(apart.one, stock), ''],
    [
      `question 1 of ${many} compounds at once (${connectionsForMany} connections), everything on`,
      ...both(({ fifty }) => cellOf(fifty, complete.name)),
      '',
    ],
    [`${many} compounds without all four`, ...both(({ fifty }) => cellOf(fifty, bare.name)), ''],
    [
      `${many} compounds, stock Apollo gateway over unguarded departments`,
      '–',
      cellOf(apart.fifty, stock),
      '',
    ],
    ...[...together.refusals.keys()].map((name) => [
      `refusal: ${name}, p50 / p99`,
      ...both(({ refusals }) => latencyCell(refusals.get(name))),
      '',
    ]),
  ];
}

function cellOf(measured: ReadonlyMap<string, Measured>, name: string): string {
  const own = measured.get(name);
  return own ? `${shortened(rateOf(own))}/s, ${workOf(own).toFixed(1)} ms` : '–';
}

/** What is lost to several guards together, and at most how much it is to be. */
const losses = new Map<Variant, readonly [guards: string, aim: string]>([
  [withoutThree, ['these three', 'at most 15 %']],
  [bare, ['all four', '']],
]);

function lossRows(variant: Variant, both: (cell: (figures: Figures) => string) => readonly string[]): Row[] {
  const [guards, aim] = losses.get(variant) ?? [];
  if (guards === undefined || aim === undefined) return [];
  return [
    [`throughput lost to ${guards}`, ...both((figures) => lossCell(figures, variant, 'rate')), aim],
    [
      `of its processor time spent on ${guards}`,
      ...both((figures) => lossCell(figures, variant, 'work')),
      aim,
    ],
  ];
}

function lossCell({ one }: Figures, { name }: Variant, of: 'rate' | 'work'): string {
  const [whole, without] = [one.get(complete.name), one.get(name)];
  if (!whole || !without) return '–';
  const loss = lossOf(whole, without, of);
  return `${percent(loss.median)} (${percent(loss.least)} to ${percent(loss.most)})`;
}

function latencyCell(slice: Slice | undefined): string {
  if (!slice) return '–';
  return `${percentile(slice.latencies, 0.5).toFixed(1)} / ${percentile(slice.latencies, 0.99).toFixed(1)} ms`;
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const shortened = (rate: number): string => rate.toFixed(rate < 100 ? 1 : 0);
