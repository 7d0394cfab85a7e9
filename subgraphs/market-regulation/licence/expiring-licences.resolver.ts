import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkDays, mostDays } from '../../../shared/schema/days';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { DivisionMarketRegulation } from '../division/division-market-regulation';
import { expiringLicenceCountByDivision, expiringLicencesByDivision } from './expiring-licences';
import { Licence } from './licence';
import { type LicenceKind, LicenceKindArgument } from './licence-kind';

const WithinDaysArgument = (): ReturnType<typeof Arg> =>
  Arg('withinDays', () => Int, {
    description: `今后若干日以内（含当日）到期的，0 至 ${mostDays}（日） / Running out within so many days after that day, that day included, 0 to ${mostDays} (days)`,
  });

/** 无感续证: whose licence runs out soon is reminded early, 城政发〔2024〕8号 二(十八). */
@Resolver(() => DivisionMarketRegulation)
export class ExpiringLicencesResolver {
  @FieldResolver(() => [Licence], {
    nullable: true,
    description:
      '在本区划（含下级）登记的主体即将到期的证照，先到期的在前；登记到县级，街道和社区为空 / Licences about to run out of bodies registered in this division and below, the soonest first; registration is by county, so null for streets and communities',
  })
  async expiringLicences(
    @Root() { code, on, isCountyOrAbove }: DivisionMarketRegulation,
    @WithinDaysArgument() withinDays: number,
    @LicenceKindArgument() kind: LicenceKind | null,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Licence[] | null> {
    checkFirst(first, nestedFirst);
    checkDays('withinDays', withinDays);
    if (!isCountyOrAbove) return null;
    return context.load(expiringLicencesByDivision, code, { on, withinDays, kind: kind ?? null, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '即将到期的证照数；街道和社区为空（件） / Number of licences about to run out; null for streets and communities (licences)',
  })
  async expiringLicenceCount(
    @Root() { code, on, isCountyOrAbove }: DivisionMarketRegulation,
    @WithinDaysArgument() withinDays: number,
    @LicenceKindArgument() kind: LicenceKind | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    checkDays('withinDays', withinDays);
    if (!isCountyOrAbove) return null;
    return context.load(expiringLicenceCountByDivision, code, { on, withinDays, kind: kind ?? null });
  }
}
