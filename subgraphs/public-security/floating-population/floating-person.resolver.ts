import { FieldResolver, Resolver, Root } from 'type-graphql';
import { maskResidentId } from '../../../shared/identifiers/resident-id';
import { Enterprise } from '../stubs/enterprise';
import { RenovationProject } from '../stubs/renovation-project';
import { FloatingPopulationRecord } from './floating-population-record';

@Resolver(() => FloatingPopulationRecord)
export class FloatingPersonResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      '公民身份号码，只留首末各一位 / Resident ID number, of which only the first and the last character are shown',
  })
  maskedResidentId(@Root() { residentId }: FloatingPopulationRecord): string | null {
    return residentId === null ? null : maskResidentId(residentId);
  }

  @FieldResolver(() => Enterprise, {
    nullable: true,
    description: '用工单位；不在工地的为空 / Employer; null for whoever works on no site',
  })
  employer(@Root() { employerUscc }: FloatingPopulationRecord): Enterprise | null {
    return employerUscc === null ? null : { uscc: employerUscc };
  }

  @FieldResolver(() => RenovationProject, {
    nullable: true,
    description: '所在改造项目；不在工地的为空 / Renovation project; null for whoever works on no site',
  })
  project(@Root() { projectNo }: FloatingPopulationRecord): RenovationProject | null {
    return projectNo === null ? null : { projectNo };
  }
}
