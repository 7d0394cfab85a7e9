import { readFileSync, writeFileSync } from 'node:fs';
import { projectFile } from '../../shared/configuration/project-root';

/** A table as Markdown. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [lines[0], `|${'---|'.repeat(head.length)}`, ...lines.slice(1)].join('\n');
}

/** Writes a table and its note between the marks of this name in the README. @throws when there are none */
export function writeToReadme(name: string, table: string, note: string): void {
  const readme = projectFile('README.md');
  const text = readFileSync(readme, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md: expected ${begin} … ${end}, found none`);
  writeFileSync(readme, `${text.slice(0, from)}${begin}\n${table}\n\n${note}\n${text.slice(to)}`);
}
