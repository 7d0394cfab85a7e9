import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskPersonName } from '../../../shared/identifiers/resident-id';
import { communityByCompound } from '../../../shared/reference/reference-loaders';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Division } from '../division/division';
import { Building } from '../stubs/building';
import { Compound } from '../stubs/compound';
import { Elder } from './elder';

@Resolver(() => Elder)
export class ElderResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      '姓名，只显姓氏，如 王**，供在旁人可见的屏幕上显示 / The name by its family name only, e.g. 王**, for screens that others can see',
  })
  maskedName(@Root() { name }: Elder): string {
    return maskPersonName(name);
  }

  @FieldResolver(() => Compound, {
    nullable: true,
    description: '所住小区；不住在小区的为空 / Compound of the home; null when it is in none',
  })
  compound(@Root() { compoundId }: Elder): Compound | null {
    return compoundId === null ? null : { id: compoundId };
  }

  @FieldResolver(() => Building, {
    nullable: true,
    description: '所住楼栋；没有登记的为空 / Building of the home; null when none is on record',
  })
  building(@Root() { buildingId }: Elder): Building | null {
    return buildingId === null ? null : { id: buildingId };
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description:
      '今日所属社区（村）；不明的为空 / Community or village to which the home belongs today; null when unknown',
  })
  async community(
    @Root() { compoundId, communityCode }: Elder,
    @Ctx() context: RequestContext,
  ): Promise<Division | null> {
    const code =
      compoundId === null
        ? communityCode
        : await context.load(communityByCompound, compoundId, { on: context.clock.today() });
    return code === null ? null : { code };
  }
}
