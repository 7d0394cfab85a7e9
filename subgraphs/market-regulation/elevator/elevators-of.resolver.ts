import { Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import type { DepartmentBlock } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { Elevator } from './elevator';
import type { ElevatorListArgs } from './elevator-loaders';
import { overdueOn, type ElevatorCounts } from './elevators-on';
import { OverdueOnlyArgument } from './overdue-only-argument';

/** The elevators that stand on a block's day at what the block is about. */
interface ElevatorsOf<Block> {
  readonly keyOf: (block: Block) => string;
  readonly list: LoaderDefinition<readonly Elevator[], ElevatorListArgs>;
  readonly counts: LoaderDefinition<ElevatorCounts, { readonly on: DateText }>;
}

/** The resolver of `elevators` and their counts on the block of a compound or of a care facility. */
export function elevatorsOf<Block extends DepartmentBlock>(
  block: ClassType<Block>,
  { keyOf, list, counts }: ElevatorsOf<Block>,
): ClassType {
  const countsOf = (asked: Block, context: RequestContext): Promise<ElevatorCounts> =>
    context.load(counts, keyOf(asked), { on: asked.on });

  @Resolver(() => block)
  class ElevatorsResolver {
    @FieldResolver(() => [Elevator], {
      nullable: true,
      description: '电梯，按登记编号排列 / Elevators by registration code',
    })
    elevators(
      @Root() asked: Block,
      @FirstArgument() first: number,
      @OverdueOnlyArgument() overdueOnly: boolean,
      @Ctx() context: RequestContext,
    ): Promise<readonly Elevator[]> {
      checkFirst(first, nestedFirst);
      return context.load(list, keyOf(asked), { on: asked.on, overdueOnly, first });
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '电梯数，含停用的（台） / Number of elevators, those out of operation included (elevators)',
    })
    async elevatorCount(@Root() asked: Block, @Ctx() context: RequestContext): Promise<number> {
      return (await countsOf(asked, context)).elevators;
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '在用而检验逾期的电梯数（台），从未检验的不计；有检验记录之前的日期为空 / Elevators in operation whose check is overdue, never checked ones not among them (elevators); null for a day before the first check on record',
    })
    overdueElevatorCount(@Root() asked: Block, @Ctx() context: RequestContext): Promise<number | null> {
      return overdueOn(asked.on, context, () => countsOf(asked, context));
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description: '未办理使用登记的电梯数（台） / Elevators whose use is not registered (elevators)',
    })
    async unregisteredElevatorCount(@Root() asked: Block, @Ctx() context: RequestContext): Promise<number> {
      return (await countsOf(asked, context)).unregistered;
    }
  }
  return ElevatorsResolver;
}
