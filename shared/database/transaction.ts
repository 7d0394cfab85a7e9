import type { DataSource, EntityManager } from 'typeorm';
import { isEmbedded } from './migrate';

const queues = new WeakMap<DataSource, Promise<unknown>>();

/**
 * Runs writes in one transaction. The embedded engine has one connection, on which concurrent transactions would
 * mix, so there writers wait for one another.
 */
export function inTransaction<Result>(
  database: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  if (!isEmbedded(database)) return database.transaction(work);
  const previous = queues.get(database) ?? Promise.resolve();
  const next = previous.catch(() => undefined).then(() => database.transaction(work));
  queues.set(
    database,
    next.catch(() => undefined),
  );
  return next;
}
