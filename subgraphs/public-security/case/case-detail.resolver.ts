import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Case } from './case';
import { CasePerson } from './case-person';
import { personsByCase } from './case-person-loaders';
import { Person, personOf } from './person';

@Resolver(() => Case)
export class CaseDetailResolver {
  @FieldResolver(() => [CasePerson], {
    nullable: true,
    description: '嫌疑人、被害人、报案人 / Suspects, victims and who reported it',
  })
  async persons(
    @Root() { caseNo }: Case,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly CasePerson[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(personsByCase, caseNo, {})).slice(0, first);
  }

  @FieldResolver(() => Int, { nullable: true, description: '涉案人员数（人） / Persons involved (persons)' })
  async personCount(@Root() { caseNo }: Case, @Ctx() context: RequestContext): Promise<number> {
    return (await context.load(personsByCase, caseNo, {})).length;
  }
}

@Resolver(() => CasePerson)
export class CasePersonResolver {
  @FieldResolver(() => Person, { nullable: true, description: '本人 / The person' })
  person(@Root() row: CasePerson): Person {
    return personOf(row);
  }
}
