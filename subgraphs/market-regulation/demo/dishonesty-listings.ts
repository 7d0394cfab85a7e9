import type { Insert } from '../../../shared/database/insert';
import { numbering } from '../../../shared/demonstration/numbering';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, EnterpriseRole } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { SeriousViolationListing } from '../dishonesty/serious-violation-listing';

const plans: readonly (readonly [role: EnterpriseRole, ground: string, count: number])[] = [
  ['CARE_OPERATOR', '以虚假宣传欺骗老年人，情节严重', 2],
  ['CONTRACTOR', '使用不合格建材，情节严重', 1],
  ['PROPERTY_COMPANY', '拒不履行行政处罚决定', 2],
  ['MANUFACTURER', '生产不符合强制性国家标准的产品，情节严重', 1],
];

/** Invented bodies only; of those of a trade the first has been removed from the list since. */
export async function insertDishonestyListings(
  insert: Insert,
  { enterprises }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('market-regulation/dishonesty-listings');
  const numbers = numbering();
  const listings = plans.flatMap(([role, ground, count]) => {
    const bodies = enterprises.filter(({ real, roles }) => !real && roles.includes(role));
    return random
      .shuffle(bodies)
      .slice(0, count)
      .map(({ uscc, countyCode }, index) => {
        const listedOn = addDays(clock.today(), -random.int(200, 700));
        const removed = count > 1 && index === 0;
        return {
          listingNo: numbers.next(`DL-${countyCode}-${listedOn.slice(0, 4)}`, 3),
          uscc,
          ground,
          listedOn,
          removedOn: removed ? addDays(listedOn, random.int(60, 190)) : null,
        };
      });
  });
  await insert(SeriousViolationListing, listings);
}
