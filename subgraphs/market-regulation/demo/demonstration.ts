import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import type { Clock } from '../../../shared/time/clock';
import { insertElevators } from './elevators';
import { insertEnterprises } from './enterprises';

/** Fills an empty database with the demonstration rows of this department. */
export async function insertDemonstration(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  await insertEnterprises(insert, world, clock);
  await insertElevators(insert, world, clock);
}
