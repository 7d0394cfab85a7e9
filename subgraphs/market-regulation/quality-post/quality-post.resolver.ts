import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { connectionOf } from '../../../shared/lists/connection-types';
import { keysetPage, mapPage, rankBy, type CountablePage } from '../../../shared/lists/keyset-page';
import type { SqlPiece } from '../../../shared/lists/sql-piece';
import { ListArguments } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { Enterprise } from '../enterprise/enterprise';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { isPostRequired, QualityPostFinding } from './quality-post-finding';
import { QualityPost } from './quality-post-kinds';
import { findingsByEnterprise, judgedRules } from './quality-post-loaders';

@Resolver(() => EnterpriseMarketRegulation)
export class EnterpriseQualityPostResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '当日是否须配备质量安全总监，理由见 qualityPostFindings；登记地没有规则或无法判定的为空 / Whether it had to have a quality safety director on that day, for the grounds in qualityPostFindings; null when no rule is known for its place or it cannot be decided',
  })
  async qualityDirectorRequired(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    return isPostRequired(await context.load(findingsByEnterprise, uscc, { on }), QualityPost.DIRECTOR);
  }

  @FieldResolver(() => [QualityPostFinding], {
    nullable: true,
    description:
      '登记地的岗位配备规则及其是否适用，每条规则一行 / Rules on posts for product safety of its place and whether they apply, one row a rule',
  })
  qualityPostFindings(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<readonly QualityPostFinding[]> {
    return context.load(findingsByEnterprise, uscc, { on });
  }
}

const EnterpriseConnection = connectionOf(Enterprise, {
  name: 'Enterprise',
  rows: { zh: '主体', en: 'legal bodies' },
  unit: '户',
});

@Resolver()
export class EnterprisesUnderRuleResolver {
  @Query(() => EnterpriseConnection, {
    nullable: true,
    description:
      '在某区划及其下级登记、今日适用某条规则的主体，按统一社会信用代码排列，理由见其 qualityPostFindings；未知的区划或规则没有行 / Bodies registered in a division and below to which a rule applies today, by credit code, for the ground in their qualityPostFindings; an unknown division or rule has none',
  })
  async enterprisesUnderRule(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('ruleNo', () => ID, {
      description: '规则编号，如 QUALITY-DIRECTOR-140502-1 / Number of the rule',
    })
    ruleNo: string,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<Enterprise>> {
    const found = await keysetPage(
      database,
      {
        entity: EnterpriseMarketRegulation,
        condition: isUnderRule(checkedDivisionCode('within', within), ruleNo, clock.today()),
        rank: rankBy('USCC', 'listed.uscc'),
        direction: SortDirection.ASC,
      },
      page,
    );
    return mapPage(found, ({ uscc }): Enterprise => ({ uscc }));
  }
}

function isUnderRule(within: string, ruleNo: string, today: DateText): SqlPiece {
  const { sql, parameters } = judgedRules(today, {
    sql: `r.rule_no = ? AND e.registered_in IN (SELECT a.code FROM reference_ancestor a WHERE a.ancestor_code = ?)`,
    parameters: [ruleNo, within],
  });
  return {
    sql: `listed.uscc IN (SELECT judged.uscc FROM (${sql}) judged WHERE judged.applies = 1)`,
    parameters,
  };
}
