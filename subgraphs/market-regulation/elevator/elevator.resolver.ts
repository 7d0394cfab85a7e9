import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Enterprise } from '../enterprise/enterprise';
import { marketRegister } from '../source';
import { Building } from '../stubs/building';
import { CareFacility } from '../stubs/care-facility';
import { Compound } from '../stubs/compound';
import { Elevator } from './elevator';
import { checksByElevator, elevatorByCode } from './elevator-loaders';
import { ElevatorMarketRegulation } from './elevator-market-regulation';
import { standingOn } from './elevator-standing';

@Resolver(() => Elevator)
export class ElevatorResolver {
  @Query(() => Elevator, {
    nullable: true,
    description:
      '按使用登记编号查电梯；没有则为空 / The elevator of a registration code; null when there is none',
  })
  elevator(
    @Arg('registrationCode', () => ID, { description: '使用登记编号 / Code of the use registration' })
    registrationCode: string,
    @Ctx() context: RequestContext,
  ): Promise<Elevator | null> {
    return context.load(elevatorByCode, registrationCode, {});
  }

  @FieldResolver(() => ElevatorMarketRegulation, {
    nullable: true,
    description:
      '市场监管部门掌握的情况；当日尚未安装的为空 / What market regulation knows; null when not installed by that day',
  })
  async marketRegulation(
    @Root() elevator: Elevator,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ElevatorMarketRegulation | null> {
    const head = blockHead(context.clock, on, marketRegister(elevator.synthetic));
    if (elevator.installedOn > head.on) return null;
    const checks = await context.load(checksByElevator, elevator.registrationCode, { on: head.on });
    return { ...head, elevator, ...standingOn(elevator, checks, head.on) };
  }

  @FieldResolver(() => Compound, { nullable: true, description: '所在小区 / The compound it stands in' })
  compound(@Root() { compoundId }: Elevator): Compound | null {
    return compoundId === null ? null : { id: compoundId };
  }

  @FieldResolver(() => Building, { nullable: true, description: '所在楼栋 / The building it serves' })
  building(@Root() { buildingId }: Elevator): Building | null {
    return buildingId === null ? null : { id: buildingId };
  }

  @FieldResolver(() => CareFacility, {
    nullable: true,
    description: '所属养老服务设施；不属于设施的为空 / The care facility it belongs to; null when to none',
  })
  facility(@Root() { facilityId }: Elevator): CareFacility | null {
    return facilityId === null ? null : { id: facilityId };
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '使用单位 / Using unit' })
  user(@Root() { userUscc }: Elevator): Enterprise | null {
    return userUscc === null ? null : { uscc: userUscc };
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '维保单位 / Maintenance firm' })
  maintainer(@Root() { maintainerUscc }: Elevator): Enterprise | null {
    return maintainerUscc === null ? null : { uscc: maintainerUscc };
  }
}
