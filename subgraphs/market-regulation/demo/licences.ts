import type { Insert } from '../../../shared/database/insert';
import { type Numbering, numbering } from '../../../shared/demonstration/numbering';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldEnterprise } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { LicenceKind } from '../licence/licence-kind';
import { LicenceRecord } from '../licence/licence-record';
import { registrations } from './enterprises';
import { servesFood } from './care-sites';

/** Five years; licences other than the business licence run out after that. */
const validDays = 1826;
const expiredShare = 0.04;
const unlicensedKitchenShare = 0.03;

type FurtherKind = Exclude<LicenceKind, LicenceKind.BUSINESS>;

/** Prefixes of invented numbers. */
const prefixOf: Readonly<Record<FurtherKind, string>> = {
  PRODUCTION: 'PL',
  FOOD: 'FL',
  SPECIAL_EQUIPMENT_USE: 'UR',
  SPECIAL_EQUIPMENT_PRODUCTION: 'SL',
};

/** A business licence for everybody, others for invented bodies by trade and for the kitchens of care facilities. */
export async function insertLicences(insert: Insert, world: DemonstrationWorld, clock: Clock): Promise<void> {
  const licences = new LicenceMaker(clock.today());
  const kitchens = world.careFacilities
    .filter(servesFood)
    .flatMap(({ id, operatorUscc, communityCode }) =>
      licences.ofKitchen(id, operatorUscc, communityCode.slice(0, 6)),
    );
  const further = world.enterprises.filter(({ real }) => !real).flatMap((body) => licences.ofTrade(body));
  await insert(LicenceRecord, [...businessLicences(world), ...kitchens, ...further]);
}

function businessLicences(world: DemonstrationWorld): LicenceRecord[] {
  return registrations(world).map(({ uscc, registeredOn }) => ({
    kind: LicenceKind.BUSINESS,
    number: uscc,
    uscc,
    facilityId: null,
    validFrom: registeredOn,
    validTo: null,
  }));
}

class LicenceMaker {
  private readonly random: RandomStream = randomStream('market-regulation/licences');
  private readonly numbers: Numbering = numbering();

  constructor(private readonly today: DateText) {}

  ofKitchen(facilityId: string, uscc: string, countyCode: string): LicenceRecord[] {
    if (this.random.chance(unlicensedKitchenShare)) return [];
    return [this.licence(LicenceKind.FOOD, uscc, countyCode, facilityId)];
  }

  ofTrade({ uscc, roles, utilities, countyCode }: WorldEnterprise): LicenceRecord[] {
    const kinds: FurtherKind[] = [];
    if (roles.includes('MEAL_SERVICE')) kinds.push(LicenceKind.FOOD);
    if (roles.includes('MANUFACTURER') && this.random.chance(0.7)) kinds.push(LicenceKind.PRODUCTION);
    if (roles.includes('ELEVATOR_MAINTAINER')) kinds.push(LicenceKind.SPECIAL_EQUIPMENT_PRODUCTION);
    if (utilities.includes('HEAT')) kinds.push(LicenceKind.SPECIAL_EQUIPMENT_USE);
    return kinds.map((kind) => this.licence(kind, uscc, countyCode, null));
  }

  private licence(
    kind: FurtherKind,
    uscc: string,
    countyCode: string,
    facilityId: string | null,
  ): LicenceRecord {
    const daysOld = this.random.chance(expiredShare)
      ? validDays + this.random.int(5, 90)
      : this.random.int(60, validDays - 30);
    const validFrom = addDays(this.today, -daysOld);
    return {
      kind,
      number: this.numbers.next(`${prefixOf[kind]}-${countyCode}`, 5),
      uscc,
      facilityId,
      validFrom,
      validTo: addDays(validFrom, validDays - 1),
    };
  }
}
