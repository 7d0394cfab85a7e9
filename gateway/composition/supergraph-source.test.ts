import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { federationHead } from '../../shared/access/directives';
import { heardLog, neighbour, type Neighbour } from '../directory/testing/neighbour';
import { StateDirectory } from '../state-directory';
import { SupergraphSource } from './supergraph-source';

const level = '@classified(level: "PUBLIC", basis: "test", updated: "ONCE")';
const sdlOf = (field: string, directives = level): string =>
  `${federationHead}\ntype Query { ${field}: String ${directives} }`;
/** A field without a level fits nowhere. */
const unfit = 'type Query { secret: String }';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linli-source-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));
const kept = (name: string): string => join(directory, 'sdl', `${name}.graphql`);

interface Department extends Neighbour {
  /** What it says; undefined while it is away. */
  said: string | undefined;
  asked: number;
}

function department(name: string, said: string | undefined): Department {
  const self: Department = Object.assign(neighbour(name), { said, asked: 0 });
  self.sdl = async () => {
    self.asked += 1;
    if (self.said === undefined) throw new Error('away');
    return self.said;
  };
  return self;
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A started source, what it handed over and said, and how often it looked at the directory's SDL, as composing does. */
async function sourceOver(
  departments: readonly Department[],
  shipped: string | undefined = undefined,
  refuse: (supergraph: string) => void = () => undefined,
) {
  const [log, lines] = heardLog();
  const evidence = { looks: 0, updates: [] as string[], lines };
  const source = new SupergraphSource({
    directorySdl: {
      name: 'directory',
      get sdl() {
        evidence.looks += 1;
        return sdlOf('directory');
      },
    },
    connections: departments,
    state: StateDirectory.open(directory, log),
    shippedSdl: async () => shipped,
    intervalMs: 5,
    log,
  });
  const update = (supergraph: string): void => {
    refuse(supergraph);
    evidence.updates.push(supergraph);
  };
  const { supergraphSdl, cleanup } = await source.initialize({ update });
  stops.push(cleanup);
  return { source, supergraph: supergraphSdl, evidence, cleanup };
}

async function rounds(count: number, asked: Department): Promise<void> {
  const from = asked.asked;
  while (asked.asked < from + count) await delay(2);
}

test('what did not change is not composed again', async () => {
  const library = department('library', sdlOf('book'));
  const { evidence, supergraph } = await sourceOver([library, department('archive', sdlOf('file'))]);
  expect(supergraph).toMatch(/file[^]*book/);
  evidence.looks = 0;
  await rounds(5, library);
  expect(evidence).toMatchObject({ looks: 0, updates: [] });
  library.said = sdlOf('shelf');
  await rounds(3, library);
  expect(evidence.updates).toEqual([expect.stringMatching(/file[^]*shelf/)]);
  expect(await readFile(kept('library'), 'utf8')).toBe(library.said);
});

test('what does not fit is composed once, told once and not kept; what comes after it is served', async () => {
  const library = department('library', sdlOf('book'));
  const { evidence, source } = await sourceOver([library]);
  library.said = unfit;
  await rounds(3, library);
  evidence.looks = 0;
  await rounds(5, library);
  expect(evidence).toMatchObject({ looks: 0, updates: [] });
  expect(evidence.lines).toEqual([
    'error a department offers a schema that cannot be served; the last good one serves on',
  ]);
  expect(source.accessMap.has('Query.book')).toBe(true);
  expect(await readFile(kept('library'), 'utf8')).toBe(sdlOf('book'));
  library.said = sdlOf('shelf');
  await rounds(3, library);
  expect(evidence.updates).toEqual([expect.stringContaining('shelf')]);
});

test('what did not fit beside another is tried again when that one changes', async () => {
  const closed =
    '@classified(level: "INTERNAL", basis: "test", updated: "ONCE") @requiresScopes(scopes: [["a:b"]])';
  const library = department('library', sdlOf('book', `@shareable ${level}`));
  const archive = department('archive', sdlOf('file'));
  const { evidence, source } = await sourceOver([library, archive]);
  archive.said = sdlOf('book', `@shareable ${closed}`);
  await rounds(3, archive);
  expect(evidence.updates).toEqual([]);
  library.said = sdlOf('shelf');
  await rounds(4, archive);
  expect(source.accessMap.get('Query.book')?.owners).toEqual(['archive']);
});

test('scopes that alone change are taken over', async () => {
  const closed = (scope: string) =>
    `@classified(level: "INTERNAL", basis: "test", updated: "ONCE") @requiresScopes(scopes: [["${scope}"]])`;
  const library = department('library', sdlOf('book', closed('library:internal')));
  const { evidence, source } = await sourceOver([library]);
  library.said = sdlOf('book', closed('library:keeper'));
  await rounds(3, library);
  expect(evidence.updates).toHaveLength(1);
  expect(source.accessMap.get('Query.book')?.scopes).toEqual([['library:keeper']]);
});

test('what the library refuses is not kept, and the last good one serves on', async () => {
  const library = department('library', sdlOf('book'));
  const refuse = (supergraph: string): void => {
    if (supergraph.includes('shelf')) throw new Error('cannot be planned');
  };
  const { evidence, source } = await sourceOver([library], undefined, refuse);
  library.said = sdlOf('shelf');
  await rounds(4, library);
  expect(source.accessMap.has('Query.book')).toBe(true);
  expect(evidence.lines).toEqual(['error the new supergraph cannot be served; the last good one serves on']);
  expect(await readFile(kept('library'), 'utf8')).toBe(sdlOf('book'));
});

describe('at a start, a department whose schema does not fit', () => {
  test('is served as last known, and that copy stays on disk', async () => {
    await sourceOver([department('library', sdlOf('book')), department('archive', sdlOf('file'))]);
    const { supergraph, source } = await sourceOver([
      department('library', unfit),
      department('archive', sdlOf('file')),
    ]);
    expect(supergraph).toMatch(/file[^]*book/);
    expect(source.unknownDepartments).toEqual([]);
    expect(await readFile(kept('library'), 'utf8')).toBe(sdlOf('book'));
  });

  test.each([unfit, 'type Query {'])(
    'is served as this build knows it when the copy fits no better: %j',
    async (copy) => {
      await sourceOver([]);
      await writeFile(kept('library'), copy);
      const { supergraph, evidence } = await sourceOver([department('library', undefined)], sdlOf('book'));
      expect(supergraph).toContain('book');
      expect(evidence.lines).toEqual([
        'error a schema of a department does not fit and is left out',
        'warn a department is away',
      ]);
    },
  );

  test('is left out when nothing fits; the others are served', async () => {
    const rogue = department('rogue', unfit);
    const { supergraph, source, evidence } = await sourceOver([rogue, department('archive', sdlOf('file'))]);
    expect(supergraph).toContain('file');
    expect(source.unknownDepartments).toEqual(['rogue']);
    await rounds(4, rogue);
    evidence.looks = 0;
    await rounds(4, rogue);
    expect(evidence.looks).toBe(0);
    expect(evidence.lines.filter((line) => line.startsWith('error'))).toEqual([
      'error a schema of a department does not fit and is left out',
    ]);
  });
});

test('stopped in the midst of a round, no department is asked any more', async () => {
  let answer: (sdl: string) => void = () => undefined;
  const library = department('library', sdlOf('book'));
  const { cleanup, evidence } = await sourceOver([library]);
  library.sdl = () => {
    library.asked += 1;
    return new Promise((resolve) => (answer = resolve));
  };
  const before = library.asked;
  while (library.asked === before) await delay(1);
  await cleanup();
  answer(sdlOf('shelf'));
  await delay(50);
  expect(library.asked).toBe(before + 1);
  expect(evidence.updates).toEqual([]);
});
