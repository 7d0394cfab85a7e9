import { Field, ObjectType } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { CompetenceStatus } from './competence-status';

@ObjectType({
  description: '某项违法行为在本区划由谁执法 / Who enforces against an offence in this division',
})
export class EnforcementCompetence {
  @Field(() => String, { nullable: true, description: '违法行为 / The offence asked for' })
  offence: string;

  @Field(() => CompetenceStatus, { nullable: true, description: '职权归属 / Who holds the power' })
  status: CompetenceStatus;

  @Field(() => Source, {
    nullable: true,
    description: '所据文件；当日没有适用文件的为空 / Document that rules; null when none applied on that day',
  })
  source: Source | null;

  @Field(() => String, { nullable: true, description: '说明 / Remark on the document' })
  note: string | null;
}
