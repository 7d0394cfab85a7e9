import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { DivisionMarketRegulation } from '../division/division-market-regulation';
import { Enterprise } from '../enterprise/enterprise';
import { Inspection } from '../inspection/inspection';
import { inspectionForCaller } from '../inspection/inspection-rights';
import { drawAlgorithm, drawDoubleRandom } from './draw';
import { RandomDraw, RandomDrawTarget, type PoolKind } from './random-draw';
import { drawsByDivision, poolByDraw, targetsByDraw } from './random-draw-loaders';

@Resolver(() => DivisionMarketRegulation)
export class DivisionDrawsResolver {
  @FieldResolver(() => [RandomDraw], {
    nullable: true,
    description:
      '本区划（含下级）已公开的双随机抽查，新的在前 / Published draws of this division and below, newest first',
  })
  async randomDraws(
    @Root() { code, asOf }: DivisionMarketRegulation,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly RandomDraw[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(drawsByDivision, code, { on: asOf })).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本区划（含下级）已公开的双随机抽查数（次） / Published draws of this division and below (draws)',
  })
  async randomDrawCount(
    @Root() { code, asOf }: DivisionMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(drawsByDivision, code, { on: asOf })).length;
  }
}

@Resolver(() => RandomDraw)
export class RandomDrawResolver {
  @FieldResolver(() => String, { nullable: true, description: '抽取算法 / How it is drawn' })
  algorithm(): string {
    return drawAlgorithm;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '检查对象名录库的主体数（户） / Bodies in the pool of targets (bodies)',
  })
  async targetPoolCount(@Root() { drawNo }: RandomDraw, @Ctx() context: RequestContext): Promise<number> {
    return (await membersOf(drawNo, 'TARGET', context)).length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '执法检查人员名录库的人数（人） / Inspectors in the pool (persons)',
  })
  async inspectorPoolCount(@Root() { drawNo }: RandomDraw, @Ctx() context: RequestContext): Promise<number> {
    return (await membersOf(drawNo, 'INSPECTOR', context)).length;
  }

  @FieldResolver(() => [RandomDrawTarget], {
    nullable: true,
    description: '抽中的检查对象，按抽取次序 / Targets that were drawn, in the order of the draw',
  })
  async targets(
    @Root() { drawNo }: RandomDraw,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly RandomDrawTarget[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(targetsByDraw, drawNo, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '抽中的检查对象数（户） / Targets that were drawn (bodies)',
  })
  async targetCount(@Root() { drawNo }: RandomDraw, @Ctx() context: RequestContext): Promise<number> {
    return (await context.load(targetsByDraw, drawNo, {})).length;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '按公开的种子和名录库复算，结果是否与记录相同 / Whether the recorded draw is what its seed and pools give',
  })
  async reproduced(@Root() { drawNo, seed }: RandomDraw, @Ctx() context: RequestContext): Promise<boolean> {
    const recorded = await context.load(targetsByDraw, drawNo, {});
    const [targets, inspectors] = await Promise.all([
      membersOf(drawNo, 'TARGET', context),
      membersOf(drawNo, 'INSPECTOR', context),
    ]);
    const again = drawDoubleRandom({ seed, targets, inspectors, targetCount: recorded.length });
    if (again.length !== recorded.length) return false;
    return again.every(({ uscc, inspectors: drawn }, index) => {
      const row = recorded[index];
      return row?.uscc === uscc && row.inspectors === drawn.join(',');
    });
  }
}

@Resolver(() => RandomDrawTarget)
export class RandomDrawTargetResolver {
  @FieldResolver(() => Enterprise, { nullable: true, description: '检查对象 / The body that was drawn' })
  enterprise(@Root() { uscc }: RandomDrawTarget): Enterprise {
    return { uscc };
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: '抽中的检查人员工号 / Work numbers of the inspectors drawn for it',
  })
  inspectorNos(@Root() { inspectors }: RandomDrawTarget): readonly string[] {
    return inspectors.split(',');
  }

  @FieldResolver(() => Inspection, {
    nullable: true,
    description:
      '所作的检查；尚未立项、结果未公开的为空 / The inspection made of it; null before that, and until its result is public',
  })
  async inspection(
    @Root() { inspectionNo }: RandomDrawTarget,
    @Ctx() context: RequestContext,
  ): Promise<Inspection | null> {
    return inspectionNo === null ? null : inspectionForCaller(inspectionNo, context);
  }
}

async function membersOf(
  drawNo: string,
  kind: PoolKind,
  context: RequestContext,
): Promise<readonly string[]> {
  const members = await context.load(poolByDraw, drawNo, {});
  return members.filter(({ pool }) => pool === kind).map(({ memberNo }) => memberNo);
}
