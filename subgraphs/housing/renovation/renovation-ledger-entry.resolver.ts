import { FieldResolver, Resolver, Root } from 'type-graphql';
import { maskPersonName } from '../../../shared/identifiers/resident-id';
import { RenovationLedgerEntry } from './renovation-ledger-entry';

@Resolver(() => RenovationLedgerEntry)
export class RenovationLedgerEntryResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      '经办人，只显姓氏，如 王**；没有登记的为空 / The clerk by the family name only, e.g. 王**; null when none is on record',
  })
  maskedClerkName(@Root() { clerkName }: RenovationLedgerEntry): string | null {
    return clerkName === null ? null : maskPersonName(clerkName);
  }
}
