import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { RenovationItem } from './renovation-item';
import { RenovationLedgerEntry } from './renovation-ledger-entry';
import { itemsByProject, ledgerByProject, utilitiesByProject } from './renovation-loaders';
import { RenovationProjectHousing } from './renovation-project-housing';
import { UtilityCoordination } from './utility-coordination';

@Resolver(() => RenovationProjectHousing)
export class RenovationProjectHousingResolver {
  @FieldResolver(() => [RenovationItem], {
    nullable: true,
    description: '改造内容，至多 19 项 / Items of works, at most 19',
  })
  items(
    @Root() { projectNo }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<readonly RenovationItem[]> {
    return context.load(itemsByProject, projectNo, {});
  }

  @FieldResolver(() => [UtilityCoordination], {
    nullable: true,
    description: '与管线专营单位的对接，至多 7 类 / Coordination with utility operators, at most 7 kinds',
  })
  utilityCoordination(
    @Root() { projectNo }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<readonly UtilityCoordination[]> {
    return context.load(utilitiesByProject, projectNo, {});
  }

  @FieldResolver(() => [RenovationLedgerEntry], {
    nullable: true,
    description: '台账：依次进入的各阶段，至多 13 行 / The ledger: the stages entered, in order, at most 13',
  })
  ledger(
    @Root() { projectNo }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<readonly RenovationLedgerEntry[]> {
    return context.load(ledgerByProject, projectNo, {});
  }
}
