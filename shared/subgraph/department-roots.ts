import { kept } from '../access/classification';
import { auditRecordsOf } from '../audit/audit-records.resolver';
import { dataQualityOf } from '../quality/data-quality.resolver';
import { buildSubgraph } from './build-subgraph';
import type { BuiltSubgraph, DepartmentDeclaration } from './declaration';

/** `public-security` → `publicSecurity`. */
export function camelName(department: string): string {
  return department.replace(/-(\w)/g, (_hyphen, letter: string) => letter.toUpperCase());
}

/** The audit records of a name: for who holds its scope, whatever the division. */
export function auditRecordsAccess(name: string) {
  return kept(
    'RESTRICTED',
    '谁看过什么，仅供本部门审计员核查 / Who looked at what, for the auditor of the department itself',
    'ON_CHANGE',
    { scopes: [[`${name}:audit`]] },
  );
}

/**
 * A department with the root fields that every department has without a word of its own: how complete and how fresh its
 * fields are, and its audit records.
 */
export function withDepartmentRoots(declaration: DepartmentDeclaration): DepartmentDeclaration {
  const { name, title, resolvers, access, places } = declaration;
  const quality = `${camelName(name)}DataQuality`;
  const records = `${camelName(name)}AuditRecords`;
  return {
    ...declaration,
    resolvers: [...resolvers, dataQualityOf(quality, declaration), auditRecordsOf(records, title)],
    access: {
      ...access,
      [`Query.${quality}`]: kept(
        'INTERNAL',
        '部门内部的数据质量情况，不含个人 / The department’s own account of its data, without persons',
        'DAILY',
      ),
      [`Query.${records}`]: auditRecordsAccess(name),
    },
    places: {
      ...places,
      // The resolver leaves out what is not for callers of some divisions only.
      [`Query.${quality}`]: () => 'anywhere',
      [`Query.${records}`]: () => 'anywhere',
    },
  };
}

const built = new WeakMap<DepartmentDeclaration, BuiltSubgraph>();

/** The subgraph of a department, root fields of every department included; made once of each declaration. */
export function buildDepartment(declaration: DepartmentDeclaration): BuiltSubgraph {
  let subgraph = built.get(declaration);
  if (!subgraph) built.set(declaration, (subgraph = buildSubgraph(withDepartmentRoots(declaration))));
  return subgraph;
}
