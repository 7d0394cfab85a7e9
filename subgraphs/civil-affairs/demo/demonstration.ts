import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { insertDemonstrationTickets } from '../../../shared/tickets/demonstration-tickets';
import type { Clock } from '../../../shared/time/clock';
import { insertCareFacilities } from './care-facilities';
import { insertCareVisits } from './care-visits';
import { insertDishonestyListings } from './dishonesty-listings';
import { insertDivisions } from './divisions';
import { insertElders } from './elders';
import { insertHomeAdaptations } from './home-adaptations';
import { households } from './households';
import { insertAssessments, insertBasicCareItems, insertFollowUps, insertMeetings } from './institutions';
import { insertPopulation } from './population';
import { insertPublishedFigures } from './published-figures';
import { insertPurchasedServices } from './purchased-services';
import { insertServicePoints } from './service-points';
import { insertVisitPlans } from './visit-plans';

/** Fills an empty database with the demonstration rows of this department. */
export async function insertDemonstration(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const homes = households(world);
  await insertDivisions(insert, world);
  await insertPublishedFigures(insert);
  await insertPopulation(insert, homes);
  const elders = await insertElders(insert, homes, clock);
  const visits = await insertCareVisits(insert, homes, elders, clock);
  await insertVisitPlans(insert, elders, visits, clock);
  await insertCareFacilities(insert, world, clock);
  await insertDishonestyListings(insert, world, clock);
  await insertHomeAdaptations(insert, world, elders, clock);
  await insertAssessments(insert, elders);
  await insertFollowUps(insert, visits, clock);
  await insertBasicCareItems(insert);
  await insertMeetings(insert, clock);
  await insertPurchasedServices(insert, world);
  await insertDemonstrationTickets(insert, 'civil-affairs', world);
  await insertServicePoints(insert, world);
}
