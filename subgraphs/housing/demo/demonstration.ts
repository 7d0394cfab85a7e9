import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { insertDemonstrationTickets } from '../../../shared/tickets/demonstration-tickets';
import { insertBuildingChecks } from './building-checks';
import { compoundFigures } from './compound-figures';
import { insertCompounds } from './compounds';
import { insertCostRules } from './cost-rules';
import { insertElevatorAdditions } from './elevator-additions';
import { insertFireHazards } from './fire-hazards';
import { insertGuidelines } from './guidelines';
import { insertOwnersCommittees } from './owners-committees';
import { insertPayerShares } from './payer-shares';
import { insertPropertyCompanies } from './property-credits';
import { insertPropertyServices } from './property-services';
import { insertPublishedFigures } from './published-figures';
import { insertRenovation } from './renovation';
import { insertServicePoints } from './service-points';
import { insertUtilities } from './utilities';

/** Fills an empty database with the demonstration rows of this department: published rules and figures are real. */
export async function insertDemonstration(insert: Insert, world: DemonstrationWorld): Promise<void> {
  await insertPublishedFigures(insert);
  await insertCostRules(insert);
  await insertGuidelines(insert);
  const figures = compoundFigures(world);
  await insertCompounds(insert, world, figures);
  const projects = await insertRenovation(insert, world, figures);
  const coordinations = await insertUtilities(insert, world, projects);
  await insertPayerShares(insert, projects, coordinations);
  await insertPropertyCompanies(insert, world);
  await insertPropertyServices(insert, world);
  await insertOwnersCommittees(insert, world);
  await insertFireHazards(insert, world);
  await insertElevatorAdditions(insert, world);
  await insertBuildingChecks(insert, world);
  await insertDemonstrationTickets(insert, 'housing', world);
  await insertServicePoints(insert, world);
}
