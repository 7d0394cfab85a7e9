import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { connectionOf } from '../../../shared/lists/connection-types';
import { keysetPage, mapPage, type CountablePage } from '../../../shared/lists/keyset-page';
import { Source } from '../../../shared/provenance/source';
import { ListArguments } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { checkYear } from '../../../shared/schema/year';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { CompoundHousing } from '../compound/compound-housing';
import { documentSource } from '../source';
import { Division } from '../stubs/division';
import { isCandidate } from './candidate-conditions';
import { candidateRank, RenovationCandidateOrder, RenovationCandidateOrderField } from './candidate-order';
import { RenovationCandidate, type CandidateList } from './renovation-candidate';
import { SelectionRule } from './selection-rule';
import { selectionRulesByDivision } from './selection-rules';

const RenovationCandidateConnection = connectionOf(RenovationCandidate, {
  name: 'RenovationCandidate',
  rows: { zh: '候选小区', en: 'candidates for renovation' },
  unit: '个',
});
/** Today's list says nothing of a plan that is over, and little of one far ahead (years); that it is five is assumed. */
const furthestPlan = 5;
const byPriority = { field: RenovationCandidateOrderField.PRIORITY, direction: SortDirection.DESC };

@Resolver()
export class RenovationCandidatesResolver {
  @Query(() => RenovationCandidateConnection, {
    nullable: true,
    description:
      '某区划及其下级尚未改造的老旧小区，作为年度计划的候选，附名次和理由；未知的区划没有行 / Old compounds of a division and below whose renovation has not begun, as candidates for a year’s plan, with places and reasons; an unknown division has none',
  })
  async renovationCandidates(
    @Args(() => ListArguments) { within: asked, ...page }: ListArguments,
    @Arg('planYear', () => Int, {
      description: `为哪一年度计划，今年至 ${furthestPlan} 年后（年） / For the plan of which year, this one to ${furthestPlan} years on (year)`,
    })
    year: number,
    @Arg('orderBy', () => RenovationCandidateOrder, {
      nullable: true,
      description: '排序，默认按优先次序 / Order; by priority unless given',
    })
    orderBy: RenovationCandidateOrder | null,
    @Ctx() context: RequestContext,
  ): Promise<CountablePage<RenovationCandidate>> {
    const today = context.clock.today();
    const [within, planYear] = [checkedDivisionCode('within', asked), checkedPlanYear(year, today)];
    const rules = await context.load(selectionRulesByDivision, within, {});
    const order = orderBy ?? byPriority;
    const found = await keysetPage(
      context.database,
      {
        entity: CompoundHousing,
        condition: isCandidate(within, today),
        rank: candidateRank(order, rules),
        direction: order.direction,
      },
      page,
    );
    const list = { within, planYear, rules };
    return mapPage(found, (row) => candidateOf(row, list));
  }
}

function checkedPlanYear(year: number, today: DateText): number {
  const thisYear = Number(today.slice(0, 4));
  return checkYear('planYear', year, { from: thisYear, to: thisYear + furthestPlan });
}

function candidateOf(row: CompoundHousing, list: CandidateList): RenovationCandidate {
  const { urbanInfrastructureReady, askedHouseholds, consentingHouseholds, selfFundingShare } = row;
  const share =
    askedHouseholds && consentingHouseholds !== null ? consentingHouseholds / askedHouseholds : null;
  return {
    row,
    list,
    planYear: list.planYear,
    deferred: urbanInfrastructureReady === null ? null : !urbanInfrastructureReady,
    urbanInfrastructureReady,
    askedHouseholds,
    consentingHouseholds,
    consentShare: share?.toFixed(4) ?? null,
    selfFundingShare,
  };
}

@Resolver(() => SelectionRule)
export class SelectionRuleResolver {
  @FieldResolver(() => Division, { nullable: true, description: '适用区划 / Where it holds' })
  jurisdiction(@Root() { jurisdictionCode }: SelectionRule): Division {
    return { code: jurisdictionCode };
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source(@Root() rule: SelectionRule): Source {
    return documentSource(rule);
  }
}
