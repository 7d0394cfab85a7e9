import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { federationHead } from '../shared/access/directives';
import { readSettings } from '../shared/configuration/settings';
import { createLog } from '../shared/observability/log';
import { accessPieces, type AccessPieces } from './access/access-pieces';
import { neighbour, type Neighbour } from './directory/testing/neighbour';
import { startGateway } from './server';

const log = createLog('test', { level: 'silent' });
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linli-server-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const settings = () =>
  readSettings({
    DEPARTMENTS: 'housing=http://127.0.0.1:1',
    STATE_DIRECTORY: join(directory, 'state'),
    KEYS_DIRECTORY: join(directory, 'keys'),
    AUDIT_DIRECTORY: join(directory, 'audit'),
    AUDIT_ANCHOR_DIRECTORY: join(directory, 'anchor'),
    REFERENCE_INTERVAL_MS: '100',
    PORT: '0',
  });

const level = '@classified(level: "PUBLIC", basis: "test", updated: "ONCE")';
const sdl = `${federationHead}\ntype Query { book: String ${level} }`;

/** A department that counts what it is asked, and what was ended, in its order. */
function library(ended: string[], published: Partial<Neighbour> = {}): [Neighbour, { asked: number }] {
  const evidence = { asked: 0 };
  const self = neighbour('library', {
    sdl: async () => {
      evidence.asked += 1;
      return sdl;
    },
    feeds: () => {
      evidence.asked += 1;
      return [];
    },
    close: async () => void ended.push('library'),
    ...published,
  });
  return [self, evidence];
}

/** The pieces as they are; the end of the trail is told. */
const piecesTelling = (ended: string[]): AccessPieces => ({
  ...accessPieces,
  async openTrail(...of) {
    const opened = await accessPieces.openTrail(...of);
    const close = opened.trail.close.bind(opened.trail);
    opened.trail.close = () => {
      ended.push('trail');
      return close();
    };
    return opened;
  },
});

test('a start that fails leaves nothing open: no timer asks on, the trail is closed', async () => {
  const ended: string[] = [];
  const [connection, evidence] = library(ended);
  // The last thing that a start does.
  const wrong = { ...settings(), trustedProxies: ['no address'] };
  const start = startGateway([connection], wrong, log, piecesTelling(ended));
  await expect(start.then(({ url }) => url)).rejects.toThrow('no address');
  expect(ended).toEqual(['trail']);
  const { asked } = evidence;
  await delay(400);
  expect(evidence.asked).toBe(asked);
});

test('what cannot be closed keeps nothing else from its end, and is named', async () => {
  const ended: string[] = [];
  const broken = neighbour('archive', {
    sdl: async () => sdl.replace('book', 'file'),
    close: () => Promise.reject(new Error('the pool is gone')),
  });
  const [connection] = library(ended);
  const gateway = await startGateway([broken, connection], settings(), log, piecesTelling(ended));
  await expect(gateway.stop()).rejects.toThrow('could not be ended in order: archive: the pool is gone');
  expect(ended).toEqual(['trail', 'library']);
});
