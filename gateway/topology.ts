import { departmentCredentials, proofKeysOf } from '../shared/access/credentials';
import { openConfiguredTrail } from '../shared/audit/open-configured-trail';
import { databaseUrlOf, type Settings } from '../shared/configuration/settings';
import { SettingsError } from '../shared/configuration/settings-error';
import type { Log } from '../shared/observability/log';
import { withoutPassword } from '../shared/observability/without-password';
import type { DepartmentDeclaration } from '../shared/subgraph/declaration';
import { openDepartment, type Department } from '../shared/subgraph/department';
import { createClock } from '../shared/time/clock';
import type { DepartmentConnection } from './execution/department-connection';
import { signerOf, type DepartmentSigner } from './execution/department-signer';
import { httpConnection } from './execution/http-connection';
import { inProcessConnection } from './execution/in-process-connection';
import type { StatementListener } from '../shared/database/open-database';

/** How many statements each department's database was sent; tests and the bench listen. */
export type DepartmentStatementListener = (department: string) => StatementListener | undefined;

export async function openConfiguredDepartment(
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
    credentials: await departmentCredentials(settings, declaration.name, log),
    audit: await openConfiguredTrail(declaration.name, settings.audit, log),
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
    return Promise.all(
      [...settings.departments].map(async ([name, url]) =>
        httpConnection({
          name,
          url,
          sign: await departmentSigner(settings, name),
          responseBytes: settings.departmentResponseBytes,
          timeoutMs: settings.departmentTimeoutMs,
        }),
      ),
    );
  }
  if (!settings.databaseUrl.includes('{department}') && settings.databaseUrl !== 'sqlite::memory:') {
    throw new SettingsError(
      `setting DATABASE_URL: expected {department} in it, so that each department has a database of its own, found "${withoutPassword(settings.databaseUrl)}"`,
    );
  }
  const departments: Department[] = [];
  for (const declaration of declarations) {
    departments.push(
      await openConfiguredDepartment(declaration, settings, log, listenerOf(declaration.name)),
    );
  }
  return Promise.all(departments.map((department) => connectInProcess(department, settings)));
}

/** A department in this process, called as if it were apart: signed here, checked there. */
export async function connectInProcess(
  department: Department,
  settings: Settings,
): Promise<DepartmentConnection> {
  return inProcessConnection(department, await departmentSigner(settings, department.declaration.name));
}

async function departmentSigner(settings: Settings, name: string): Promise<DepartmentSigner> {
  const [key] = await proofKeysOf(settings, name);
  if (!key) throw new SettingsError(`setting DEPARTMENT_SECRETS: expected a key for ${name}, found none`);
  return signerOf(name, key);
}
