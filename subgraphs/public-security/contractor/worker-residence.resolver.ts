import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Division } from '../stubs/division';
import { WorkerResidence } from './worker-residence';

@Resolver(() => WorkerResidence)
export class WorkerResidenceResolver {
  @FieldResolver(() => Division, {
    nullable: true,
    description: '社区；不明则为空 / The community; null where it is not known',
  })
  community(@Root() { communityCode }: WorkerResidence): Division | null {
    return communityCode === null ? null : { code: communityCode };
  }
}
