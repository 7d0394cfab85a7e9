import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldEnterprise } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { careSectorKinds, CaseKind } from '../case/case-kind';
import { cableThefts } from './cable-thefts';
import type { CaseSubject } from './case-subject';

const careOperatorsWithCases = 3;
const careCases = 8;
const stolenGoodsCases = 10;
const qualityCases = 4;

/** Cases that no lead on telecom facilities brought: in elder care, at scrap dealers, on works, thefts of cable. All subjects are invented. */
export function caseSubjects(world: DemonstrationWorld, today: DateText): CaseSubject[] {
  const random = randomStream('public-security/case-subjects');
  return [
    ...inElderCare(world, random, today),
    ...atScrapDealers(world, random, today),
    ...onWorks(world, random, today),
    ...cableThefts(world, today),
  ];
}

/** On three invented operators, the most versatile enterprise first; never on a public body. */
function inElderCare(world: DemonstrationWorld, random: RandomStream, today: DateText): CaseSubject[] {
  const real = new Set(world.compounds.filter((compound) => compound.real).map(({ id }) => id));
  const privatelyRun = world.careFacilities.filter(
    ({ ownership, compoundId }) => ownership !== 'PUBLIC' && (compoundId === null || !real.has(compoundId)),
  );
  const operators = [...new Set(privatelyRun.map(({ operatorUscc }) => operatorUscc))].slice(
    0,
    careOperatorsWithCases,
  );
  return Array.from({ length: careCases }, (_, index) => {
    const operatorUscc = operators[index % operators.length] ?? null;
    const facility = random.pick(privatelyRun.filter((place) => place.operatorUscc === operatorUscc));
    const kind = careSectorKinds[index % careSectorKinds.length] ?? CaseKind.ELDER_FRAUD;
    return {
      kind,
      countyCode: facility.id.slice(3, 9),
      filedOn: addDays(
        today,
        -random.int(index < operators.length ? 1 : 60, index < operators.length ? 40 : 600),
      ),
      compoundId: facility.compoundId,
      projectNo: null,
      enterpriseUscc: operatorUscc,
      careFacilityId: facility.id,
      divisionCode: facility.communityCode,
    };
  });
}

function atScrapDealers(
  { enterprises }: DemonstrationWorld,
  random: RandomStream,
  today: DateText,
): CaseSubject[] {
  const dealers = random.shuffle(inventedWithRole(enterprises, 'SCRAP_DEALER'));
  return dealers.slice(0, stolenGoodsCases).map(({ uscc, countyCode }) => ({
    kind: CaseKind.STOLEN_GOODS_DISPOSAL,
    countyCode,
    filedOn: addDays(today, -random.int(1, 500)),
    compoundId: null,
    projectNo: null,
    enterpriseUscc: uscc,
    careFacilityId: null,
    divisionCode: countyCode,
  }));
}

function onWorks({ projects }: DemonstrationWorld, random: RandomStream, today: DateText): CaseSubject[] {
  const underWay = random.shuffle(projects.filter(({ phase }) => phase === 'UNDER_CONSTRUCTION'));
  return underWay
    .slice(0, qualityCases + 2)
    .map(({ projectNo, compoundIds, contractorUscc, countyCode }, index) => ({
      kind: index < qualityCases ? CaseKind.QUALITY_CRIME : CaseKind.OTHER,
      countyCode,
      filedOn: addDays(today, -random.int(10, 300)),
      compoundId: compoundIds[0] ?? null,
      projectNo,
      enterpriseUscc: contractorUscc,
      careFacilityId: null,
      divisionCode: countyCode,
    }));
}

function inventedWithRole(
  enterprises: readonly WorldEnterprise[],
  role: WorldEnterprise['roles'][number],
): WorldEnterprise[] {
  return enterprises.filter(({ roles, real }) => !real && roles.includes(role));
}
