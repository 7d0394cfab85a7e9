import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Guideline, GuidelineSubject } from '../guideline/guideline';
import { guidelineByDivision } from '../guideline/guideline-loaders';
import { Enterprise } from '../stubs/enterprise';
import { projectByNo } from './renovation-loaders';
import { UtilityCoordination } from './utility-coordination';

@Resolver(() => UtilityCoordination)
export class UtilityCoordinationResolver {
  @FieldResolver(() => Enterprise, {
    nullable: true,
    description: '专营单位；未登记的为空 / The operator; null when none is on record',
  })
  operator(@Root() { operatorUscc }: UtilityCoordination): Enterprise | null {
    return operatorUscc === null ? null : { uscc: operatorUscc };
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '按当地规则，出资比例是否达到可由专营单位实施；当地无此规则或比例未知的为空 / Whether by the rule of the place the contribution lets the operator carry out the works; null where there is no such rule or the share is unknown',
  })
  async mayImplement(
    @Root() { projectNo, contributionRatio }: UtilityCoordination,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const rule = await ruleOf(projectNo, context);
    if (rule === null || contributionRatio === null) return null;
    return Number(contributionRatio) >= Number(rule.value);
  }

  @FieldResolver(() => Guideline, {
    nullable: true,
    description:
      '据以判断可否实施的规则 / The rule by which it is decided whether the operator may carry out the works',
  })
  implementationRule(
    @Root() { projectNo }: UtilityCoordination,
    @Ctx() context: RequestContext,
  ): Promise<Guideline | null> {
    return ruleOf(projectNo, context);
  }
}

/** Both numbers of the comparison have six decimals, so that a third equals a third. */
async function ruleOf(projectNo: string, context: RequestContext): Promise<Guideline | null> {
  const project = await context.load(projectByNo, projectNo, {});
  return (
    project &&
    context.load(guidelineByDivision, project.countyCode, {
      subject: GuidelineSubject.OPERATOR_MAY_IMPLEMENT,
      on: context.clock.today(),
    })
  );
}
