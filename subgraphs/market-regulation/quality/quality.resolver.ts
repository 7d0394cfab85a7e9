import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { checkYear } from '../../../shared/schema/year';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { DivisionMarketRegulation } from '../division/division-market-regulation';
import { QualityIndicator, qualityIndicator } from './quality-indicator';
import { resultsByDivision, targetsByDivision } from './quality-loaders';

@Resolver(() => DivisionMarketRegulation)
export class DivisionQualityResolver {
  @FieldResolver(() => [QualityIndicator], {
    nullable: true,
    description:
      '本区划的质量指标，按文件次序，至多 10 项；文件没有定目标的为空表 / Quality indicators of this division in the order of the document, at most 10; empty where none sets targets',
  })
  async qualityIndicators(
    @Root() { code, on }: DivisionMarketRegulation,
    @Arg('year', () => Int, {
      nullable: true,
      description:
        '实际值的年度，默认 on 所在年（年） / Year of the values reached, that of `on` unless given (year)',
    })
    year: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<QualityIndicator[]> {
    const wanted = checkYear('year', year ?? Number(on.slice(0, 4)));
    const [targets, results] = await Promise.all([
      context.load(targetsByDivision, code, {}),
      context.load(resultsByDivision, code, { year: wanted, on }),
    ]);
    return targets.map((target) => qualityIndicator(target, results.get(target.indicator)));
  }
}
