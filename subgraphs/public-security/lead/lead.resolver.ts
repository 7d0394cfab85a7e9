import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { Case } from '../case/case';
import { caseByNo } from '../case/case-loaders';
import { policeRegister } from '../source';
import { Compound } from '../stubs/compound';
import { RenovationProject } from '../stubs/renovation-project';
import { Lead } from './lead';

/** From one day to another (days). */
function daysFrom(from: DateText, to: DateText): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

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

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '收到后几日立案；未立案为空（日） / How many days after its receipt a case was filed; null when there is none (days)',
  })
  async filedAfterDays(
    @Root() { caseNo, receivedOn }: Lead,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const filed = caseNo === null ? null : await context.load(caseByNo, caseNo, {});
    return filed && daysFrom(receivedOn, filed.filedOn);
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { synthetic }: Lead): Source {
    return policeRegister(synthetic);
  }
}
