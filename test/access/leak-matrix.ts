import { asAsked, ask, type Asked } from './ask';
import type { AskedCell, Batch } from './batches';
import { departmentDeclarations } from '../../gateway/departments';
import { withDepartmentRoots } from '../../shared/subgraph/department-roots';
import { places as directoryPlaces } from '../../gateway/directory/access';
import type { Keys, Step } from './asked-tree';
import { fifthPlaces } from './fifth-office';
import type { MatrixCaller } from './matrix-callers';
import type { MatrixGraph } from './matrix-graph';
import type { Seeded } from '../attacks/seeded';
import { MatrixReport } from './matrix-report';
import { firstDenied, firstKept } from './rights';
import { DepartmentFailure } from '../../gateway/execution/department-failure';
import { headersOf } from '../callers';

/** One document to be asked as one caller. */
export interface Asking {
  readonly batch: Batch;
  readonly caller: MatrixCaller;
}

/** Every batch as every caller. */
export function everyAsking(batches: readonly Batch[], callers: readonly MatrixCaller[]): Asking[] {
  return batches.flatMap((batch) => callers.map((caller) => ({ batch, caller })));
}

/** So many of them, each batch and each caller among them. */
export function someAskings(all: readonly Asking[], count: number, random: Seeded): Asking[] {
  const mixed = random.some(all, all.length);
  const firstOf = <Of>(of: (asking: Asking) => Of) => [
    ...new Map(mixed.map((each) => [of(each), each])).values(),
  ];
  const needed = [...firstOf(({ batch }) => batch), ...firstOf(({ caller }) => caller)];
  return [...new Set([...needed, ...mixed])].slice(0, Math.max(count, needed.length));
}

/** Asks, and judges each field of each answer, and every byte of it. */
export async function runMatrix(
  graph: MatrixGraph,
  askings: readonly Asking[],
  report = new MatrixReport(),
): Promise<MatrixReport> {
  for (const { batch, caller } of askings) {
    const answer = await send(graph, batch, caller);
    report.search(graph, caller, answer.raw, `${batch.way} as ${caller.name}`);
    report.count(batch.way, batch.cells.length);
    for (const cell of batch.cells) judge(graph, { batch, caller }, cell, answer, report);
  }
  return report;
}

async function send(graph: MatrixGraph, batch: Batch, caller: MatrixCaller): Promise<Asked> {
  const { department, document: query, variables, way } = batch;
  if (department === undefined) return ask(graph, caller, query, variables);
  const doors = graph.doors.get(department);
  if (!doors) throw new Error(`expected a door of ${department}`);
  const connection = way.endsWith('in process') ? doors.inProcess : doors.overHttp;
  try {
    const answer = await connection.call({
      ...{ query, variables, operationName: undefined, token: caller.token },
      visit: {
        requestId: 'matrix',
        purpose: caller.asker.purpose,
        caller: {
          role: 'LEADER',
          subject: 'x',
          divisions: 'everywhere',
          department: undefined,
          scopes: new Set(),
        },
      },
      signal: AbortSignal.timeout(60_000),
    });
    return asAsked(200, answer, JSON.stringify(answer));
  } catch (error) {
    if (!(error instanceof DepartmentFailure)) throw error;
    return { status: 401, data: undefined, errors: [], raw: error.message };
  }
}

function judge(
  graph: MatrixGraph,
  { batch, caller }: Asking,
  { coordinate, chain, places, hasValue }: AskedCell,
  answer: Asked,
  report: MatrixReport,
): void {
  const where = `${batch.way}, ${caller.name}, ${coordinate}`;
  const fault = (text: string | undefined) => text !== undefined && report.faults.push(`${where}: ${text}`);
  const leak = (text: string | undefined) => text !== undefined && report.leaks.push(`${where}: ${text}`);
  if (caller.stands === 'refused') {
    report.refused += 1;
    if (answer.status !== 401 || answer.data) leak(`expected 401, got ${answer.status}`);
    return;
  }
  if (answer.status !== 200 || answer.data === undefined) {
    fault(`expected an answer, got ${answer.status} ${answer.raw.slice(-300)}`);
    return;
  }
  const leaf = valueAt(answer.data, places.at(-1) ?? []);
  const kept = firstKept(chain, graph);
  const denied = firstDenied(chain, caller, graph);
  if (caller.stands === 'elsewhere' && kept >= 0 && !standsAnywhere(chain[kept])) {
    report.refused += 1;
    // A count of what is the caller's own is zero.
    if (!isNothing(leaf) && leaf !== 0)
      leak(`expected nothing of another division, got ${JSON.stringify(leaf)}`);
    return;
  }
  if (denied >= 0) {
    report.refused += 1;
    const place = places[denied] ?? [];
    const value = valueAt(answer.data, place);
    if (value !== null && value !== undefined)
      leak(`expected null at ${place.join('.')}, got ${JSON.stringify(value)}`);
    else if (hasValue || !isNullAround(answer.data, place))
      fault(wrongRefusal(answer, place, batch.department !== undefined));
    return;
  }
  if (!hasValue) return;
  if (kept >= 0) report.shown += 1;
  if (isNothing(leaf)) fault(`expected a value at ${places.at(-1)?.join('.')}, got ${String(leaf)}`);
}

/** A refused field says so by FORBIDDEN at its path; a department's thing by a refused key is not there. */
function wrongRefusal({ data, errors }: Asked, place: Keys, isDoor: boolean): string | undefined {
  const value = valueAt(data, place);
  const path = JSON.stringify(place);
  const own = errors.find((error) => JSON.stringify(error.path) === path);
  if (own) {
    return own.extensions?.['code'] === 'FORBIDDEN'
      ? undefined
      : `expected FORBIDDEN, got ${JSON.stringify(own)}`;
  }
  // Where what is around it is null, too, nothing stands at its path.
  if (isDoor && valueAt(data, place.slice(0, 2)) === null) return undefined;
  if (
    errors.some(
      (error) => error.extensions?.['code'] === 'FORBIDDEN' && isAtNullAround(data, place, error.path),
    )
  ) {
    return undefined;
  }
  if (errors.some(({ message }) => /more of this kind are not listed/.test(message))) return undefined;
  return `expected FORBIDDEN at ${place.join('.')}, got ${value === null ? 'null without it' : 'no such place'}`;
}

/** Whether there is nothing in which the place could stand: on these rows this way leads nowhere, for anybody. */
function isNullAround(data: unknown, place: Keys): boolean {
  return place.some((_key, index) => index > 0 && valueAt(data, place.slice(0, index)) === null);
}

/** Whether an error tells why something around a place is null. */
function isAtNullAround(data: unknown, place: Keys, path: Keys = []): boolean {
  return place.some((_key, index) => {
    const around = place.slice(0, index);
    const begin = path.slice(0, index);
    return index > 0 && JSON.stringify(begin) === JSON.stringify(around) && valueAt(data, around) === null;
  });
}

export function valueAt(data: unknown, place: Keys): unknown {
  let found = data;
  for (const key of place) {
    if (found === null || found === undefined) return found;
    found = (found as Readonly<Record<string | number, unknown>>)[key];
  }
  return found;
}

/** Whether its owner declares that something stands in no division: how complete its data is, or its own trail. */
function standsAnywhere(step: Step | undefined): boolean {
  return places.some((declared) => {
    const place = declared[`${step?.parent}.${step?.field}`];
    return typeof place === 'function' && place(undefined as never, undefined as never) === 'anywhere';
  });
}

const places = [
  ...departmentDeclarations.map((each) => withDepartmentRoots(each).places),
  ...[directoryPlaces, fifthPlaces],
];

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Tries every port without the gateway's proof, with the caller's own token: nothing is answered, whoever asks. */
export async function tryPorts(
  graph: MatrixGraph,
  askings: readonly Asking[],
  report: MatrixReport,
): Promise<void> {
  const way = 'port without proof';
  for (const { batch, caller } of askings) {
    if (batch.way !== '_entities over HTTP') continue;
    const { department = '', document: query, variables, cells } = batch;
    const headers = headersOf({ token: caller.token, purpose: caller.asker.purpose });
    const response = await fetch(`${graph.doors.get(department)?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    report.count(way, cells.length);
    report.refused += cells.length;
    report.search(graph, { ...caller, stands: 'refused' }, text, `${way} as ${caller.name}`);
    if (response.status !== 401 || text.includes('"data"')) {
      report.leaks.push(`${way}, ${caller.name}, ${department}: ${response.status} ${text.slice(0, 200)}`);
    }
  }
}
