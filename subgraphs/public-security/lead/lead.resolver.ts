import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Case } from '../case/case';
import { caseByNo } from '../case/case-loaders';
import { policeRegister } from '../source';
import { Compound } from '../stubs/compound';
import { RenovationProject } from '../stubs/renovation-project';
import { Lead } from './lead';

@Resolver(() => Lead)
export class LeadResolver {
  @FieldResolver(() => Compound, { nullable: true, description: '小区 / Compound that it concerns' })
  compound(@Root() { compoundId }: Lead): Compound | null {
    return compoundId === null ? null : { id: compoundId };
  }

  @FieldResolver(() => RenovationProject, {
    nullable: true,
    description: '涉及的改造项目 / Renovation project that it concerns',
  })
  project(@Root() { projectNo }: Lead): RenovationProject | null {
    return projectNo === null ? null : { projectNo };
  }

  @FieldResolver(() => Case, {
    nullable: true,
    description: '由此立案的案件；未立案为空 / Case that was filed on it; null when there is none',
  })
  case(@Root() { caseNo }: Lead, @Ctx() context: RequestContext): Promise<Case | null> | null {
    return caseNo === null ? null : context.load(caseByNo, caseNo, {});
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { synthetic }: Lead): Source {
    return policeRegister(synthetic);
  }
}
