import { readFileSync } from 'node:fs';
import { projectFile } from '../shared/configuration/project-root';
import { ErrorCode } from '../shared/errors/error-code';

test('the page for frontend teams explains every error code, and none that does not exist', () => {
  const page = readFileSync(projectFile('gateway', 'errors.md'), 'utf8');
  const table = page.slice(page.indexOf('## Codes'));
  const explained = [...table.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+)/gm)].flatMap(
    ([, cell]) => cell?.match(/[A-Z_]+/g) ?? [],
  );
  expect(explained.sort()).toEqual(Object.values(ErrorCode).sort());
});
