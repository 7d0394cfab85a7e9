import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { insertDemonstrationTickets } from '../../../shared/tickets/demonstration-tickets';
import type { Clock } from '../../../shared/time/clock';
import { departmentName } from '../source';
import { insertCareSites } from './care-sites';
import { insertCommitments } from './commitments';
import { insertDishonestyListings } from './dishonesty-listings';
import { insertElevators } from './elevators';
import { insertEnforcement } from './enforcement';
import { insertEnterprises } from './enterprises';
import { insertInspections } from './inspections';
import { insertLicences } from './licences';
import { insertMaterialChecks } from './material-checks';
import { insertPenalties } from './penalties';
import { insertPersons } from './persons';
import { insertPublishedFigures } from './published-figures';
import { insertQuality } from './quality';
import { insertQualityPosts } from './quality-posts';
import { insertRandomDraws } from './random-draws';
import { insertServicePoints } from './service-points';

/** Fills an empty database with the demonstration rows of this department. */
export async function insertDemonstration(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  await insertEnterprises(insert, world, clock);
  await insertLicences(insert, world, clock);
  await insertPenalties(insert, world, clock);
  await insertDishonestyListings(insert, world, clock);
  await insertCommitments(insert, world, clock);
  await insertCareSites(insert, world);
  await insertElevators(insert, world, clock);
  await insertPersons(insert, world, clock);
  await insertInspections(insert, world, clock);
  await insertRandomDraws(insert, world, clock);
  await insertMaterialChecks(insert, world, clock);
  await insertQuality(insert);
  await insertQualityPosts(insert, world, clock);
  await insertEnforcement(insert);
  await insertPublishedFigures(insert);
  await insertDemonstrationTickets(insert, departmentName, world);
  await insertServicePoints(insert, world);
}
