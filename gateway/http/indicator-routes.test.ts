import express from 'express';
import { proofKey, provenHeaders } from '../../shared/access/proof';
import {
  askerOf,
  askingDepartmentHeader,
  indicatorsPath,
  pullCall,
  pullIndicators,
} from '../../shared/http/indicator-pull';
import { listen, type ListeningServer } from '../../shared/http/listen';
import { requestId } from '../../shared/http/request-id';
import { createLog } from '../../shared/observability/log';
import type { IndicatorFeed } from '../../shared/reference/indicator';
import { Indicators } from '../directory/indicators';
import { indicatorDoor, indicatorRoutes } from './indicator-routes';

const feed: IndicatorFeed = {
  feed: 'indicators',
  owner: 'library',
  version: '1',
  asOf: '2024-11-15',
  rows: [
    {
      ...{ subjectType: 'Compound', subjectKey: 'CMP-SECRET', code: 'BORROWED', period: 'CURRENT' },
      ...{ value: 3, suppressed: false, asOf: '2024-11-15' },
    },
  ],
};
const keys = {
  archive: proofKey('key of the archive, long enough'),
  library: proofKey('key of the library'),
};

let indicators: Indicators;
let server: ListeningServer;
beforeEach(async () => {
  indicators = new Indicators();
  indicators.accept(feed);
  const keysOf = async (name: string) =>
    name === 'archive' ? [keys.archive] : name === 'library' ? [keys.library] : [];
  const app = express().use(requestId);
  const log = createLog('test', { level: 'silent' });
  app.use(indicatorsPath, indicatorRoutes(indicators, indicatorDoor(keysOf), log));
  server = await listen(app, '127.0.0.1', 0);
});
afterEach(() => server.close());

async function get(headers: Record<string, string>, path = `${indicatorsPath}/library`) {
  const response = await fetch(`${server.url}${path}`, { headers });
  return { status: response.status, text: await response.text() };
}

function proof(signedAs: string, key = keys.archive, path = `${indicatorsPath}/library`, atMs = Date.now()) {
  return provenHeaders(signedAs, key, pullCall(path, 'test'), atMs);
}

const asArchive = { [askingDepartmentHeader]: 'archive' };

test('a department takes what is new with its own key, also while it is changed', async () => {
  const taken: string[] = [];
  const versions = new Map<string, string>();
  const proofKeys = [proofKey('a key that the gateway does not know yet'), keys.archive];
  const take = () =>
    pullIndicators(
      { directoryUrl: server.url, department: 'archive', proofKeys },
      versions,
      async ({ owner, version, rows }) => taken.push(`${owner} ${version} ${rows.length}`) > 0,
      AbortSignal.timeout(5_000),
    );
  await take();
  await take();
  indicators.accept({ ...feed, version: '2', rows: [] });
  await take();
  expect(taken).toEqual(['library 1 1', 'library 2 0']);
});

test.each<[string, () => Record<string, string>]>([
  ['nothing', () => ({})],
  ['a name alone', () => asArchive],
  ['a token', () => ({ ...asArchive, authorization: 'Bearer a.b.c' })],
  ['a key of nobody', () => ({ ...asArchive, ...proof(askerOf('archive'), proofKey('another')) })],
  ['the key of another department', () => ({ ...asArchive, ...proof(askerOf('archive'), keys.library) })],
  ['a proof that the gateway made for the department', () => ({ ...asArchive, ...proof('archive') })],
  ['the name of nobody', () => ({ [askingDepartmentHeader]: 'nobody', ...proof(askerOf('nobody')) })],
  ['a proof for another path', () => ({ ...asArchive, ...proof(askerOf('archive'), keys.archive, '/x') })],
  [
    'an old proof',
    () => ({ ...asArchive, ...proof(askerOf('archive'), keys.archive, undefined, Date.now() - 70_000) }),
  ],
])('with %s nobody gets any, nor hears of whom there are', async (_what, headers) => {
  const texts = new Set<string>();
  for (const path of [`${indicatorsPath}/library`, `${indicatorsPath}/nobody`]) {
    const { status, text } = await get(headers(), path);
    expect(status).toBe(401);
    expect(text).not.toContain('CMP-SECRET');
    texts.add(text);
  }
  expect(texts.size).toBe(1);
  expect((await get(headers(), indicatorsPath)).status).toBe(401);
});

test('a proof counts once', async () => {
  const headers = { ...asArchive, ...proof(askerOf('archive'), keys.archive, undefined, Date.now() + 5) };
  expect((await get(headers)).status).toBe(200);
  expect((await get(headers)).status).toBe(401);
});
