import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { registrationsByEnterprise } from '../contractor/contractor-loaders';
import { ContractorRegistration } from '../contractor/contractor-registration';
import { credentialsByEnterprise, stationsByEnterprise } from '../scrap/scrap-loaders';
import { ScrapStation } from '../scrap/scrap-station';
import { SpecialIndustryCredential } from '../scrap/special-industry-credential';
import { enterpriseRecord } from './enterprise-loaders';
import { EnterprisePublicSecurity } from './enterprise-public-security';

@Resolver(() => EnterprisePublicSecurity)
export class EnterpriseRegistersResolver {
  @FieldResolver(() => [ContractorRegistration], {
    nullable: true,
    description:
      '在改造项目上的登记，最近摸底的在前 / Registrations on renovation sites, last surveyed first',
  })
  contractorRegistrations(
    @Root() { uscc }: EnterprisePublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly ContractorRegistration[]> {
    checkFirst(first, nestedFirst);
    return context.load(registrationsByEnterprise, uscc, { first, caller: callersRows(context) });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '在改造项目上的登记数（条） / Registrations on renovation sites (registrations)',
  })
  async contractorRegistrationCount(
    @Root() { uscc }: EnterprisePublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(enterpriseRecord, uscc, callersRows(context)))?.registrations ?? 0;
  }

  @FieldResolver(() => [SpecialIndustryCredential], {
    nullable: true,
    description: '特种行业许可或备案，新的在前 / Special-industry licences and filings, newest first',
  })
  async specialIndustryCredentials(
    @Root() { uscc }: EnterprisePublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly SpecialIndustryCredential[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(credentialsByEnterprise, uscc, callersRows(context))).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '特种行业许可或备案数（件） / Special-industry licences and filings (credentials)',
  })
  async specialIndustryCredentialCount(
    @Root() { uscc }: EnterprisePublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(credentialsByEnterprise, uscc, callersRows(context))).length;
  }

  @FieldResolver(() => [ScrapStation], {
    nullable: true,
    description: '废旧金属收购站点，按编号排列 / Places where it buys scrap metal, by number',
  })
  async scrapStations(
    @Root() { uscc }: EnterprisePublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly ScrapStation[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(stationsByEnterprise, uscc, callersRows(context))).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '废旧金属收购站点数（个） / Places where it buys scrap metal (places)',
  })
  async scrapStationCount(
    @Root() { uscc }: EnterprisePublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(stationsByEnterprise, uscc, callersRows(context))).length;
  }
}
