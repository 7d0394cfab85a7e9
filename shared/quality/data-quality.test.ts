import 'reflect-metadata';
import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { kept } from '../access/classification';
import type { Visit } from '../access/visit';
import { DateScalar } from '../schema/scalars';
import type { DepartmentDeclaration } from '../subgraph/declaration';
import { openFixture, visitAs, type DepartmentFixture } from '../subgraph/testing/department-fixture';

@ObjectType({ description: '亭 / Kiosk of the test' })
@Entity('kiosk')
class Kiosk {
  @PrimaryColumn('varchar', { name: 'kiosk_no', length: 10 })
  @Field(() => ID, { nullable: true, description: '亭号 / Number of the kiosk' })
  kioskNo: string;

  @Column('varchar', { name: 'colour_name', length: 10, nullable: true })
  @Field(() => String, { name: 'colour', nullable: true, description: '颜色 / Its colour' })
  colourName: string | null;

  @Column('date', { name: 'opened_on', nullable: true })
  openedOn: string | null;

  @Column('varchar', { name: 'closes_on', length: 10, nullable: true })
  @Field(() => DateScalar, { nullable: true, description: '关闭日 / Closes on' })
  closesOn: string | null;

  @Field(() => String, { nullable: true, description: '算出来的 / Computed, in no column' })
  computed: string | null;
}

@ObjectType({ description: '巡查 / Patrol of the test' })
@Entity('patrol')
class Patrol {
  @PrimaryColumn('varchar', { name: 'patrol_no', length: 10 })
  @Field(() => ID, { nullable: true, description: '巡查号 / Number of the patrol' })
  patrolNo: string;
}

@ObjectType({ description: '摊主 / Keeper of the test' })
@Entity('keeper')
class Keeper {
  @PrimaryColumn('varchar', { name: 'keeper_no', length: 10 })
  @Field(() => ID, { nullable: true, description: '摊主号 / Number of the keeper' })
  keeperNo: string;

  @Column('varchar', { length: 10 })
  @Field(() => String, { nullable: true, description: '姓名 / Full name' })
  name: string;
}

class Tables1 implements MigrationInterface {
  readonly name = 'Tables1739999999000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE kiosk (kiosk_no varchar(10) PRIMARY KEY, colour_name varchar(10), opened_on date, closes_on varchar(10))',
    );
    await runner.query('CREATE TABLE patrol (patrol_no varchar(10) PRIMARY KEY)');
    await runner.query('CREATE TABLE keeper (keeper_no varchar(10) PRIMARY KEY, name varchar(10) NOT NULL)');
  }

  async down(): Promise<void> {}
}

@Resolver()
class KioskResolver {
  @Query(() => Kiosk, { nullable: true, description: '亭 / A kiosk of the test' })
  kiosk(): Kiosk | null {
    return null;
  }
}

const open = kept('PUBLIC', '测试 / Test', 'ONCE');
const stalls: DepartmentDeclaration = {
  name: 'street-stalls',
  title: { zh: '摊点', en: 'Street stalls' },
  port: 4009,
  access: {
    Kiosk: open,
    'Query.kiosk': open,
    Patrol: { ...open, level: 'INTERNAL' },
    Keeper: { ...open, level: 'INTERNAL' },
    'Keeper.name': { ...open, level: 'PERSONAL' },
  },
  places: { Patrol: () => 'anywhere', Keeper: () => 'anywhere' },
  resolvers: [KioskResolver],
  orphanedTypes: [Patrol, Keeper],
  references: {},
  entities: [Kiosk, Patrol, Keeper],
  migrations: [Tables1],
  publishes: {},
  demonstration: async () => {},
};

const division = (code: string, parentCode: string | null) => ({
  ...{ code, name: code, level: 'COMMUNITY', parentCode, codeSource: 'NBS_2023' },
  ...{ validFrom: null, validTo: null },
});
const divisions = [division('1405', null), division('140502', '1405'), division('140521', '1405')];

let stand: DepartmentFixture;
beforeEach(async () => {
  stand = await openFixture(stalls, { today: '2024-11-15', references: { divisions: divisions as never } });
  const { manager } = stand.department.database;
  await manager.insert(Kiosk, [
    { kioskNo: '1', colourName: 'red', openedOn: '2024-03-01', closesOn: '2024-11-16' },
    { kioskNo: '2', colourName: '', openedOn: '2024-06-30', closesOn: null },
    { kioskNo: '3', colourName: null, openedOn: null, closesOn: '2024-10-01' },
  ]);
  await manager.insert(Patrol, [{ patrolNo: '1' }]);
  await manager.insert(Keeper, [{ keeperNo: '1', name: '王一' }]);
  stand.statements.length = 0;
});
afterEach(() => stand.stop());

async function qualities(visit?: Visit, args = '') {
  const query = `{ streetStallsDataQuality${args} { coordinate rows filled latest } }`;
  const { data, errors } = await stand.ask(query, {}, visit);
  expect(errors).toBeUndefined();
  return data?.['streetStallsDataQuality'] as { coordinate: string }[];
}

const patrol = { coordinate: 'Patrol.patrolNo', rows: 1, filled: 1, latest: null };

test('counts fields that are columns of their class, a table at a time; what is empty is not filled, what is to come not fresh', async () => {
  // 2024-11-16 is tomorrow.
  const kiosk = { rows: 3, latest: '2024-10-01' };
  await expect(qualities()).resolves.toEqual([
    { ...kiosk, coordinate: 'Kiosk.closesOn', filled: 2 },
    { ...kiosk, coordinate: 'Kiosk.colour', filled: 1 },
    { ...kiosk, coordinate: 'Kiosk.kioskNo', filled: 3 },
    patrol,
  ]);
  expect(stand.statements.map((sql) => /FROM .(\w+)/.exec(sql)?.[1])).toEqual(['kiosk', 'patrol']);
});

test('a table of persons is not counted, for nobody', async () => {
  expect((await qualities()).filter(({ coordinate }) => coordinate.startsWith('Keeper.'))).toEqual([]);
  expect(stand.statements.join()).not.toContain('keeper');
});

test.each<[string, string[], boolean]>([
  ['of a city that is all there is', ['1405'], true],
  ['of every county', ['140502', '140521'], true],
  ['of one county', ['140502'], false],
  ['of nowhere', [], false],
])('a table above PUBLIC is told to a leader %s: %s', async (_whose, codes, isTold) => {
  const told = await qualities(visitAs('LEADER', codes));
  expect(told.filter(({ coordinate }) => coordinate.startsWith('Patrol.'))).toEqual(isTold ? [patrol] : []);
  expect(told.filter(({ coordinate }) => coordinate.startsWith('Kiosk.'))).toHaveLength(3);
});

test('who knows of no division is not taken to see all', async () => {
  await stand.department.database.query('DELETE FROM reference_division');
  expect((await qualities(visitAs('LEADER', ['1405']))).map(({ coordinate }) => coordinate)).not.toContain(
    'Patrol.patrolNo',
  );
});

test('is counted once in a minute', async () => {
  await qualities();
  await stand.department.database.manager.insert(Patrol, [{ patrolNo: '2' }]);
  stand.statements.length = 0;
  expect(await qualities()).toContainEqual(patrol);
  expect(stand.statements).toEqual([]);
});

test('pages by the coordinate, and names bad input', async () => {
  const coordinates = async (args: string) =>
    (await qualities(undefined, args)).map(({ coordinate }) => coordinate);
  await expect(coordinates('(first: 2)')).resolves.toEqual(['Kiosk.closesOn', 'Kiosk.colour']);
  await expect(coordinates('(first: 2, after: "Kiosk.colour")')).resolves.toEqual([
    'Kiosk.kioskNo',
    'Patrol.patrolNo',
  ]);
  const { errors } = await stand.ask('{ streetStallsDataQuality(first: 201) { rows } }');
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }]);
});
