import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument, OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Enterprise } from '../enterprise/enterprise';
import { marketRegister } from '../source';
import { RenovationProject } from '../stubs/renovation-project';
import { MaterialCheck } from './material-check';
import { materialChecksByProject, materialCountsByProject } from './material-loaders';
import { RenovationProjectMarketRegulation } from './renovation-project-market-regulation';

@Resolver(() => RenovationProject)
export class RenovationProjectResolver {
  @FieldResolver(() => RenovationProjectMarketRegulation, {
    nullable: true,
    description:
      '市场监管部门掌握的情况；当日没有已公开检查的为空 / What market regulation knows; null when no check was published by that day',
  })
  async marketRegulation(
    @Root() { projectNo }: RenovationProject,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RenovationProjectMarketRegulation | null> {
    const day = blockHead(context.clock, on, marketRegister(false)).on;
    const counts = await context.load(materialCountsByProject, projectNo, { on: day });
    return counts && { projectNo, counts, ...blockHead(context.clock, on, marketRegister(counts.synthetic)) };
  }
}

const ProblemsOnlyArgument = (): ReturnType<typeof Arg> =>
  Arg('problemsOnly', () => Boolean, {
    defaultValue: false,
    description: '只列不合格或报告虚假的 / Only those that found failings or a false report',
  });

@Resolver(() => RenovationProjectMarketRegulation)
export class ProjectMaterialsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: '主要建材检查数，只计已公开的（次） / Published checks of main materials (checks)',
  })
  materialCheckCount(
    @Root() { counts }: RenovationProjectMarketRegulation,
    @ProblemsOnlyArgument() problemsOnly: boolean,
  ): number {
    return problemsOnly ? counts.problems : counts.checks;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其中不合格的，含已整改的（次） / Of these, those that found failings, put right since or not (checks)',
  })
  failedMaterialCheckCount(@Root() { counts }: RenovationProjectMarketRegulation): number {
    return counts.failed;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中检测报告虚假的（次） / Of these, those with a false test report (checks)',
  })
  falseTestReportCount(@Root() { counts }: RenovationProjectMarketRegulation): number {
    return counts.falseReports;
  }

  @FieldResolver(() => [MaterialCheck], {
    nullable: true,
    description: '主要建材的检查，只列已公开的，新的在前 / Published checks of main materials, newest first',
  })
  materialChecks(
    @Root() { projectNo, on }: RenovationProjectMarketRegulation,
    @ProblemsOnlyArgument() problemsOnly: boolean,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly MaterialCheck[]> {
    checkFirst(first, nestedFirst);
    return context.load(materialChecksByProject, projectNo, { on, problemsOnly, first });
  }
}

@Resolver(() => MaterialCheck)
export class MaterialCheckResolver {
  @FieldResolver(() => Enterprise, {
    nullable: true,
    description: '供应单位；不明的为空 / Supplier; null when not known',
  })
  supplier(@Root() { supplierUscc }: MaterialCheck): Enterprise | null {
    return supplierUscc === null ? null : { uscc: supplierUscc };
  }
}
