import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Building } from '../building/building';
import { buildingById } from '../building/building-loaders';
import { CompoundHousing } from '../compound/compound-housing';
import { FireHazard } from './fire-hazard';
import { FireHazardStatus } from './fire-hazard-kind';
import {
  type DatedFireHazard,
  hazardRegister,
  hazardsByCompound,
  openHazardCountByCompound,
} from './fire-hazard-loaders';

@Resolver(() => FireHazard)
export class FireHazardResolver {
  @FieldResolver(() => FireHazardStatus, {
    nullable: true,
    description: '所问之日的状态 / Status on the day asked for',
  })
  status(@Root() hazard: DatedFireHazard): FireHazardStatus {
    return hazard.status;
  }

  @FieldResolver(() => Building, {
    nullable: true,
    description: '所在楼栋；公共部位的为空 / The building; null where it lies outside the buildings',
  })
  async building(
    @Root() { buildingId }: FireHazard,
    @Ctx() context: RequestContext,
  ): Promise<Building | null> {
    return buildingId === null ? null : context.load(buildingById, buildingId, {});
  }
}

const StatusesArgument = (): ReturnType<typeof Arg> =>
  Arg('statuses', () => [FireHazardStatus], {
    nullable: true,
    description: '只列这些状态的 / Only those of these statuses',
  });

function ofStatuses(
  hazards: readonly DatedFireHazard[],
  statuses: readonly FireHazardStatus[] | null | undefined,
): readonly DatedFireHazard[] {
  return hazards.filter(({ status }) => statuses?.includes(status) ?? true);
}

@Resolver(() => CompoundHousing)
export class CompoundFireSafetyResolver {
  @FieldResolver(() => [FireHazard], {
    nullable: true,
    description: '消防隐患，未消除的在前，新的在前 / Fire hazards, open ones first, then the newest',
  })
  async fireHazards(
    @Root() { compoundId, on }: CompoundHousing,
    @StatusesArgument() statuses: readonly FireHazardStatus[] | null,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly FireHazard[]> {
    checkFirst(first, nestedFirst);
    const hazards = await context.load(hazardsByCompound, compoundId, { on });
    return ofStatuses(hazards, statuses).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '消防隐患数（处），默认含已消除的；登记开始之前的日期为空 / Number of fire hazards, cleared ones included unless told (hazards); null for a day before the register begins',
  })
  async fireHazardCount(
    @Root() { compoundId, on }: CompoundHousing,
    @StatusesArgument() statuses: readonly FireHazardStatus[] | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return ifBegun(
      hazardRegister,
      on,
      context,
      async () => ofStatuses(await context.load(hazardsByCompound, compoundId, { on }), statuses).length,
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '未消除的消防隐患数（处）；登记开始之前的日期为空 / Number of open fire hazards (hazards); null for a day before the register begins',
  })
  openFireHazardCount(
    @Root() { compoundId, on }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return ifBegun(hazardRegister, on, context, () =>
      context.load(openHazardCountByCompound, compoundId, { on }),
    );
  }
}
