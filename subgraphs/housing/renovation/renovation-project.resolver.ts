import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Compound } from '../compound/compound';
import { housingRegister } from '../source';
import { Enterprise } from '../stubs/enterprise';
import { compoundIdsByProject, projectByNo } from './renovation-loaders';
import { RenovationProject } from './renovation-project';
import { RenovationProjectHousing } from './renovation-project-housing';

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

  @FieldResolver(() => [Compound], {
    nullable: true,
    description: '涉及的小区，按编号排列 / The compounds it covers, by id',
  })
  async compounds(
    @Root() { projectNo }: RenovationProject,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<Compound[]> {
    checkFirst(first, nestedFirst);
    const ids = await context.load(compoundIdsByProject, projectNo, {});
    return ids.slice(0, first).map((id) => ({ id }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '涉及的小区数（个） / Number of compounds it covers (compounds)',
  })
  async compoundCount(
    @Root() { projectNo }: RenovationProject,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(compoundIdsByProject, projectNo, {})).length;
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '施工单位 / Main contractor' })
  contractor(@Root() { contractorUscc }: RenovationProject): Enterprise | null {
    return enterpriseOf(contractorUscc);
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '监理单位 / Supervisor of the works' })
  supervisor(@Root() { supervisorUscc }: RenovationProject): Enterprise | null {
    return enterpriseOf(supervisorUscc);
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '设计单位 / Designer of the scheme' })
  designer(@Root() { designerUscc }: RenovationProject): Enterprise | null {
    return enterpriseOf(designerUscc);
  }
}

function enterpriseOf(uscc: string | null): Enterprise | null {
  return uscc === null ? null : { uscc };
}
