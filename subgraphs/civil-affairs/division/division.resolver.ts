import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { civilAffairsRegister } from '../source';
import { Division } from './division';
import { DivisionCivilAffairs } from './division-civil-affairs';
import { divisionByCode } from './division-loaders';
import type { DivisionRecord } from './division-record';

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => DivisionCivilAffairs, {
    nullable: true,
    description:
      '民政部门掌握的情况；没有此区划，或当日尚未设立、已经撤销的为空 / What civil affairs knows; null where there is, or was on that day, no such division',
  })
  async civilAffairs(
    @Root() { code }: Division,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<DivisionCivilAffairs | null> {
    const division = await context.load(divisionByCode, code, {});
    if (!division || !existed(division, on ?? context.clock.today())) return null;
    const { committeeName, boundaryText, validFrom, validTo, synthetic } = division;
    return {
      code,
      committeeName,
      boundaryText,
      establishedBy: foundingSource(division),
      validFrom,
      validTo,
      ...blockHead(context.clock, on, civilAffairsRegister(synthetic)),
    };
  }
}

/** Whether a division stood on a day; validity is half-open. */
export function existed(
  { validFrom, validTo }: Pick<DivisionRecord, 'validFrom' | 'validTo'>,
  day: DateText,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

function foundingSource({ foundingDocument, foundingSection, foundingIssuer }: DivisionRecord) {
  return foundingDocument === null
    ? null
    : { document: foundingDocument, section: foundingSection, issuer: foundingIssuer, synthetic: false };
}
