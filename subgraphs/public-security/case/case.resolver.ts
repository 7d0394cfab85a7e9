import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { policeRegister } from '../source';
import { CareFacility } from '../stubs/care-facility';
import { Compound } from '../stubs/compound';
import { Enterprise } from '../stubs/enterprise';
import { RenovationProject } from '../stubs/renovation-project';
import { Case } from './case';
import { caseByNo } from './case-loaders';

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, {
    nullable: true,
    description: '按编号查案件；没有则为空 / The case of a number; null when there is none',
  })
  case(
    @Arg('caseNo', () => ID, { description: '案件编号 / Number of the case' }) caseNo: string,
    @Ctx() context: RequestContext,
  ): Promise<Case | null> {
    return context.load(caseByNo, caseNo, {});
  }

  @FieldResolver(() => Compound, { nullable: true, description: '发案小区 / Compound where it happened' })
  compound(@Root() { compoundId }: Case): Compound | null {
    return compoundId === null ? null : { id: compoundId };
  }

  @FieldResolver(() => RenovationProject, {
    nullable: true,
    description: '涉及的改造项目 / Renovation project that it concerns',
  })
  project(@Root() { projectNo }: Case): RenovationProject | null {
    return projectNo === null ? null : { projectNo };
  }

  @FieldResolver(() => Enterprise, {
    nullable: true,
    description: '涉案单位 / Enterprise that it concerns',
  })
  enterprise(@Root() { enterpriseUscc }: Case): Enterprise | null {
    return enterpriseUscc === null ? null : { uscc: enterpriseUscc };
  }

  @FieldResolver(() => CareFacility, {
    nullable: true,
    description: '涉及的养老服务设施 / Care facility that it concerns',
  })
  careFacility(@Root() { careFacilityId }: Case): CareFacility | null {
    return careFacilityId === null ? null : { id: careFacilityId };
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { synthetic }: Case): Source {
    return policeRegister(synthetic);
  }
}
