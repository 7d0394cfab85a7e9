import { SettingsError } from '../shared/configuration/settings-error';
import { gatewayName } from './directory/access';
import { directoryName } from './directory/directory-connection';

/** How the departments that the gateway serves differ from those that this build knows. */
export interface DepartmentRoster {
  /** Known to this build and not served: nothing of theirs is in the graph. */
  readonly notListed: readonly string[];
  /** Served and not known to this build: attached by their owners, in whatever language. */
  readonly notOfThisBuild: readonly string[];
}

/** Names of the gateway's own: one subgraph of the graph, and one trail and its auditors' department, bear them. */
const reservedNames = [directoryName, gatewayName];

/** Letters by which a name may be mistyped. */
const mostTypos = 2;

/**
 * Compares the departments of `DEPARTMENTS` with those of this build. Another department may be attached under any
 * name; one that is nearly the name of a known department that is not listed is taken for a slip.
 * @throws SettingsError with a line for each slip and each name that is the gateway's own
 */
export function departmentRoster(
  listed: readonly string[],
  ofThisBuild: readonly string[],
): DepartmentRoster {
  const notListed = ofThisBuild.filter((name) => !listed.includes(name));
  const notOfThisBuild = listed.filter((name) => !ofThisBuild.includes(name));
  const problems = [
    ...notOfThisBuild.filter((name) => reservedNames.includes(name)).map(explainReserved),
    ...notOfThisBuild.flatMap((name) =>
      notListed
        .filter((known) => editDistance(name, known) <= mostTypos)
        .map((known) => explainSlip(name, known)),
    ),
  ];
  if (problems.length === 0) return { notListed, notOfThisBuild };
  throw new SettingsError(problems.join('\n'));
}

function explainReserved(name: string): string {
  return `setting DEPARTMENTS: expected names of departments, found "${name}" (the gateway itself bears the names ${reservedNames.join(' and ')})`;
}

function explainSlip(name: string, known: string): string {
  return `setting DEPARTMENTS: expected "${known}", found "${name}" (a further department's name differs in more than ${mostTypos} letters from every known one that is not listed)`;
}

/** Letters to insert, delete or replace to make one word of another (Levenshtein). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (const [column, wanted] of [...other].entries()) {
      const replaced = (above[column] ?? 0) + (letter === wanted ? 0 : 1);
      line.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
