import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Compound } from '../compound/compound';
import { CompoundHousing } from '../compound/compound-housing';
import { documents } from '../documents';
import { documentSource } from '../source';
import { CareFacility } from '../stubs/care-facility';
import { CareFacilityProvision, FacilityProvisionSetting, FourSynchrony } from './care-facility-provision';

/** Care facilities due in compounds, by number. */
const provisionsByCompound: LoaderDefinition<readonly CareFacilityProvision[]> = {
  name: 'provisionsByCompound',
  absent: [],
  async batch(compoundIds, _args, { database }) {
    const rows = await database.manager
      .createQueryBuilder(CareFacilityProvision, 'due')
      .where('due.compound_id IN (:...compoundIds)', { compoundIds: [...compoundIds] })
      .orderBy('due.provision_no', 'ASC')
      .getMany();
    return groupBy(rows, (row) => row.compoundId);
  },
};

@Resolver(() => CompoundHousing)
export class CompoundProvisionsResolver {
  @FieldResolver(() => [CareFacilityProvision], {
    nullable: true,
    description: '应配的养老服务设施 / Care facilities due in the compound',
  })
  async careFacilityProvisions(
    @Root() { compoundId }: CompoundHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly CareFacilityProvision[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(provisionsByCompound, compoundId, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '应配的养老服务设施数（处），含已落实的 / Care facilities due in the compound, those got included (facilities)',
  })
  async careFacilityProvisionCount(
    @Root() { compoundId }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(provisionsByCompound, compoundId, {})).length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '应配而未落实的养老服务设施数（处） / Care facilities due and still outstanding (facilities)',
  })
  async outstandingCareFacilityCount(
    @Root() { compoundId }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const due = await context.load(provisionsByCompound, compoundId, {});
    return due.filter(({ settledOn }) => settledOn === null).length;
  }
}

@Resolver(() => CareFacilityProvision)
export class CareFacilityProvisionResolver {
  @FieldResolver(() => Compound, {
    nullable: true,
    description: '所在小区 / The compound in which it is due',
  })
  compound(@Root() { compoundId }: CareFacilityProvision): Compound {
    return { id: compoundId };
  }

  @FieldResolver(() => CareFacility, {
    nullable: true,
    description: '落实的养老服务设施；未落实的为空 / The facility that was got; null while outstanding',
  })
  facility(@Root() { facilityId }: CareFacilityProvision): CareFacility | null {
    return facilityId === null ? null : { id: facilityId };
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: '是否尚未落实 / Whether it is still outstanding',
  })
  outstanding(@Root() { settledOn }: CareFacilityProvision): boolean {
    return settledOn === null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '今日是否已过登记的 dueBy 而未落实；文件没有规定期限，按登记的日期判断是本系统的设定 / Whether it is outstanding today and past `dueBy` as registered; the document sets no term, that the registered day decides is assumed',
  })
  overdue(@Root() { settledOn, dueBy }: CareFacilityProvision, @Ctx() { clock }: RequestContext): boolean {
    return settledOn === null && dueBy < clock.today();
  }

  @FieldResolver(() => FourSynchrony, {
    nullable: true,
    description: '与住宅四同步；老旧小区的为空 / In step with the homes; null in an old compound',
  })
  fourSynchrony(@Root() row: CareFacilityProvision): FourSynchrony | null {
    if (row.setting === FacilityProvisionSetting.OLD_COMPOUND) return null;
    return {
      planned: row.plannedTogether,
      built: row.builtTogether,
      accepted: row.acceptedTogether,
      delivered: row.deliveredTogether,
    };
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description:
      '应配的依据，期限不出自此文件 / Where it is written that the facility is due; the term is not in it',
  })
  rule(): Source {
    return documentSource({ document: documents.chengquCare, section: '二(四)11' });
  }
}
