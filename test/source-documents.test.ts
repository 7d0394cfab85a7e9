import { readFileSync } from 'node:fs';
import { departmentDeclarations } from '../gateway/departments';
import { projectFile } from '../shared/configuration/project-root';
import { startTogether, type GraphFixture } from './graph-fixture';

const decimal = /^§\d+(\.\d+)*$/;
/** `二(四)11`, `三(一)¶2`, `措施七(二)`, `(十四)`, `附件2`; several with 、, and what is said of one in full-width brackets. */
const numbered =
  /^(问题|措施)?[一二三四五六七八九十]*(\([一二三四五六七八九十]+\)\d*)?(¶\d+)?(至[一二三四五六七八九十]+)?$|^附件\d+$/;
const article = /^(《.+》)?第[一二三四五六七八九十百]+条$/;

/** Laws and the like, whose articles have numbers of their own. */
const laws: ReadonlySet<string> = new Set([
  '《中华人民共和国老年人权益保障法》',
  '《国务院关于修改和废止部分行政法规的决定》（国务院令第764号）',
]);

/** A document by its number; without one by its issuer and title: from the glossary's table of documents. */
const documents = documentsOf(readFileSync(projectFile('shared', 'glossary.md'), 'utf8'));

function documentsOf(glossary: string): ReadonlySet<string> {
  const [, afterHeading = ''] = glossary.split('### 1.1');
  const [table = ''] = afterHeading.split('### 1.2');
  const names = table.split('\n').flatMap((line) => {
    const [, label = '', title = '', issuer = ''] = line.split('|').map((cell) => cell.trim());
    if (!label.startsWith('[')) return [];
    const [number] = /^[^《]+?号/.exec(title) ?? [];
    return [number ?? `${issuer}${/^《.+?》/.exec(title)?.[0] ?? ''}`];
  });
  return new Set(names);
}

interface Stored {
  readonly place: string;
  readonly document: string;
  readonly section: string;
}

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph.stop());

/** Every document and section in the tables of a department. */
async function storedIn(department: string): Promise<Stored[]> {
  const database = graph.databaseOf(department);
  const found: Stored[] = [];
  for (const { tableName, columns } of database.entityMetadatas) {
    const names = columns.map(({ databaseName }) => databaseName);
    const document = names.find((name) => /(^|_)document$/.test(name));
    const section = names.find((name) => /(^|_)section$/.test(name));
    if (!document || !section) continue;
    const rows: Stored[] = await database.query(
      `SELECT DISTINCT ${document} AS document, ${section} AS section FROM ${tableName}
      WHERE ${document} IS NOT NULL`,
    );
    found.push(...rows.map((row) => ({ ...row, place: `${department}.${tableName}` })));
  }
  return found;
}

async function stored(): Promise<readonly Stored[]> {
  return (await Promise.all(departmentDeclarations.map(({ name }) => storedIn(name)))).flat();
}

function isWell({ document, section }: Stored): boolean {
  if (laws.has(document)) return article.test(withoutRemark(section));
  // The two telecom plans have decimal numbers.
  if (/〔2024〕2[12]号$/.test(document)) return decimal.test(section);
  // Its sections are numbered through all chapters, so the chapter is left out.
  if (/〔2024〕26号$/.test(document)) return /^\([一二三四五六七八九十]+\)$/.test(section);
  return withoutRemark(section)
    .split('、')
    .every((part) => part !== '' && numbered.test(part));
}

function withoutRemark(section: string): string {
  return section.replace(/（.+）$/, '');
}

test('all departments name a document as the glossary does, one name for each', async () => {
  expect(documents.size).toBe(14);
  const all = await stored();
  expect(new Set(all.map(({ place }) => place.split('.')[0])).size).toBe(departmentDeclarations.length);
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(({ document }) => !documents.has(document) && !laws.has(document))).toEqual([]);
});

test('and write a section in one way', async () => {
  expect((await stored()).filter((row) => !isWell(row))).toEqual([]);
});

test.each([
  ['城政办发〔2024〕23号', '§二(二)5'],
  ['城政办发〔2024〕26号', '一(二)'],
  ['城政办发〔2024〕21号', '4.1'],
  ['城政发〔2024〕7号', '正文'],
])('in %s the section %s would be found', (document, section) => {
  expect(isWell({ place: 'example', document, section })).toBe(false);
});
