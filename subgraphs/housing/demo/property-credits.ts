import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldEnterprise } from '../../../shared/demonstration/world';
import { places } from '../documents';
import { PropertyCompany, PropertyCredit } from '../property-service/property-credit';
import { PropertyCreditGrade } from '../property-service/property-credit-grade';

/** 202 companies of 晋城市 rated in 2024: 32 A, 77 B, 92 C, 1 D (晋城市住建局 reply TA0315, 三(四)). */
const grades2024 = { A: 32, B: 77, C: 92, D: 1 } as const;

/** Of the year before nothing is published; so many are invented as rated. */
const ratedIn2023 = 180;

/**
 * Property companies of the register and their grades. A real company has none: no document grades it. Of 济源市
 * nothing is published either; the companies there are invented and so are their grades.
 */
export async function insertPropertyCompanies(insert: Insert, world: DemonstrationWorld): Promise<void> {
  const companies = world.enterprises.filter(({ roles }) => roles.includes('PROPERTY_COMPANY'));
  const rated = companies.filter(
    ({ countyCode, real }) => !real && countyCode.startsWith(places.jincheng.slice(0, 4)),
  );
  await insert(
    PropertyCompany,
    companies.map(({ uscc, countyCode, real }) => ({ uscc, countyCode, synthetic: !real })),
  );
  const elsewhere = companies.filter(({ countyCode, real }) => !real && countyCode === places.jiyuan);
  await insert(PropertyCredit, [
    ...ratings2023(rated),
    ...ratings2024(rated, world),
    ...elsewhere.map(({ uscc }) => ({ uscc, year: 2024, grade: PropertyCreditGrade.B })),
  ]);
}

/**
 * The first company, the one with most roles, is graded C, so that there is something to see where everything about one
 * enterprise is asked; the one graded D serves a compound.
 */
function ratings2024(rated: readonly WorldEnterprise[], { compounds }: DemonstrationWorld): PropertyCredit[] {
  const random = randomStream('housing/credits-2024');
  const [first, ...others] = rated;
  const serving = new Set(compounds.map(({ propertyCompanyUscc }) => propertyCompanyUscc));
  const shuffled = random.shuffle(others);
  const last = shuffled.find(({ uscc }) => serving.has(uscc));
  const { A, B, C, D } = PropertyCreditGrade;
  const rest: PropertyCreditGrade[] = [
    ...Array<PropertyCreditGrade>(grades2024.A).fill(A),
    ...Array<PropertyCreditGrade>(grades2024.B).fill(B),
    ...Array<PropertyCreditGrade>(grades2024.C - 1).fill(C),
  ];
  return [
    ...(first ? [{ uscc: first.uscc, year: 2024, grade: C }] : []),
    ...(last ? [{ uscc: last.uscc, year: 2024, grade: D }] : []),
    ...shuffled
      .filter((company) => company !== last)
      .flatMap(({ uscc }, index) => {
        const grade = rest[index];
        return grade ? [{ uscc, year: 2024, grade }] : [];
      }),
  ];
}

function ratings2023(rated: readonly WorldEnterprise[]): PropertyCredit[] {
  const random = randomStream('housing/credits-2023');
  const { A, B, C } = PropertyCreditGrade;
  return random
    .shuffle(rated)
    .slice(0, ratedIn2023)
    .map(({ uscc }) => ({ uscc, year: 2023, grade: random.pick([A, B, B, C, C]) }));
}
