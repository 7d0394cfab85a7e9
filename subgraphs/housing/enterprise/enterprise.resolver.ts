import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { FirstArgument, OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { checkYear } from '../../../shared/schema/year';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Compound } from '../compound/compound';
import { PropertyCredit } from '../property-service/property-credit';
import { callersCreditsByCompany } from '../property-service/property-loaders';
import { RenovationProject } from '../renovation/renovation-project';
import { housingRegister } from '../source';
import { Enterprise } from '../stubs/enterprise';
import { EnterpriseHousing } from './enterprise-housing';
import {
  managedByCompany,
  projectsByContractor,
  projectsBySupervisor,
  syntheticByFirm,
} from './enterprise-loaders';

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @FieldResolver(() => EnterpriseHousing, {
    nullable: true,
    description:
      '住建部门掌握的情况；不是物业、施工、监理、设计单位的为空 / What housing knows; null when the firm manages, builds, supervises and designs nothing here',
  })
  async housing(
    @Root() { uscc }: Enterprise,
    @OnArgument() on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<EnterpriseHousing | null> {
    const synthetic = await context.load(syntheticByFirm, uscc, {});
    return synthetic === null ? null : { uscc, ...blockHead(context.clock, on, housingRegister(synthetic)) };
  }
}

@Resolver(() => EnterpriseHousing)
export class EnterpriseHousingResolver {
  @FieldResolver(() => PropertyCredit, {
    nullable: true,
    description:
      '物业信用评价：指定年度的，未指定为最近一次；未参评的，以及未在所辖区划注册也不服务其中小区的为空 / Credit rating as a property company: of the year given, else the latest; null when not rated, or when it neither is registered in the caller’s divisions nor serves a compound there',
  })
  async propertyCredit(
    @Root() { uscc, on }: EnterpriseHousing,
    @Arg('year', () => Int, { nullable: true, description: '评价年度（年） / Year of the rating (year)' })
    year: number | null,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCredit | null> {
    if (year !== null && year !== undefined) checkYear('year', year);
    const credits = await context.load(callersCreditsByCompany, uscc, callersRows(context));
    const upTo = Number(on.slice(0, 4));
    return credits.find((credit) => (year ? credit.year === year : credit.year <= upTo)) ?? null;
  }

  @FieldResolver(() => [Compound], {
    nullable: true,
    description: '所管小区，按编号排序 / The compounds it manages, by id',
  })
  async managedCompounds(
    @Root() { uscc, on }: EnterpriseHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<Compound[]> {
    checkFirst(first, nestedFirst);
    const { compoundIds } = await context.load(managedByCompany, uscc, { on, first });
    return compoundIds.map((id) => ({ id }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '所管小区数（个） / Number of compounds it manages (compounds)',
  })
  async managedCompoundCount(
    @Root() { uscc, on }: EnterpriseHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(managedByCompany, uscc, { on, first: 0 })).count;
  }
}

@Resolver(() => EnterpriseHousing)
export class EnterpriseProjectsResolver {
  @FieldResolver(() => [RenovationProject], {
    nullable: true,
    description: '所承建的改造项目，新的在前 / Projects it builds as main contractor, newest first',
  })
  async contractedProjects(
    @Root() { uscc }: EnterpriseHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly RenovationProject[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(projectsByContractor, uscc, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '至今承建的改造项目数（个） / Number of projects it builds or built as main contractor by now (projects)',
  })
  async contractedProjectCount(
    @Root() { uscc }: EnterpriseHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(projectsByContractor, uscc, {})).length;
  }

  @FieldResolver(() => [RenovationProject], {
    nullable: true,
    description: '所监理的改造项目，新的在前 / Projects it supervises, newest first',
  })
  async supervisedProjects(
    @Root() { uscc }: EnterpriseHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly RenovationProject[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(projectsBySupervisor, uscc, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '至今监理的改造项目数（个） / Number of projects it supervises or supervised by now (projects)',
  })
  async supervisedProjectCount(
    @Root() { uscc }: EnterpriseHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(projectsBySupervisor, uscc, {})).length;
  }
}
