import { holdsScope } from '../../../shared/access/caller';
import { isWithinRights, type Place } from '../../../shared/access/place';
import { scopeOfLevel } from '../../../shared/access/role';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { departmentName } from '../source';
import { inspectionStatusOn, type Inspection } from './inspection';
import { InspectionStatus } from './inspection-kinds';
import { inspectionByNo } from './inspection-loaders';

const scope = scopeOfLevel(departmentName, 'INTERNAL');

/** Where an inspection is made; one of which that is not on record is seen under way by nobody. */
export function placeOfInspection({ divisionCode }: Inspection): Place {
  return divisionCode === null ? 'nowhere' : { division: divisionCode };
}

/**
 * The inspection of a number. One that is drawn or carried out but not yet published is there only for who may see work
 * data, in his divisions; to everybody else it looks as if there were none.
 */
export async function inspectionForCaller(
  inspectionNo: string,
  context: RequestContext,
): Promise<Inspection | null> {
  const found = await context.load(inspectionByNo, inspectionNo, {});
  if (!found || isPublished(found, context)) return found;
  if (!holdsScope(context.visit.caller, scope)) return null;
  if (!(await isWithinRights(placeOfInspection(found), context))) return null;
  context.looks.served('Inspection.inspectionNo');
  return found;
}

function isPublished(inspection: Inspection, { clock }: RequestContext): boolean {
  return inspectionStatusOn(inspection, clock.today()) === InspectionStatus.RESULT_PUBLISHED;
}
