import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { communityByCompound } from '../../../shared/reference/reference-loaders';
import { DecimalScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundHousing } from '../compound/compound-housing';
import { Guideline, GuidelineSubject } from '../guideline/guideline';
import { guidelineByDivision } from '../guideline/guideline-loaders';
import { OwnersCommittee } from './owners-committee';
import { committeeByCompound } from './owners-committee-loaders';

@Resolver(() => CompoundHousing)
export class CompoundOwnersCommitteeResolver {
  @FieldResolver(() => OwnersCommittee, {
    nullable: true,
    description: '业委会或物管会；没有登记的为空 / The owners’ body; null when none is on record',
  })
  ownersCommittee(
    @Root() { compoundId }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<OwnersCommittee | null> {
    return context.load(committeeByCompound, compoundId, {});
  }
}

@Resolver(() => OwnersCommittee)
export class OwnersCommitteeResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: '党员比例（0–1）；没有委员的为空 / Share of party members (0 to 1); null without members',
  })
  partyShare(@Root() { memberCount, partyMemberCount }: OwnersCommittee): string | null {
    return memberCount === 0 ? null : (partyMemberCount / memberCount).toFixed(4);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '党员比例是否达到当地“原则上”的要求，未达到只作提示；当地无此要求的为空 / Whether the share is what the place wants in principle, a flag only; null where it wants nothing',
  })
  async meetsGuideline(
    @Root() committee: OwnersCommittee,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const { memberCount, partyMemberCount } = committee;
    const rule = await ruleOf(committee, context);
    if (rule === null || memberCount === 0) return null;
    return partyMemberCount >= Number(rule.value) * memberCount;
  }

  @FieldResolver(() => Guideline, {
    nullable: true,
    description: '当地对党员比例的要求；没有的为空 / What the place wants of the share; null where nothing',
  })
  guideline(@Root() committee: OwnersCommittee, @Ctx() context: RequestContext): Promise<Guideline | null> {
    return ruleOf(committee, context);
  }
}

async function ruleOf({ compoundId }: OwnersCommittee, context: RequestContext): Promise<Guideline | null> {
  const on = context.clock.today();
  const community = await context.load(communityByCompound, compoundId, { on });
  const subject = GuidelineSubject.COMMITTEE_PARTY_SHARE;
  return community === null ? null : context.load(guidelineByDivision, community, { subject, on });
}
