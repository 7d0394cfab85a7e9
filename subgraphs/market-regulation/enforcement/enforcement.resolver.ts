import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../../../shared/errors/bad-user-input';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { DivisionMarketRegulation } from '../division/division-market-regulation';
import { CompetenceStatus } from './competence-status';
import { EnforcementCompetence } from './enforcement-competence';
import { enforcementRuleByDivision } from './enforcement-loaders';

const longestOffence = 200;

@Resolver(() => DivisionMarketRegulation)
export class DivisionEnforcementResolver {
  @FieldResolver(() => EnforcementCompetence, {
    nullable: true,
    description:
      '某项违法行为由街道（镇）还是部门执法；清单未登记的答“不明”，不作推断 / Whether street or department enforces against an offence; UNKNOWN when no line is on record, never a guess',
  })
  async competence(
    @Root() { code, on }: DivisionMarketRegulation,
    @Arg('offence', () => String, {
      description: '违法行为，照清单的写法 / The offence, worded as in the list',
    })
    offence: string,
    @Ctx() context: RequestContext,
  ): Promise<EnforcementCompetence> {
    const asked = checkedOffence(offence);
    const rule = await context.load(enforcementRuleByDivision, code, { offence: asked, on });
    if (!rule) return { offence: asked, status: CompetenceStatus.UNKNOWN, source: null, note: null };
    const { document, section, note, status } = rule;
    return { offence: asked, status, source: { document, section, synthetic: false }, note };
  }
}

function checkedOffence(offence: string): string {
  const trimmed = offence.trim();
  if (trimmed !== '' && trimmed.length <= longestOffence) return trimmed;
  throw badUserInput({
    argument: 'offence',
    expected: `1 to ${longestOffence} characters, not only blanks`,
    received: offence,
  });
}
