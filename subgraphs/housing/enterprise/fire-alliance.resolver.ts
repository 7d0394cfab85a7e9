import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { EnterpriseHousing } from './enterprise-housing';
import { FireAllianceMember } from './fire-alliance-member';

const allianceMemberByUscc: LoaderDefinition<FireAllianceMember | null> = {
  name: 'allianceMemberByUscc',
  absent: null,
  async batch(usccs, _args, { database }) {
    const rows = await database.manager.findBy(FireAllianceMember, { uscc: In([...usccs]) });
    return indexBy(rows, (row) => row.uscc);
  },
};

@Resolver(() => EnterpriseHousing)
export class FireAllianceResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      '加入物业行业消防安全联盟的日期；不是成员的为空 / Since when it is in the fire-safety alliance of property companies; null when it is not',
  })
  async fireSafetyAllianceSince(
    @Root() { uscc }: EnterpriseHousing,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return (await context.load(allianceMemberByUscc, uscc, {}))?.joinedOn ?? null;
  }
}
