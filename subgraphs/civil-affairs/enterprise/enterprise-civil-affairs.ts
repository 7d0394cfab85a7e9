import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import type { CareFacility } from '../facility/care-facility';
import type { PurchasedService } from '../purchase/purchased-service';
import type { DishonestyListing } from './dishonesty-listing';

@ObjectType({ description: '民政部门掌握的主体情况 / What civil affairs knows about a legal body' })
export class EnterpriseCivilAffairs extends DepartmentBlock {
  facilities: readonly CareFacility[];
  listings: readonly DishonestyListing[];
  purchases: readonly PurchasedService[];
}
