import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { publishBreakdown, type PublishedBreakdown } from '../../../shared/persons/person-count';
import { PersonCount } from '../../../shared/persons/person-count.type';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { abilityGrades } from '../elder/ability-grade';
import { AbilityGradeCount } from '../elder/elder-summary';
import { CareFacilityCivilAffairs } from './care-facility-civil-affairs';
import { residentsByFacility } from './facility-loaders';

/** Who lives in a facility. Each resident has a bed, so free beds are withheld where residents are. */
@Resolver(() => CareFacilityCivilAffairs)
export class FacilityResidentsResolver {
  @FieldResolver(() => PersonCount, {
    nullable: true,
    description: '在住老年人数（人） / Residents (persons)',
  })
  async residentCount(
    @Root() block: CareFacilityCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<PersonCount> {
    return (await publishedResidents(block, context)).total;
  }

  @FieldResolver(() => [AbilityGradeCount], {
    nullable: true,
    description: '在住老年人按能力等级，五级俱全 / Residents by ability grade, always all five',
  })
  async residentsByGrade(
    @Root() block: CareFacilityCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<AbilityGradeCount[]> {
    const { parts } = await publishedResidents(block, context);
    return abilityGrades.map((grade, index) => ({
      grade,
      count: parts[index] ?? { value: null, suppressed: true },
    }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '空余床位数（张）；在住人数被隐去时为空 / Free beds (beds); null where the number of residents is withheld',
  })
  async freeBeds(
    @Root() block: CareFacilityCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const { total } = await publishedResidents(block, context);
    return total.suppressed ? null : block.facility.freeBeds;
  }
}

async function publishedResidents(
  { facility }: CareFacilityCivilAffairs,
  context: RequestContext,
): Promise<PublishedBreakdown> {
  const residents = await context.load(residentsByFacility, facility.id, {});
  const counts = abilityGrades.map((grade) => residents.get(grade) ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return publishBreakdown(total, counts, context.personCountThreshold);
}
