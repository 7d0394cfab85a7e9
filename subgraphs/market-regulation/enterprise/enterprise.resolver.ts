import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { DateScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { marketRegister } from '../source';
import { Division } from '../stubs/division';
import { Enterprise } from './enterprise';
import { enterpriseByUscc, lastChangeByEnterprise } from './enterprise-loaders';
import { EnterpriseMarketRegulation } from './enterprise-market-regulation';
import { RegistrationStatus } from './registration-status';

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @FieldResolver(() => EnterpriseMarketRegulation, {
    nullable: true,
    description:
      '市场监管部门掌握的情况；当日未登记的为空，登记日期不明的视为已登记 / What market regulation knows; null when not registered on that day, whoever is without a known date of registration counts as registered',
  })
  async marketRegulation(
    @Root() { uscc }: Enterprise,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<EnterpriseMarketRegulation | null> {
    const row = await context.load(enterpriseByUscc, uscc, {});
    if (!row) return null;
    const head = blockHead(context.clock, on, marketRegister(row.synthetic));
    return row.registeredOn !== null && row.registeredOn > head.on ? null : { ...row, ...head };
  }
}

@Resolver(() => EnterpriseMarketRegulation)
export class EnterpriseRegistrationResolver {
  @FieldResolver(() => RegistrationStatus, { nullable: true, description: '登记状态 / Status on that day' })
  async registrationStatus(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<RegistrationStatus> {
    const change = await context.load(lastChangeByEnterprise, uscc, { on });
    return change?.status ?? RegistrationStatus.ACTIVE;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: '何时起为此状态；不明的为空 / Since when it has this status; null when not known',
  })
  async statusSince(
    @Root() { uscc, on, registeredOn }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const change = await context.load(lastChangeByEnterprise, uscc, { on });
    return change?.changedOn ?? registeredOn;
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: '登记机关所在区划 / Division of the registering authority',
  })
  registeredIn(@Root() { registeredInCode }: EnterpriseMarketRegulation): Division | null {
    return registeredInCode === null ? null : { code: registeredInCode };
  }
}
