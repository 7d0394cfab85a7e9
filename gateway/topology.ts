import { databaseUrlOf, type Settings } from '../shared/configuration/settings';
import { SettingsError } from '../shared/configuration/settings-error';
import type { Log } from '../shared/observability/log';
import type { DepartmentDeclaration } from '../shared/subgraph/declaration';
import { openDepartment, type Department } from '../shared/subgraph/department';
import { createClock } from '../shared/time/clock';
import type { DepartmentConnection } from './execution/department-connection';
import { httpConnection } from './execution/http-connection';
import { inProcessConnection } from './execution/in-process-connection';
import type { StatementListener } from '../shared/database/open-database';

/** How many statements each department's database was sent; tests and the bench listen. */
export type DepartmentStatementListener = (department: string) => StatementListener | undefined;

export function openConfiguredDepartment(
  declaration: DepartmentDeclaration,
  settings: Settings,
  log: Log,
  onStatement?: StatementListener,
): Promise<Department> {
  return openDepartment(declaration, {
    databaseUrl: databaseUrlOf(settings, declaration.name),
    clock: createClock(settings.today),
    personCountThreshold: settings.personCountThreshold,
    demonstrationScale: settings.demonstrationScale,
    log,
    ...(onStatement ? { onStatement } : {}),
  });
}

/** Together, or apart when `DEPARTMENTS` names where they are: the one place where the two differ. */
export async function connectDepartments(
  declarations: readonly DepartmentDeclaration[],
  settings: Settings,
  log: Log,
  listenerOf: DepartmentStatementListener = () => undefined,
): Promise<readonly DepartmentConnection[]> {
  if (settings.departments.size > 0) {
    return [...settings.departments].map(([name, url]) =>
      httpConnection({
        name,
        url,
        responseBytes: settings.departmentResponseBytes,
        timeoutMs: settings.departmentTimeoutMs,
      }),
    );
  }
  if (!settings.databaseUrl.includes('{department}') && settings.databaseUrl !== 'sqlite::memory:') {
    throw new SettingsError(
      `setting DATABASE_URL: expected {department} in it, so that each department has a database of its own, found "${settings.databaseUrl.replace(/\/\/([^:@/]*):[^@]*@/, '//$1:***@')}"`,
    );
  }
  const departments: Department[] = [];
  for (const declaration of declarations) {
    departments.push(
      await openConfiguredDepartment(declaration, settings, log, listenerOf(declaration.name)),
    );
  }
  return departments.map(inProcessConnection);
}
