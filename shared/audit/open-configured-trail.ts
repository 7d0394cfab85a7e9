import type { AuditSettings } from '../configuration/settings';
import type { Log } from '../observability/log';
import { auditSecret, entityKeyHash } from './entity-key-hash';
import type { DepartmentTrail } from './audited-calls';
import { openTrail } from './trail';
import { trailPages } from './trail-pages';

/** The trail of a writer, and the keyed hash of what it looked at, as the settings say. */
export async function openConfiguredTrail(
  name: string,
  { directory, anchorDirectory, replica, keyFile, timeoutMs, retentionDays }: AuditSettings,
  log: Log,
): Promise<DepartmentTrail> {
  const trail = await openTrail({
    auditDirectory: directory,
    anchorDirectory,
    name: replica === undefined ? name : `${name}@${replica}`,
    retentionDays,
    writeTimeoutMs: timeoutMs,
    log,
  });
  const hash = entityKeyHash(await auditSecret(keyFile));
  return { trail, hash, read: trailPages(directory, name) };
}
