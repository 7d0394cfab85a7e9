import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { DishonestyListing } from '../enterprise/dishonesty-listing';

/** Entries of a few invented operators: which of them in their order, how long ago (days), and why. */
const entries = [
  { operator: 0, listed: 700, removed: 330, ground: '未按期公示服务收费标准（演示）' },
  { operator: 4, listed: 120, removed: null, ground: '未按约定退还预收的养老服务费（演示）' },
  { operator: 9, listed: 260, removed: 40, ground: '未落实安全隐患整改要求（演示）' },
] as const;

export async function insertDishonestyListings(
  insert: Insert,
  { enterprises }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const operators = enterprises.filter(({ real, roles }) => !real && roles.includes('CARE_OPERATOR'));
  const today = clock.today();
  await insert(
    DishonestyListing,
    entries.flatMap(({ operator, listed, removed, ground }, index) => {
      const uscc = operators[operator]?.uscc;
      if (uscc === undefined) return [];
      return [
        {
          listingNo: `DL-${String(index + 1).padStart(3, '0')}`,
          uscc,
          ground,
          listedOn: addDays(today, -listed),
          removedOn: removed === null ? null : addDays(today, -removed),
          synthetic: true,
        },
      ];
    }),
  );
}
