import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { nearbyStationCountByCompound, nearbyStationsByCompound } from '../scrap/nearby-stations';
import { ScrapStation } from '../scrap/scrap-station';
import { CompoundPublicSecurity } from './compound-public-security';

@Resolver(() => CompoundPublicSecurity)
export class NearbyStationsResolver {
  @FieldResolver(() => [ScrapStation], {
    nullable: true,
    description:
      '当日所在镇（街道）各社区的废旧金属收购站点，本社区的在前；不含所辖区划以外的；以镇（街道）为周边，文件没有规定，为本系统的设定 / Places where scrap metal is bought in the town or street to which it belongs that day, those of its own community first; none outside the caller’s divisions; no document says what is around, the town or street is this system’s setting',
  })
  nearbyScrapStations(
    @Root() { compoundId, on }: CompoundPublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly ScrapStation[]> {
    checkFirst(first, nestedFirst);
    const caller = callersRows(context);
    return context.load(nearbyStationsByCompound, compoundId, { on, first, caller });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '上述站点数（个） / How many such places there are (places)',
  })
  nearbyScrapStationCount(
    @Root() { compoundId, on }: CompoundPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.load(nearbyStationCountByCompound, compoundId, { on, caller: callersRows(context) });
  }
}
