import type { DataSource } from 'typeorm';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open-database';
import type { SqlPiece } from '../lists/sql-piece';
import { acceptReference } from '../reference/accept';
import type { DivisionReference, ReferenceFeed } from '../reference/feed';
import { visitAs } from '../subgraph/testing/department-fixture';
import { RequestContext } from '../subgraph/request-context';
import { createClock } from '../time/clock';
import { allRights } from './testing/all-rights';
import { compoundOfCaller, divisionOfCaller } from './caller-rows';
import { isWithinRights } from './place';
import { publicVisit, type Visit } from './visit';

const today = '2024-11-15';

function division(code: string, parentCode: string | null): DivisionReference {
  const codeSource = 'NBS_2023';
  return { code, name: code, level: 'COMMUNITY', parentCode, codeSource, validFrom: null, validTo: null };
}

const divisions = [
  division('1405', null),
  division('140502', '1405'),
  division('140502A', '140502'),
  division('140502B', '140502'),
  division('419001', null),
];

/** One compound that moves from A to B on 2024-07-25, and one of another city. */
const memberships = {
  'CMP-1': [
    { communityCode: '140502A', from: null, to: '2024-07-25' },
    { communityCode: '140502B', from: '2024-07-25', to: null },
  ],
  'CMP-J': [{ communityCode: '419001', from: null, to: null }],
};

let database: DataSource;
beforeAll(async () => {
  database = await openDatabase('sqlite::memory:', { name: 'test', entities: [], migrations: [] });
  await migrate(database);
  const head = { owner: 'test', version: '1', asOf: today };
  const compounds = Object.entries(memberships).map(([id, rows]) => ({
    ...{ id, name: id, aliases: [], address: null, synthetic: true },
    memberships: rows,
  }));
  const feeds = [
    { ...head, feed: 'divisions', rows: divisions },
    { ...head, feed: 'compounds', rows: compounds },
  ] as const satisfies readonly ReferenceFeed[];
  for (const feed of feeds) await acceptReference(database, feed);
});
afterAll(() => database.destroy());

async function found(select: string, { sql, parameters }: SqlPiece): Promise<string> {
  const rows: { found: string }[] = await database.query(`${select} WHERE ${sql} ORDER BY found`, [
    ...parameters,
  ]);
  return rows.map((row) => row.found).join(' ');
}

const leader = (...codes: string[]) => visitAs('LEADER', codes);

test.each<[string, Visit, string, string]>([
  ['everywhere, compounds', allRights, today, 'CMP-1 CMP-J'],
  ['a city, those below it', leader('1405'), today, 'CMP-1'],
  ['a community, those that belong to it', leader('140502B'), today, 'CMP-1'],
  ['a community, none that has left it', leader('140502A'), today, ''],
  ['a community, one that had not left it yet', leader('140502A'), '2024-07-24', 'CMP-1'],
  ['several divisions, those of each', leader('140502B', '419001'), today, 'CMP-1 CMP-J'],
  ['nobody in particular, none', publicVisit('test'), today, ''],
])('rows of compounds: of %s', async (_whose, visit, on, expected) => {
  const select = 'SELECT DISTINCT m.compound_id AS found FROM reference_membership m';
  expect(await found(select, compoundOfCaller('m.compound_id', visit, on))).toBe(expected);
});

test.each<[string, Visit, string]>([
  ['everywhere, divisions', allRights, '1405 140502 140502A 140502B 419001'],
  ['a county, itself and those below it, none above', leader('140502'), '140502 140502A 140502B'],
  ['a division that nobody knows, none', leader('150000'), ''],
  ['nobody in particular, none', publicVisit('test'), ''],
])('rows of divisions: of %s', async (_whose, visit, expected) => {
  expect(
    await found('SELECT code AS found FROM reference_division d', divisionOfCaller('d.code', visit)),
  ).toBe(expected);
});

test.each<[string, readonly string[], boolean]>([
  ['one of the compounds is the caller’s', ['CMP-J', 'CMP-1'], true],
  ['none is', ['CMP-J', 'CMP-X'], false],
  ['there is none', [], false],
])('what stands in several compounds, where %s', async (_case, compounds, expected) => {
  const surroundings = { database, clock: createClock(today), personCountThreshold: 5 };
  const context = new RequestContext(surroundings, leader('140502'));
  expect(await isWithinRights({ compounds }, context)).toBe(expected);
});
