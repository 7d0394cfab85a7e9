import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { publishCount } from '../../../shared/persons/person-count';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { housingRegister } from '../source';
import { Compound } from './compound';
import { CompoundHousing } from './compound-housing';
import { compoundById } from './compound-loaders';

@Resolver(() => Compound)
export class CompoundResolver {
  @FieldResolver(() => CompoundHousing, {
    nullable: true,
    description: '住建部门掌握的情况；没有记录则为空 / What housing knows; null when it has no record',
  })
  async housing(
    @Root() { id }: Compound,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CompoundHousing | null> {
    const row = await context.load(compoundById, id, {});
    return row && { ...row, ...blockHead(context.clock, on, housingRegister(row.figuresSynthetic)) };
  }
}

@Resolver(() => CompoundHousing)
export class CompoundPersonsResolver {
  @FieldResolver(() => PersonCount, {
    nullable: true,
    description: '常住人口（人） / Permanent residents (persons)',
  })
  residents(
    @Root() { residentCount }: CompoundHousing,
    @Ctx() { personCountThreshold }: RequestContext,
  ): PersonCount | null {
    return residentCount === null ? null : publishCount(residentCount, personCountThreshold);
  }

  @FieldResolver(() => PersonCount, {
    nullable: true,
    description:
      '租住人口（人）；是否含在常住人口之内未予说明，不得相加 / Tenants (persons); whether they are among the residents is not stated, so the two are not added',
  })
  tenants(
    @Root() { tenantCount }: CompoundHousing,
    @Ctx() { personCountThreshold }: RequestContext,
  ): PersonCount | null {
    return tenantCount === null ? null : publishCount(tenantCount, personCountThreshold);
  }
}
