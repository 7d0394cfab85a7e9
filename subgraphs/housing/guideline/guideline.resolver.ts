import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { documentSource } from '../source';
import { Division } from '../stubs/division';
import { Guideline } from './guideline';

@Resolver(() => Guideline)
export class GuidelineResolver {
  @FieldResolver(() => Division, { nullable: true, description: '适用区划 / Where it holds' })
  jurisdiction(@Root() { jurisdictionCode }: Guideline): Division {
    return { code: jurisdictionCode };
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source(@Root() guideline: Guideline): Source {
    return documentSource(guideline);
  }
}
