import { existsSync, readFileSync } from 'node:fs';
import { levels } from '../shared/access/level';
import { rightsOfRoles, roles, type Role } from '../shared/access/role';
import { projectFile } from '../shared/configuration/project-root';

const page = readFileSync(projectFile('gateway', 'security.md'), 'utf8');

const codeSpans = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
const isPath = (span: string): boolean =>
  /^(?:gateway|shared|subgraphs|test|docker)\/[\w./-]+\.(?:ts|md)$/.test(span);

describe('the page for security reviewers', () => {
  test('names only files that are there', () => {
    const paths = codeSpans(page).filter(isPath);
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => !existsSync(projectFile(...path.split('/'))))).toEqual([]);
  });

  test('names for each point the code and a test that holds it', () => {
    const [, table = ''] = /\n## What is protected[^\n]*\n([^]*?)\n## /.exec(page) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| point'));
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const row of rows) {
      const [, , , code = '', heldBy = ''] = row.split('|');
      expect([row, codeSpans(code).filter(isPath).length > 0]).toEqual([row, true]);
      expect([row, codeSpans(heldBy).some((path) => path.endsWith('.test.ts'))]).toEqual([row, true]);
    }
  });

  test('shows the table of roles as the code has it', () => {
    const [, shown = ''] = /<!-- roles -->\n([^]*?)<!-- \/roles -->/.exec(page) ?? [];
    expect(shown).toBe(rolesTable());
  });
});

function rolesTable(): string {
  const above = levels.filter((level) => level !== 'PUBLIC');
  const heading = ['role', ...levels, 'beside these'];
  const rows = roles.map((role) => {
    const scopes = scopesOf(role);
    const opened = above.map((level) => departmentsWith(scopes, level.toLowerCase()));
    const acts = scopes.filter((scope) => !above.some((level) => scope.endsWith(`:${level.toLowerCase()}`)));
    return [role === 'PUBLIC' ? 'none (`PUBLIC`)' : `\`${role}\``, 'yes', ...opened, acts.join(', ') || '–'];
  });
  const lines = [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function scopesOf(role: Role): readonly string[] {
  const { scopes, byName = [], ofOwnDepartment = [] } = rightsOfRoles[role];
  return [
    ...scopes,
    ...byName.map((scope) => `${scope} (by name)`),
    ...ofOwnDepartment.map((act) => `${act} of the own department`),
  ];
}

function departmentsWith(scopes: readonly string[], act: string): string {
  const departments = scopes.filter((scope) => scope.endsWith(`:${act}`)).map((scope) => scope.split(':')[0]);
  return departments.map((name) => (name === '*' ? 'all' : name)).join(', ') || '–';
}
