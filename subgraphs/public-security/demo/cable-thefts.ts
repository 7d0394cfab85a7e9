import { currentCommunity } from '../../../shared/demonstration/compound';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { CaseKind } from '../case/case-kind';
import type { CaseSubject } from './case-subject';

/** Streets of 晋城市城区 with many invented scrap dealers, and one without any. */
const streets = ['140502002', '140502002', '140502006', '140502009', '140502002', '140502003'] as const;

/** Thefts of cable that the police found without a lead, of the last half year, in invented compounds that differ. */
export function cableThefts({ compounds }: DemonstrationWorld, today: DateText): CaseSubject[] {
  const random = randomStream('public-security/cable-thefts');
  const invented = random.shuffle(compounds.filter(({ real }) => !real));
  const taken = new Set<string>();
  return streets.map((street) => {
    const compound = invented.find((one) => currentCommunity(one).startsWith(street) && !taken.has(one.id));
    if (!compound) throw new RangeError(`cable thefts: expected an invented compound in ${street}, got none`);
    taken.add(compound.id);
    return {
      kind: CaseKind.TELECOM_THEFT,
      countyCode: street.slice(0, 6),
      filedOn: addDays(today, -random.int(3, 170)),
      compoundId: compound.id,
      projectNo: null,
      enterpriseUscc: null,
      careFacilityId: null,
      divisionCode: currentCommunity(compound),
    };
  });
}
