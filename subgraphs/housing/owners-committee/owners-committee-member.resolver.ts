import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskPersonName } from '../../../shared/identifiers/resident-id';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { OwnersCommittee } from './owners-committee';
import { membersByCompound } from './owners-committee-loaders';
import { OwnersCommitteeMember } from './owners-committee-member';

@Resolver(() => OwnersCommittee)
export class CommitteeMembersResolver {
  @FieldResolver(() => [OwnersCommitteeMember], {
    nullable: true,
    description:
      '委员，按职务排序，总数见 memberCount；没有登记的为空 / The members by position, their number is in `memberCount`; null when none are on record',
  })
  async members(
    @Root() { compoundId, memberCount }: OwnersCommittee,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly OwnersCommitteeMember[] | null> {
    checkFirst(first, nestedFirst);
    const members = await context.load(membersByCompound, compoundId, {});
    return members.length === 0 && memberCount > 0 ? null : members.slice(0, first);
  }
}

@Resolver(() => OwnersCommitteeMember)
export class OwnersCommitteeMemberResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: '姓名，只显姓氏，如 王** / The name by its family name only, e.g. 王**',
  })
  maskedName(@Root() { name }: OwnersCommitteeMember): string {
    return maskPersonName(name);
  }
}
