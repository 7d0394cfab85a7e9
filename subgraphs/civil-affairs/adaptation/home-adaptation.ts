import { Field, Int, ObjectType } from 'type-graphql';
import type { Place } from '../../../shared/access/place';
import { publishIf, type PublishedCount } from '../../../shared/persons/person-count';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { adapted, type AdaptationTally } from './adaptation-tally';

/** Home retrofits and family beds in numbers; each household counts by the elder for whom it was done. */
@ObjectType({
  description:
    '家庭适老化改造和家庭养老床位，按户（每户以登记的老年人计） / Home retrofits and family care beds, by households (each by its registered elder)',
})
export class HomeAdaptation {
  @Field(() => Int, { nullable: true, description: '年度（年） / Year they are counted for (year)' })
  year: number;

  @Field(() => PersonCount, {
    nullable: true,
    description:
      '截至该年已改造、在改造或当年有床位的户数（户） / Households whose home was or is being retrofitted by that year, or that had a bed in it (households)',
  })
  households: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description: '其中有家庭适老化改造的（户） / Those with a home retrofit (households)',
  })
  retrofits: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description: '其中有家庭养老床位的（户） / Those with a family care bed (households)',
  })
  familyBeds: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description: '两者都有的（户） / Those with both (households)',
  })
  withBoth: PersonCount;

  tally: AdaptationTally;
  place: Place;
}

/** What is said of a tally: the counts of the breakdowns that are shown. */
export function publishAdaptation(tally: AdaptationTally, year: number, place: Place): HomeAdaptation {
  const { counts, shown } = tally;
  const { retrofitOnly, bedOnly, both } = counts ?? { retrofitOnly: 0, bedOnly: 0, both: 0 };
  const by = (value: number): PublishedCount => publishIf(shown.has('adaptedBy'), value);
  return {
    year,
    households: publishIf(shown.has('adapted'), adapted({ retrofitOnly, bedOnly, both })),
    retrofits: by(retrofitOnly + both),
    familyBeds: by(bedOnly + both),
    withBoth: by(both),
    tally,
    place,
  };
}

/** Those whose compound has barrier-free works in the year. */
export function publishDuplicates({ counts, shown }: AdaptationTally): PublishedCount {
  return publishIf(shown.has('besideWorks'), counts?.besideWorks ?? 0);
}
