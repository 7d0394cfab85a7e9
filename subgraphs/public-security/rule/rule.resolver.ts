import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { Division } from '../stubs/division';
import { PublicSecurityRule } from './police-rule';

@Resolver(() => PublicSecurityRule)
export class PublicSecurityRuleResolver {
  @FieldResolver(() => Division, {
    nullable: true,
    description: '适用的行政区划 / Division in which it holds',
  })
  jurisdiction(@Root() { jurisdictionCode }: PublicSecurityRule): Division {
    return { code: jurisdictionCode };
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source(@Root() { document, section, issuer }: PublicSecurityRule): Source {
    return { document, section, issuer, synthetic: false };
  }
}
