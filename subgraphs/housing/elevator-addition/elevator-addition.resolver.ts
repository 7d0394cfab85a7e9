import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Building } from '../building/building';
import { buildingById } from '../building/building-loaders';
import { Compound } from '../compound/compound';
import { CompoundHousing } from '../compound/compound-housing';
import { documentSource, housingRegister } from '../source';
import { Elevator } from '../stubs/elevator';
import { ElevatorAddition, ElevatorAdditionDocument, ElevatorAdditionHousing } from './elevator-addition';
import { additionByNo, additionsByCompound, documentsByAddition } from './elevator-addition-loaders';

@Resolver(() => ElevatorAddition)
export class ElevatorAdditionResolver {
  @Query(() => ElevatorAddition, {
    nullable: true,
    description: '按申请编号查加装电梯；没有则为空 / The addition of a number; null when there is none',
  })
  elevatorAddition(
    @Arg('applicationNo', () => ID, { description: '申请编号 / Number of the application' })
    applicationNo: string,
    @Ctx() context: RequestContext,
  ): Promise<ElevatorAddition | null> {
    return context.load(additionByNo, applicationNo, {});
  }

  @FieldResolver(() => ElevatorAdditionHousing, {
    nullable: true,
    description: '住建部门掌握的情况 / What housing knows',
  })
  housing(@Root() addition: ElevatorAddition, @Ctx() { clock }: RequestContext): ElevatorAdditionHousing {
    const { document, section, synthetic } = addition;
    const source = document && section ? documentSource({ document, section }) : housingRegister(synthetic);
    return { ...addition, ...blockHead(clock, null, source) };
  }

  @FieldResolver(() => Compound, { nullable: true, description: '所在小区 / The compound it stands in' })
  compound(@Root() { compoundId }: ElevatorAddition): Compound {
    return { id: compoundId };
  }

  @FieldResolver(() => Building, { nullable: true, description: '所在楼栋 / The building it serves' })
  building(
    @Root() { buildingId }: ElevatorAddition,
    @Ctx() context: RequestContext,
  ): Promise<Building | null> {
    return context.load(buildingById, buildingId, {});
  }

  @FieldResolver(() => Elevator, {
    nullable: true,
    description: '建成的电梯；尚未登记的为空 / The elevator; null while it is planned or not registered',
  })
  elevator(@Root() { registrationCode }: ElevatorAddition): Elevator | null {
    return registrationCode === null ? null : { registrationCode };
  }
}

@Resolver(() => ElevatorAdditionHousing)
export class ElevatorAdditionHousingResolver {
  @FieldResolver(() => [ElevatorAdditionDocument], {
    nullable: true,
    description: '材料，至多 8 种；没有登记的为空 / Documents, at most 8; null when none are on record',
  })
  async documents(
    @Root() { applicationNo }: ElevatorAdditionHousing,
    @Ctx() context: RequestContext,
  ): Promise<readonly ElevatorAdditionDocument[] | null> {
    const documents = await context.load(documentsByAddition, applicationNo, {});
    return documents.length === 0 ? null : documents;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '已提交的材料数（份）；没有登记的为空 / Documents handed in (documents); null when none are on record',
  })
  async submittedDocumentCount(
    @Root() { applicationNo }: ElevatorAdditionHousing,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const documents = await context.load(documentsByAddition, applicationNo, {});
    return documents.length === 0 ? null : documents.filter(({ submitted }) => submitted).length;
  }
}

@Resolver(() => CompoundHousing)
export class CompoundElevatorAdditionsResolver {
  @FieldResolver(() => [ElevatorAddition], {
    nullable: true,
    description:
      '截至当日已申请的加装电梯，申请日期不详的计入，按编号排列 / Elevator additions applied for by the day, those of an unknown day among them, by number',
  })
  async elevatorAdditions(
    @Root() { compoundId, on }: CompoundHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly ElevatorAddition[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(additionsByCompound, compoundId, { on })).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '截至当日已申请的加装电梯数，申请日期不详的计入（部） / Number of elevator additions applied for by the day, those of an unknown day among them (elevators)',
  })
  async elevatorAdditionCount(
    @Root() { compoundId, on }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(additionsByCompound, compoundId, { on })).length;
  }
}
