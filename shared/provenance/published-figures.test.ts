import type { DataSource } from 'typeorm';
import { inserter } from '../database/insert';
import { openDatabase } from '../database/open-database';
import { Comparator, PublishedFigure, publishedFigureTable } from './published-figure';

let database: DataSource;
beforeAll(async () => {
  database = await openDatabase('sqlite::memory:', {
    name: 'test',
    entities: [PublishedFigure],
    migrations: [],
  });
  for (const sql of publishedFigureTable) await database.query(sql);
});
afterAll(() => database?.destroy());

const figure = (value: string): PublishedFigure => ({
  figureNo: value,
  divisionCode: '140500',
  indicator: 'RENOVATION_TARGET',
  title: '改造目标 / Target of works',
  value,
  unit: '个 / compounds',
  comparator: Comparator.EQUAL,
  asOf: null,
  asOfPrecision: null,
  isTarget: true,
  document: '文件',
  section: '一',
  sortOrder: 1,
});

test.each(['39', '100', '0', '0.15', '81.2', '0.125', '113714', '-7.5', '500.05'])(
  '%s is given as the document writes it, without zeros that it does not have',
  async (value) => {
    await inserter(database.manager)(PublishedFigure, [figure(value)]);
    const stored = await database.manager.findOneByOrFail(PublishedFigure, { figureNo: value });
    expect(stored.value).toBe(value);
  },
);
