import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CareVisitResult } from './care-visit';
import { ElderVisit } from './elder-visit';
import { EmergencyFollowUp, followUpByVisit, followUpKey } from './emergency-follow-up';

@Resolver(() => ElderVisit)
export class ElderVisitFollowUpResolver {
  @FieldResolver(() => EmergencyFollowUp, {
    nullable: true,
    description:
      '突发情况的评估帮扶；没有突发情况、或尚未建立的为空 / What followed the emergency; null where there was none, or nothing followed yet',
  })
  followUp(
    @Root() { elderId, month }: ElderVisit,
    @Ctx() context: RequestContext,
  ): Promise<EmergencyFollowUp | null> {
    return context.load(followUpByVisit, followUpKey(elderId, month), {});
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '是否有待帮扶：处置过突发情况，帮扶尚未建立或尚未办结 / Whether help is still due: an emergency was met, and what follows is not opened or not closed',
  })
  async followUpDue(
    @Root() { elderId, month, outcome }: ElderVisit,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    if (outcome !== CareVisitResult.EMERGENCY) return false;
    const followUp = await context.load(followUpByVisit, followUpKey(elderId, month), {});
    return followUp === null || followUp.closedOn === null;
  }
}
