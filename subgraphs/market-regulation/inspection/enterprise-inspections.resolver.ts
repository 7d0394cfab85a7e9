import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Inspection } from './inspection';
import { InspectionDomainArgument } from './inspection-domain-argument';
import type { InspectionDomain } from './inspection-kinds';
import { inspectionCountsByEnterprise, inspectionsByEnterprise } from './inspection-loaders';

@Resolver(() => EnterpriseMarketRegulation)
export class EnterpriseInspectionsResolver {
  @FieldResolver(() => [Inspection], {
    nullable: true,
    description:
      '监督检查，含对其各场所的，新的在前 / Inspections, those of its sites included, newest first',
  })
  inspections(
    @Root() { uscc, asOf }: EnterpriseMarketRegulation,
    @InspectionDomainArgument()
    domain: InspectionDomain | undefined,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Inspection[]> {
    checkFirst(first, nestedFirst);
    return context.load(inspectionsByEnterprise, uscc, { on: asOf, domain: domain ?? null, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '监督检查数（次） / Number of inspections (inspections)',
  })
  async inspectionCount(
    @Root() { uscc, asOf }: EnterpriseMarketRegulation,
    @InspectionDomainArgument()
    domain: InspectionDomain | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const args = { on: asOf, domain: domain ?? null };
    return (await context.load(inspectionCountsByEnterprise, uscc, args)).inspections;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '已公开的不合格检查数，含整改中和已整改的（次） / Published inspections that found failings, put right since or not (inspections)',
  })
  async failedInspectionCount(
    @Root() { uscc, asOf }: EnterpriseMarketRegulation,
    @InspectionDomainArgument()
    domain: InspectionDomain | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const args = { on: asOf, domain: domain ?? null };
    return (await context.load(inspectionCountsByEnterprise, uscc, args)).failed;
  }
}
