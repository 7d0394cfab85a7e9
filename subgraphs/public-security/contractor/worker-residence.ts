import { Field, ObjectType } from 'type-graphql';
import { PersonCount } from '../../../shared/persons/person-count.type';

/** How many registered workers of a firm live in one community. */
@ObjectType({
  description: '施工人员居住的社区及人数 / A community where workers live, and how many of them',
})
export class WorkerResidence {
  /** null = in no compound that the reference data know. */
  communityCode: string | null;

  @Field(() => PersonCount, { nullable: true, description: '人数（人） / Workers living there (persons)' })
  count: PersonCount;
}
