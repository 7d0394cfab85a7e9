import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { DateText } from '../../../shared/time/calendar';
import type { Elder } from '../elder/elder';
import { HardshipCategory } from '../elder/hardship-category';

/** What, beside hardship, makes the retrofit of a home one that government pays for. */
export enum RetrofitNeed {
  ADVANCED_AGE = 'ADVANCED_AGE',
  DISABLED_ABILITY = 'DISABLED_ABILITY',
  DISABILITY = 'DISABILITY',
}
registerEnumType(RetrofitNeed, {
  name: 'RetrofitNeed',
  description:
    '困难老年人家庭适老化改造所须的情形 / Need that a poor household must have for a retrofit that is paid for',
  valuesConfig: {
    ADVANCED_AGE: { description: '高龄 / Of advanced age' },
    DISABLED_ABILITY: { description: '失能 / Of disabled ability' },
    DISABILITY: {
      description: '残疾；登记中只有重残 / Disability; the register knows of severe ones only',
    },
  },
});

/**
 * Whether the retrofit of an elder's home is one that government pays for: a household of a kind of hardship and with a
 * need, 城政办发〔2024〕23号 二(五)21. Others are guided to have theirs done. Whether it was done already is not judged here.
 */
@ObjectType({
  description:
    '家庭适老化改造是否属于政府补贴的范围：困难家庭，且高龄、失能或残疾；是否已改造见 `homeRetrofits` / Whether the retrofit of a home is one that government pays for: a poor household whose elder is of advanced age, of disabled ability or disabled; whether it was done already stands in `homeRetrofits`',
})
export class RetrofitEligibility {
  @Field(() => Boolean, {
    nullable: true,
    description: '是否属于补贴范围 / Whether it is one that is paid for',
  })
  subsidised: boolean;

  @Field(() => HardshipCategory, {
    nullable: true,
    description: '家庭困难情形；没有的为空 / Hardship of the household; null when there is none',
  })
  hardship: HardshipCategory | null;

  @Field(() => [RetrofitNeed], { nullable: true, description: '老年人的情形 / Needs of the elder' })
  needs: readonly RetrofitNeed[];
}

/** The numbers of the rules by which a home is judged. */
export interface RetrofitRules {
  /** Age from which an elder is of advanced age (years), reached within the year. */
  readonly advancedAgeFrom: number;
  /** How many needs there must be (needs). */
  readonly leastNeeds: number;
}

export function judgedEligibility(
  elder: Pick<Elder, 'birthYear' | 'disabledAbility' | 'severeDisability' | 'hardship'>,
  { advancedAgeFrom, leastNeeds }: RetrofitRules,
  on: DateText,
): RetrofitEligibility {
  const has: Readonly<Record<RetrofitNeed, boolean>> = {
    ADVANCED_AGE: Number(on.slice(0, 4)) - elder.birthYear >= advancedAgeFrom,
    DISABLED_ABILITY: elder.disabledAbility,
    DISABILITY: elder.severeDisability,
  };
  const needs = Object.values(RetrofitNeed).filter((need) => has[need]);
  return {
    subsidised: elder.hardship !== null && needs.length >= leastNeeds,
    hardship: elder.hardship,
    needs,
  };
}
