import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import type { Clock } from '../../../shared/time/clock';
import { insertCompounds } from './compounds';
import { insertRenovation } from './renovation';

/** Fills an empty database with the demonstration rows of this department. */
export async function insertDemonstration(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  await insertCompounds(insert, world);
  await insertRenovation(insert, world, clock);
}
