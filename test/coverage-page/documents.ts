import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRole, type Role } from '../../shared/access/role';

/** An operation of this folder that asks for what no question asks for. */
export interface CoverageDocument {
  readonly name: string;
  readonly text: string;
  /** As whom it is asked. */
  readonly role: Role;
  /** The department whose trail an auditor reads. */
  readonly department: string | undefined;
}

const asWhom = /^# as ([A-Z_]+)(?: of ([a-z-]+))?$/;

/** @throws Error naming the file whose first line does not say as whom it is asked */
export function coverageDocuments(): readonly CoverageDocument[] {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((name) => {
    const text = readFileSync(join(__dirname, name), 'utf8');
    const [first = ''] = text.split('\n');
    const [, role, department] = asWhom.exec(first) ?? [];
    if (!isRole(role)) throw new Error(`${name}: expected "# as ROLE" on its first line, got "${first}"`);
    return { name, text, role, department };
  });
}
