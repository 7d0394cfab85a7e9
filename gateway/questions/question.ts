import { readdirSync, readFileSync } from 'node:fs';
import { projectFile } from '../../shared/configuration/project-root';

/** One of the questions of officials, as its files tell it: the one source of the desk's tabs, the tests and the docs. */
export interface Question {
  /** File name without its ending, e.g. `q01-compound-picture`. */
  readonly name: string;
  /** Number of the question, 1 to 25. */
  readonly number: number;
  /** What the title begins with: a name for where there is room for few characters. */
  readonly shortTitleZh: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** The operation, comments included. */
  readonly text: string;
  /** Sample variables that give a full answer on the demonstration data. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const fileName = /^(q(\d\d)-[a-z0-9-]+)\.graphql$/;

/** All questions in the order of their numbers. @throws Error naming the file that lacks titles or variables */
export function readQuestions(directory = projectFile('gateway', 'questions')): readonly Question[] {
  return readdirSync(directory)
    .sort()
    .flatMap((file) => {
      const match = fileName.exec(file);
      return match ? [readQuestion(directory, String(match[1]), Number(match[2]))] : [];
    });
}

function readQuestion(directory: string, name: string, number: number): Question {
  const text = readFileSync(`${directory}/${name}.graphql`, 'utf8');
  const [titleZh, titleEn] = text.split('\n', 2).map((line) => /^# (.+)$/.exec(line)?.[1]);
  const shortTitleZh = /^(\p{Script=Han}{2,9})：./u.exec(titleZh ?? '')?.[1];
  if (!titleZh || !titleEn || !shortTitleZh) {
    throw new Error(
      `${name}.graphql: expected "# 2 to 9 characters of Chinese：Chinese title" and "# English title" on its first two lines`,
    );
  }
  const variables = JSON.parse(
    readFileSync(`${directory}/${name}.variables.json`, 'utf8'),
  ) as Question['variables'];
  return { name, number, shortTitleZh, titleZh, titleEn, text, variables };
}
