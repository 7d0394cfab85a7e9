import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import { projectFile, projectRoot } from '../shared/configuration/project-root';

interface Import {
  /** Importing file, from the project's root. */
  readonly from: string;
  /** Imported file without its ending, from the project's root, or the name of a package. */
  readonly to: string;
}

const root = projectRoot();
const sources = ['shared', 'subgraphs', 'gateway', 'test'].flatMap((folder) => filesIn(folder));
const imports = sources.flatMap(importsOf);
const departments = readdirSync(projectFile('subgraphs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const { body } = parseSync(readFileSync(join(root, file), 'utf8'), {
    syntax: 'typescript',
    decorators: true,
  });
  return body.flatMap((statement) => {
    const source = 'source' in statement ? statement.source : undefined;
    if (!source || typeof source !== 'object' || !('value' in source)) return [];
    const specifier = String(source.value);
    const to = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier))
      : specifier;
    return [{ from: file, to }];
  });
}

const isUnder = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const offending = (rule: (edge: Import) => boolean): string[] =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);

test('the imports were read', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(imports).toContainEqual({ from: 'gateway/departments.ts', to: 'subgraphs/housing' });
});

test('shared knows neither departments nor gateway', () => {
  expect(
    offending(
      ({ from, to }) => isUnder(from, 'shared') && (isUnder(to, 'subgraphs') || isUnder(to, 'gateway')),
    ),
  ).toEqual([]);
});

test('a department knows shared and itself, no other department and no gateway', () => {
  for (const department of departments) {
    const own = `subgraphs/${department}`;
    const foreign = offending(
      ({ from, to }) =>
        isUnder(from, own) && ((isUnder(to, 'subgraphs') && !isUnder(to, own)) || isUnder(to, 'gateway')),
    );
    expect(foreign).toEqual([]);
  }
});

test('the composition root is the only gateway file that imports a department', () => {
  const edges = offending(({ from, to }) => isUnder(from, 'gateway') && isUnder(to, 'subgraphs'));
  expect(edges.map((edge) => edge.split(' ')[0])).toEqual(departments.map(() => 'gateway/departments.ts'));
});

test('nothing of the product imports the tests', () => {
  expect(offending(({ from, to }) => !isUnder(from, 'test') && isUnder(to, 'test'))).toEqual([]);
});

test('every department has one shape', () => {
  expect(departments).toHaveLength(4);
  for (const department of departments) {
    const entries = readdirSync(projectFile('subgraphs', department));
    expect([department, entries]).toEqual([
      department,
      expect.arrayContaining([
        'README.md',
        'demo',
        'index.ts',
        'migrations',
        'schema.graphql',
        'source.ts',
        'stubs',
      ]),
    ]);
  }
});

test('a stub holds the key of another department’s entity and nothing else', () => {
  for (const stub of sources.filter((file) => /^subgraphs\/[^/]+\/stubs\//.test(file))) {
    const text = readFileSync(join(root, stub), 'utf8');
    expect([stub, text.match(/@Field\(/g)?.length]).toEqual([stub, 1]);
  }
});

test('no default exports, no folders that say nothing', () => {
  const texts = sources.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  expect(texts.filter(([, text]) => /^export default/m.test(text)).map(([file]) => file)).toEqual([]);
  expect(sources.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file))).toEqual([]);
});

test('no cycles between files', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to } of imports) {
    const target = [`${to}.ts`, `${to}/index.ts`].find((path) => sources.includes(path));
    if (target) edges.set(from, [...(edges.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});
