import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Enterprise } from '../enterprise/enterprise';
import { CareFacility } from '../stubs/care-facility';
import { Licence } from './licence';
import { type LicenceKind, LicenceKindArgument } from './licence-kind';
import { licencesByEnterprise } from './licence-loaders';

@Resolver(() => EnterpriseMarketRegulation)
export class EnterpriseLicenceResolver {
  @FieldResolver(() => [Licence], {
    nullable: true,
    description: '证照，含已过期的和各场所的 / Licences, those run out and those of its sites included',
  })
  async licences(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @LicenceKindArgument()
    kind: LicenceKind | null,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Licence[]> {
    checkFirst(first, nestedFirst);
    return ofKind(await context.load(licencesByEnterprise, uscc, { on }), kind).slice(0, first);
  }

  @FieldResolver(() => Int, { nullable: true, description: '证照数（件） / Number of licences (licences)' })
  async licenceCount(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @LicenceKindArgument()
    kind: LicenceKind | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return ofKind(await context.load(licencesByEnterprise, uscc, { on }), kind).length;
  }
}

@Resolver(() => Licence)
export class LicenceResolver {
  @FieldResolver(() => Enterprise, { nullable: true, description: '持证主体 / Body that holds it' })
  holder(@Root() { uscc }: Licence): Enterprise {
    return { uscc };
  }

  @FieldResolver(() => CareFacility, {
    nullable: true,
    description:
      '所属养老服务设施（场所）；属于主体本身的为空 / Care facility it is for; null when for the body itself',
  })
  facility(@Root() { facilityId }: Licence): CareFacility | null {
    return facilityId === null ? null : { id: facilityId };
  }
}

function ofKind(licences: readonly Licence[], kind: LicenceKind | null | undefined): readonly Licence[] {
  return kind ? licences.filter((licence) => licence.kind === kind) : licences;
}
