import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskPersonName } from '../../../shared/identifiers/resident-id';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { ElevatorMarketRegulation } from '../elevator/elevator-market-regulation';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { LegalRepresentative } from './legal-representative';
import {
  legalRepresentativeByEnterprise,
  qualityDirectorByEnterprise,
  safetyOfficerByUser,
} from './person-loaders';
import { ResponsiblePerson } from './responsible-person';

const maskedName = '姓名，只显姓氏，如 王** / The name by its family name only, e.g. 王**';

@Resolver(() => EnterpriseMarketRegulation)
export class EnterprisePersonsResolver {
  @FieldResolver(() => LegalRepresentative, {
    nullable: true,
    description:
      '当日的法定代表人（个体工商户为经营者）；没有登记的、不在本人辖区登记的为空 / Legal representative on that day (of an individual business its operator); null when none is on record or the body is registered outside the caller’s divisions',
  })
  legalRepresentative(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<LegalRepresentative | null> {
    return context.load(legalRepresentativeByEnterprise, uscc, { on, visit: context.visit });
  }

  @FieldResolver(() => ResponsiblePerson, {
    nullable: true,
    description:
      '当日的质量安全总监；没有登记的、不在本人辖区登记的为空 / Quality director on that day; null when none is on record or the body is registered outside the caller’s divisions',
  })
  qualityDirector(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<ResponsiblePerson | null> {
    return context.load(qualityDirectorByEnterprise, uscc, { on, visit: context.visit });
  }
}

@Resolver(() => ElevatorMarketRegulation)
export class ElevatorSafetyOfficerResolver {
  @FieldResolver(() => ResponsiblePerson, {
    nullable: true,
    description:
      '使用单位当日的电梯安全员；没有登记的为空 / Elevator safety officer of the using unit on that day; null when none is on record',
  })
  async safetyOfficer(
    @Root() { elevator: { userUscc }, on }: ElevatorMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<ResponsiblePerson | null> {
    return userUscc === null ? null : context.load(safetyOfficerByUser, userUscc, { on });
  }
}

@Resolver(() => ResponsiblePerson)
export class ResponsiblePersonResolver {
  @FieldResolver(() => String, { nullable: true, description: maskedName })
  maskedName(@Root() { name }: ResponsiblePerson): string {
    return maskPersonName(name);
  }
}

@Resolver(() => LegalRepresentative)
export class LegalRepresentativeResolver {
  @FieldResolver(() => String, { nullable: true, description: maskedName })
  maskedName(@Root() { name }: LegalRepresentative): string {
    return maskPersonName(name);
  }
}
