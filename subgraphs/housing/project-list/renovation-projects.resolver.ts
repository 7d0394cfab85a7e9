import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, rankBy, type CountablePage } from '../../../shared/lists/keyset-page';
import { connectionOf } from '../../../shared/lists/connection-types';
import { ListArguments } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { RenovationProject } from '../renovation/renovation-project';
import { RenovationProjectFilter } from './renovation-project-filter';
import { checkFilter, isListed } from './renovation-project-search';

const RenovationProjectConnection = connectionOf(RenovationProject, {
  name: 'RenovationProject',
  rows: { zh: '改造项目', en: 'renovation projects' },
  unit: '个',
});

@Resolver()
export class RenovationProjectsResolver {
  @Query(() => RenovationProjectConnection, {
    nullable: true,
    description:
      '涉及某区划及其下级小区的改造项目，按项目编号排序；未知的区划没有行 / Renovation projects that cover a compound of a division or below, by number; an unknown division has none',
  })
  renovationProjects(
    @Args(() => ListArguments) { within, ...page }: ListArguments,
    @Arg('filter', () => RenovationProjectFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the projects',
    })
    filter: RenovationProjectFilter | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<RenovationProject>> {
    checkFilter(filter ?? {});
    return keysetPage(
      database,
      {
        entity: RenovationProject,
        condition: isListed(checkedDivisionCode('within', within), filter ?? {}, clock.today()),
        rank: rankBy('PROJECT_NO', 'listed.project_no'),
        direction: SortDirection.ASC,
      },
      page,
    );
  }
}
