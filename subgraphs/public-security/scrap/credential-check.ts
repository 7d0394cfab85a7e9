import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { Source } from '../../../shared/provenance/source';
import { DateScalar } from '../../../shared/schema/scalars';
import { among } from '../../../shared/lists/sql-piece';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { indexBy } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { CredentialRule } from './credential-rule';
import { credentialsByEnterprise, isCredentialedEnterprise } from './scrap-loaders';
import type { ScrapStation } from './scrap-station';
import { SpecialIndustry } from './scrap-terms';
import { SpecialIndustryCredential } from './special-industry-credential';

/** Whether a station may buy scrap metal on a day. Licence or filing: either counts while it is valid. */
@ObjectType({
  description: '某日是否有许可或备案 / Whether there is a licence or a filing on a day',
})
export class CredentialCheck {
  @Field(() => DateScalar, { nullable: true, description: '哪一日 / On which day' })
  on: DateText;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '当日是否有有效的许可或备案，二者皆可 / Whether a licence or a filing, either, is valid that day',
  })
  credentialed: boolean;

  @Field(() => SpecialIndustryCredential, {
    nullable: true,
    description:
      '所凭的许可或备案，先取规定所要求的一种；没有或在别处登记则为空 / The licence or filing that is valid, of the kind that the rule calls for if there is one; null when none is, or it is on record elsewhere',
  })
  credential: SpecialIndustryCredential | null;

  @Field(() => CredentialRule, {
    nullable: true,
    description: '当日适用的规定 / The rule of that day',
  })
  rule: CredentialRule;
}

/** The rule on scrap metal of a community on a day: that of its city where there is one, else the national one. */
const scrapRuleByCommunity: LoaderDefinition<CredentialRule | null, { readonly on: DateText }> = {
  name: 'scrapRuleByCommunity',
  absent: null,
  async batch(communityCodes, { on }, { database }) {
    const communities = among('a.code', communityCodes);
    const rows: (CredentialRule & { readonly code: string })[] = await database.manager.query(
      `SELECT a.code AS code, r.rule_no AS ruleNo, r.industry AS industry, r.credential_kind AS kind,
        r.jurisdiction_code AS jurisdictionCode, r.valid_from AS validFrom, r.valid_to AS validTo,
        r.document AS document, r.section AS section, r.issuer AS issuer
      FROM reference_ancestor a JOIN credential_rule r
        ON r.jurisdiction_code = a.ancestor_code OR (r.jurisdiction_code IS NULL AND a.ancestor_code = a.code)
      WHERE ${communities.sql} AND r.industry = ? AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to > ?)
      ORDER BY COALESCE(r.jurisdiction_code, '')`,
      [...communities.parameters, SpecialIndustry.SCRAP_METAL, on, on],
    );
    return indexBy(rows, ({ code }) => code);
  },
};

/** Null where no rule is loaded for so early a day; a day to come counts as today. */
export async function credentialCheckOf(
  { enterpriseUscc, communityCode }: ScrapStation,
  asked: DateText | null,
  context: RequestContext,
): Promise<CredentialCheck | null> {
  const today = context.clock.today();
  const on = asked && asked < today ? asked : today;
  const [credentialed, held, rule] = await Promise.all([
    context.load(isCredentialedEnterprise, enterpriseUscc, { on }),
    context.load(credentialsByEnterprise, enterpriseUscc, callersRows(context)),
    context.load(scrapRuleByCommunity, communityCode, { on }),
  ]);
  if (!rule) return null;
  const valid = held.filter(
    ({ industry, validFrom, validTo }) =>
      industry === SpecialIndustry.SCRAP_METAL && validFrom <= on && (validTo === null || on <= validTo),
  );
  const credential = valid.find(({ kind }) => kind === rule.kind) ?? valid[0] ?? null;
  return { on, credentialed, credential, rule };
}

@Resolver(() => CredentialRule)
export class CredentialRuleResolver {
  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source(@Root() { document, section, issuer }: CredentialRule): Source {
    return { document, section, issuer, synthetic: false };
  }
}
