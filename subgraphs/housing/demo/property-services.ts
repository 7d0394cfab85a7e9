import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCompound } from '../../../shared/demonstration/world';
import { openEnd } from '../../../shared/reference/accept';
import { addDays } from '../../../shared/time/calendar';
import { documents, places } from '../documents';
import { ManagementMode, ServiceArrangement } from '../property-service/management-mode';
import { PropertyService } from '../property-service/property-service';

/**
 * The notice that took the 18 compounds into the first pilot is of this day; the day of the contract with the company
 * is not printed (安建复函〔2021〕2号 三(二)).
 */
const pilotSince = '2020-08-13';

const withoutCompany = [
  ManagementMode.TRUSTEESHIP,
  ManagementMode.SOCIAL_ORG,
  ManagementMode.RESIDENT_SELF,
] as const;

/** A service as far as it is the same for all: not stored columns are left out by the insert. */
type ServiceRow = Omit<PropertyService, 'on'>;

/** Who manages each compound. Of a real one only what a document says. */
export async function insertPropertyServices(insert: Insert, world: DemonstrationWorld): Promise<void> {
  const random = randomStream('housing/property-services');
  const renovated = renovatedInJiyuan(world);
  await insert(
    PropertyService,
    world.compounds.flatMap((compound) => {
      if (compound.pilot) return [pilotService(compound)];
      return compound.real ? [] : [inventedService(compound, renovated.has(compound.id), random)];
    }),
  );
}

function pilotService({ id, propertyCompanyUscc }: WorldCompound): ServiceRow {
  return {
    compoundId: id,
    startOn: pilotSince,
    endOn: openEnd,
    mode: ManagementMode.HIRED_COMPANY,
    arrangement: ServiceArrangement.STATE_OWNED,
    companyUscc: propertyCompanyUscc,
    packageNo: null,
    serviceGrade: null,
    feeYuanPerM2: null,
    subsidyFrom: null,
    synthetic: false,
    document: documents.anningFireSafety,
    section: '三(二)',
  };
}

function inventedService(compound: WorldCompound, subsidised: boolean, random: RandomStream): ServiceRow {
  const { id, isOld, propertyCompanyUscc } = compound;
  const startOn = addDays('2016-01-01', random.int(0, 2_900));
  const company = {
    mode: ManagementMode.HIRED_COMPANY,
    serviceGrade: random.int(1, isOld ? 3 : 5),
    feeYuanPerM2: (random.int(isOld ? 30 : 80, isOld ? 90 : 240) / 100).toFixed(2),
    subsidyFrom: subsidised ? addDays('2022-01-01', random.int(0, 500)) : null,
  };
  const none = {
    mode: random.pick(withoutCompany),
    serviceGrade: null,
    feeYuanPerM2: null,
    subsidyFrom: null,
  };
  return {
    compoundId: id,
    startOn,
    endOn: openEnd,
    ...arrangementOf(compound),
    companyUscc: propertyCompanyUscc,
    ...(propertyCompanyUscc === null ? none : company),
    synthetic: true,
    document: null,
    section: null,
  };
}

/** 安宁市: of its other old compounds those of even number are packaged by company, the others taken on singly. */
function arrangementOf({
  id,
  isOld,
  propertyCompanyUscc,
}: WorldCompound): Pick<PropertyService, 'arrangement' | 'packageNo'> {
  if (!isOld || propertyCompanyUscc === null || !id.startsWith(`CMP-${places.anning}`))
    return { arrangement: null, packageNo: null };
  return Number(id.slice(-1)) % 2 === 0
    ? {
        arrangement: ServiceArrangement.AREA_PACKAGE,
        packageNo: `PK-${places.anning}-${propertyCompanyUscc.slice(-6)}`,
      }
    : { arrangement: ServiceArrangement.ATTACH_TO_NEARBY, packageNo: null };
}

/** Compounds of 济源市 with completed works; under a property company they are subsidised. */
function renovatedInJiyuan({ projects }: DemonstrationWorld): ReadonlySet<string> {
  const done = projects.filter(
    ({ countyCode, phase }) => countyCode === places.jiyuan && phase === 'COMPLETED',
  );
  return new Set(done.flatMap(({ compoundIds }) => compoundIds));
}
