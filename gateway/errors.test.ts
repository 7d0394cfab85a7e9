import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { transformSync } from '@swc/core';
import { projectFile } from '../shared/configuration/project-root';
import { ErrorCode } from '../shared/errors/error-code';
import { errorsPerKind, finishErrors, type FoundError } from './execution/finish-errors';

const page = readFileSync(projectFile('gateway', 'errors.md'), 'utf8');

test('the page for frontend teams explains every error code, and none that does not exist', () => {
  const table = page.slice(page.indexOf('## Codes'));
  const explained = [...table.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+)/gm)].flatMap(
    ([, cell]) => cell?.match(/[A-Z_]+/g) ?? [],
  );
  expect(explained.sort()).toEqual(Object.values(ErrorCode).sort());
});

describe('the recipe that tells why something is null', () => {
  const [, recipe = ''] = /```ts\n([^]*?)```/.exec(page) ?? [];
  const { code } = transformSync(recipe, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });

  /** What the recipe says of a place in an answer that has these errors. */
  function whyNull(
    path: readonly (string | number)[],
    errors: readonly FoundError[],
    data: unknown = {},
  ): unknown {
    const finished = finishErrors(errors, data, new Set(['housing']), () => undefined);
    const answer = finished.length > 0 ? { data, errors: finished.map((error) => error.toJSON()) } : { data };
    return runInNewContext(`${code}; whyNull(path)`, { answer, path });
  }

  const denied = (path: readonly (string | number)[]): FoundError => ({
    message: 'x',
    path,
    extensions: { code: 'FORBIDDEN', department: 'housing' },
  });
  const deniedRows = (rows: number) =>
    Array.from({ length: rows }, (_, row) => denied(['rows', row, 'secret']));

  test('a null without an error is no record, whatever is denied elsewhere', () => {
    expect(whyNull(['rows', 7, 'name'], [])).toBe('no record');
    expect(whyNull(['rows', 7, 'name'], deniedRows(errorsPerKind))).toBe('no record');
  });

  test('a null with its error, or one below it, is for the reason of that error', () => {
    expect(whyNull(['rows', 7, 'secret'], deniedRows(errorsPerKind))).toMatchObject({ code: 'FORBIDDEN' });
    expect(whyNull(['rows', 7], deniedRows(errorsPerKind))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([errorsPerKind, errorsPerKind + 1, 2 * errorsPerKind])(
    'the denied row at %i, whose error is only counted, is not said to have no record',
    (row) => {
      expect(whyNull(['rows', row, 'secret'], deniedRows(3 * errorsPerKind))).not.toBe('no record');
    },
  );

  test('where something failed that nobody can place, no null is said to be no record', () => {
    const nowhere = { message: 'x', extensions: {} };
    expect(whyNull(['rows', 7, 'name'], [nowhere])).not.toBe('no record');
  });
});
