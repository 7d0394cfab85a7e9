import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { documentSource } from '../source';
import { type CreditTreatmentRule, PropertyCredit } from './property-credit';
import { CreditTreatment } from './property-credit-grade';
import { treatmentsByCompany } from './property-loaders';

/** What follows from a rating, by the rule of the company's place; null where no document has one. */
@Resolver(() => PropertyCredit)
export class PropertyCreditResolver {
  @FieldResolver(() => CreditTreatment, {
    nullable: true,
    description: '对应的监管措施 / What follows from the grade',
  })
  async treatment(
    @Root() credit: PropertyCredit,
    @Ctx() context: RequestContext,
  ): Promise<CreditTreatment | null> {
    return (await ruleOf(credit, context))?.treatment ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: '是否应向业主等提示信用风险 / Whether owners are to be told of the risk',
  })
  async riskNotice(@Root() credit: PropertyCredit, @Ctx() context: RequestContext): Promise<boolean | null> {
    return (await ruleOf(credit, context))?.riskNotice ?? null;
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description: '监管措施的出处 / Where it is written what follows from the grade',
  })
  async treatmentSource(
    @Root() credit: PropertyCredit,
    @Ctx() context: RequestContext,
  ): Promise<Source | null> {
    const rule = await ruleOf(credit, context);
    return rule && documentSource(rule);
  }
}

async function ruleOf(
  { uscc, grade }: PropertyCredit,
  context: RequestContext,
): Promise<CreditTreatmentRule | null> {
  const rules = await context.load(treatmentsByCompany, uscc, {});
  return rules.find((rule) => rule.grade === grade) ?? null;
}
