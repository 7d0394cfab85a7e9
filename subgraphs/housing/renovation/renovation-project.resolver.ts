import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Compound } from '../compound/compound';
import { CompoundHousing } from '../compound/compound-housing';
import { housingRegister } from '../source';
import { Enterprise } from '../stubs/enterprise';
import { RenovationItem } from './renovation-item';
import { compoundIdsByProject, itemsByProject, projectByNo, projectsByCompound } from './renovation-loaders';
import { RenovationProject, RenovationProjectHousing } from './renovation-project';

@Resolver(() => RenovationProject)
export class RenovationProjectResolver {
  @Query(() => RenovationProject, {
    nullable: true,
    description: '按编号查改造项目；没有则为空 / The project of a number; null when there is none',
  })
  renovationProject(
    @Arg('projectNo', () => ID, { description: '项目编号 / Project number' }) projectNo: string,
    @Ctx() context: RequestContext,
  ): Promise<RenovationProject | null> {
    return context.load(projectByNo, projectNo, {});
  }

  @FieldResolver(() => RenovationProjectHousing, {
    nullable: true,
    description: '住建部门掌握的情况 / What housing knows',
  })
  housing(@Root() project: RenovationProject, @Ctx() { clock }: RequestContext): RenovationProjectHousing {
    return { ...project, ...blockHead(clock, null, housingRegister(project.synthetic)) };
  }

  @FieldResolver(() => [Compound], { nullable: true, description: '涉及的小区 / The compounds it covers' })
  async compounds(
    @Root() { projectNo }: RenovationProject,
    @Ctx() context: RequestContext,
  ): Promise<Compound[]> {
    const ids = await context.load(compoundIdsByProject, projectNo, {});
    return ids.map((id) => ({ id }));
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '施工单位 / Main contractor' })
  contractor(@Root() { contractorUscc }: RenovationProject): Enterprise | null {
    return contractorUscc === null ? null : { uscc: contractorUscc };
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '监理单位 / Supervisor' })
  supervisor(@Root() { supervisorUscc }: RenovationProject): Enterprise | null {
    return supervisorUscc === null ? null : { uscc: supervisorUscc };
  }
}

@Resolver(() => RenovationProjectHousing)
export class RenovationProjectHousingResolver {
  @FieldResolver(() => [RenovationItem], {
    nullable: true,
    description: '改造内容，至多 17 小项 / Items of works, at most 17',
  })
  items(
    @Root() { projectNo }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<readonly RenovationItem[]> {
    return context.load(itemsByProject, projectNo, {});
  }
}

@Resolver(() => CompoundHousing)
export class CompoundRenovationResolver {
  @FieldResolver(() => [RenovationProject], {
    nullable: true,
    description: '改造项目，新的在前 / Renovation projects, newest first',
  })
  async projects(
    @Root() { compoundId }: CompoundHousing,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly RenovationProject[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(projectsByCompound, compoundId, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '改造项目数（个） / Number of renovation projects (projects)',
  })
  async projectCount(
    @Root() { compoundId }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(projectsByCompound, compoundId, {})).length;
  }
}
