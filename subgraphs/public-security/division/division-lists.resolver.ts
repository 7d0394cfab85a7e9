import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { PublicSecurityRule } from '../rule/police-rule';
import { rulesByDivision } from '../rule/rule-loaders';
import { stationCountByDivision, stationsByDivision } from '../scrap/scrap-loaders';
import { ScrapStation } from '../scrap/scrap-station';
import { DivisionPublicSecurity } from './division-public-security';

@Resolver(() => DivisionPublicSecurity)
export class DivisionListsResolver {
  @FieldResolver(() => [ScrapStation], {
    nullable: true,
    description: '现有废旧金属收购站点，按编号排列 / Places where scrap metal is bought by now, by number',
  })
  scrapStations(
    @Root() { code }: DivisionPublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly ScrapStation[]> {
    checkFirst(first, nestedFirst);
    return context.load(stationsByDivision, code, { first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '现有废旧金属收购站点数（个） / Places where scrap metal is bought by now (places)',
  })
  scrapStationCount(
    @Root() { code }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.load(stationCountByDivision, code, {});
  }

  @FieldResolver(() => [PublicSecurityRule], {
    nullable: true,
    description:
      '当日在此适用的规定，含上级区划的 / Rules that hold here on the day, those of the divisions above included',
  })
  async rules(
    @Root() { code, on }: DivisionPublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly PublicSecurityRule[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(rulesByDivision, code, { on })).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '当日在此适用的规定数（条） / Number of rules that hold here on the day (rules)',
  })
  async ruleCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(rulesByDivision, code, { on })).length;
  }
}
