import { existsSync, readFileSync } from 'node:fs';
import { readQuestions } from '../../gateway/questions/question';
import { projectFile } from '../../shared/configuration/project-root';

const questions = readQuestions();

test('there are 25 questions, numbered from 1', () => {
  expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
});

test('every question has tests of its own, which ask it and look at every field', () => {
  const tests = questions.map(({ name }) => projectFile('test', 'questions', `${name}.test.ts`));
  expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  expect(tests.filter((path) => !readFileSync(path, 'utf8').includes('silentFields('))).toEqual([]);
});

test('the README lists every question with its titles and its file', () => {
  const readme = readFileSync(projectFile('README.md'), 'utf8');
  const rows = questions.map(
    ({ number, titleZh, titleEn, name }) => `| ${number} | ${titleZh} / ${titleEn} | \`${name}\` |`,
  );
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});
