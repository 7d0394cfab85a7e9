import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld, EnterpriseRole } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { Inspection } from '../inspection/inspection';
import { InspectionDomain, InspectionMode } from '../inspection/inspection-kinds';
import { InspectionResult } from '../inspection/inspection-result';
import { drawDoubleRandom } from '../random-draw/draw';
import { RandomDraw, RandomDrawMember, RandomDrawTarget, type PoolKind } from '../random-draw/random-draw';

const county = '140502';
const plans: readonly (readonly [role: EnterpriseRole, domain: InspectionDomain, daysAgo: number])[] = [
  ['MANUFACTURER', InspectionDomain.PRODUCT, 75],
  ['PROPERTY_COMPANY', InspectionDomain.PRICE, 40],
];
const targetCount = 3;
const inspectors = Array.from(
  { length: 8 },
  (_, index) => `INS-${county}-${String(index + 1).padStart(2, '0')}`,
);

/** Two draws among invented bodies of 晋城市城区, with the inspections that came of them, all passed and published. */
export async function insertRandomDraws(
  insert: Insert,
  { enterprises }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  for (const [index, [role, domain, daysAgo]] of plans.entries()) {
    const drawNo = `DR-${county}-2024-${index + 1}`;
    const drawnOn = addDays(clock.today(), -daysAgo);
    const draw = { drawNo, divisionCode: county, domain, seed: `${drawNo} ${drawnOn}`, drawnOn };
    const targets = enterprises
      .filter(({ real, roles, countyCode }) => !real && countyCode === county && roles.includes(role))
      .map(({ uscc }) => uscc);
    const drawn = drawDoubleRandom({ seed: draw.seed, targets, inspectors, targetCount });
    const member = (pool: PoolKind) => (memberNo: string) => ({ drawNo, pool, memberNo });
    await insert(RandomDraw, [{ ...draw, publishedOn: addDays(drawnOn, 25) }]);
    await insert(RandomDrawMember, [
      ...targets.map(member('TARGET')),
      ...inspectors.map(member('INSPECTOR')),
    ]);
    await insert(
      RandomDrawTarget,
      drawn.map(({ uscc, inspectors: chosen }, place) => ({
        ...{ drawNo, uscc, place: place + 1, inspectors: chosen.join(',') },
        inspectionNo: inspectionNoOf(drawNo, place),
      })),
    );
    await insert(
      Inspection,
      drawn.map(({ uscc }, place) => ({
        inspectionNo: inspectionNoOf(drawNo, place),
        ...{ domain, mode: InspectionMode.DOUBLE_RANDOM, drawnOn, result: InspectionResult.PASS },
        ...{ inspectedOn: addDays(drawnOn, 6), publishedOn: addDays(drawnOn, 20) },
        ...{ targetUscc: uscc, facilityId: null, divisionCode: county, synthetic: true },
      })),
    );
  }
}

function inspectionNoOf(drawNo: string, place: number): string {
  return `IN-${drawNo}-${place + 1}`;
}
