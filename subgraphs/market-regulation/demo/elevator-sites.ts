import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCareFacility } from '../../../shared/demonstration/world';
import type { DateText } from '../../../shared/time/calendar';
import type { Elevator } from '../elevator/elevator';

/** What is fixed about an elevator before its dates are drawn. */
export interface ElevatorSite extends Pick<
  Elevator,
  | 'registrationCode'
  | 'compoundId'
  | 'buildingId'
  | 'facilityId'
  | 'communityCode'
  | 'userUscc'
  | 'maintainerUscc'
> {
  readonly earliest: DateText;
  /** Nothing unfavourable: a document names its compound. */
  readonly spared: boolean;
  readonly added: boolean;
}

export function elevatorSites(world: DemonstrationWorld): ElevatorSite[] {
  return [...compoundSites(world), ...facilitySites(world)];
}

function compoundSites({ elevators, elevatorAdditions, compounds }: DemonstrationWorld): ElevatorSite[] {
  const compoundOf = new Map(compounds.map((compound) => [compound.id, compound]));
  const additionYear = new Map(
    elevatorAdditions.map(({ registrationCode, applicationNo }) => [
      registrationCode,
      applicationNo.split('-')[2],
    ]),
  );
  return elevators.map((elevator) => {
    const compound = compoundOf.get(elevator.compoundId);
    const added = additionYear.get(elevator.registrationCode);
    return {
      ...elevator,
      facilityId: null,
      communityCode: null,
      earliest: added ? `${added}-04-01` : `${Math.max(compound?.builtYear ?? 2000, 2000)}-03-01`,
      spared: compound?.real ?? false,
      added: added !== undefined,
    };
  });
}

/** Kinds of facility with several floors and an elevator of their own. */
const kindsWithElevator: ReadonlySet<WorldCareFacility['kind']> = new Set([
  'CARE_HOME',
  'NURSING_HOME',
  'PUBLIC_CARE_HOME',
  'REGIONAL_CARE_CENTRE',
  'EXTREME_POVERTY_SUPPORT_HOME',
  'ELDER_SERVICE_COMPLEX',
]);

export function hasElevator({ kind }: Pick<WorldCareFacility, 'kind'>): boolean {
  return kindsWithElevator.has(kind);
}

function facilitySites({ careFacilities, compounds, enterprises }: DemonstrationWorld): ElevatorSite[] {
  const random = randomStream('market-regulation/facility-elevators');
  const compoundOf = new Map(compounds.map((compound) => [compound.id, compound]));
  const maintainers = enterprises.filter(({ real, roles }) => !real && roles.includes('ELEVATOR_MAINTAINER'));
  return careFacilities.filter(hasElevator).map((facility) => ({
    registrationCode: facility.id.replace('CF-', 'EL-').replace(/-(\d+)$/, '-F$1'),
    compoundId: facility.compoundId,
    buildingId: null,
    facilityId: facility.id,
    communityCode: facility.compoundId === null ? facility.communityCode : null,
    userUscc: facility.operatorUscc,
    maintainerUscc: random.pick(maintainers).uscc,
    earliest: `${random.int(2012, 2022)}-05-01`,
    spared: facility.compoundId !== null && (compoundOf.get(facility.compoundId)?.real ?? false),
    added: false,
  }));
}
