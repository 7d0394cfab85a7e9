import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskPersonName } from '../../../shared/identifiers/resident-id';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { ElevatorAdditionHousing } from './elevator-addition';
import { ElevatorAdditionContact } from './elevator-addition-contact';
import { contactByAddition } from './elevator-addition-loaders';

@Resolver(() => ElevatorAdditionHousing)
export class AdditionContactResolver {
  @FieldResolver(() => ElevatorAdditionContact, {
    nullable: true,
    description: '申请联系人；没有登记的为空 / Who applied; null when nobody is on record',
  })
  contact(
    @Root() { applicationNo }: ElevatorAdditionHousing,
    @Ctx() context: RequestContext,
  ): Promise<ElevatorAdditionContact | null> {
    return context.load(contactByAddition, applicationNo, {});
  }
}

@Resolver(() => ElevatorAdditionContact)
export class ElevatorAdditionContactResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: '姓名，只显姓氏，如 王** / The name by its family name only, e.g. 王**',
  })
  maskedName(@Root() { name }: ElevatorAdditionContact): string {
    return maskPersonName(name);
  }
}
