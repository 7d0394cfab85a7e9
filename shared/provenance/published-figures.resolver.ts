import { Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { FirstArgument } from '../schema/arguments';
import { checkFirst, nestedFirst } from '../schema/first';
import type { RequestContext } from '../subgraph/request-context';
import { PublishedFigure } from './published-figure';
import { publishedFiguresByDivision } from './published-figures';

interface OfDivision {
  readonly code: string;
}

/** The resolver of `publishedFigures` and their number on a department's block of a division. */
export function publishedFiguresOf(block: ClassType<OfDivision>): ClassType {
  @Resolver(() => block)
  class PublishedFiguresResolver {
    @FieldResolver(() => [PublishedFigure], {
      nullable: true,
      description:
        '文件中公布的、与本部门有关的本区划数字，按文件次序；互相矛盾的并列，不与逐项汇总数互相校正 / Figures about this division, in the matters of this department, that documents publish, in document order; those that contradict one another stand side by side, nothing is reconciled with sums',
    })
    async publishedFigures(
      @Root() { code }: OfDivision,
      @FirstArgument() first: number,
      @Ctx() context: RequestContext,
    ): Promise<readonly PublishedFigure[]> {
      checkFirst(first, nestedFirst);
      return (await context.load(publishedFiguresByDivision, code, {})).slice(0, first);
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description: '文件中公布的数字有多少（个） / Number of the figures published (figures)',
    })
    async publishedFigureCount(
      @Root() { code }: OfDivision,
      @Ctx() context: RequestContext,
    ): Promise<number> {
      return (await context.load(publishedFiguresByDivision, code, {})).length;
    }
  }
  return PublishedFiguresResolver;
}
