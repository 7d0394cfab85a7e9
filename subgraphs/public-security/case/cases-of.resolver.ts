import { Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import type { DepartmentBlock } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { caseRegister } from '../lists/counted-period';
import { Case } from './case';
import { KindsArgument } from './case-arguments';
import type { CaseKind } from './case-kind';
import type { CaseListArgs } from './case-loaders';
import { callersTally, filedCases, openCases, type CallersTallyArgs, type CaseTally } from './case-tally';

/** The cases that concern what a block is about. */
interface CasesOf<Block> {
  readonly keyOf: (block: Block) => string;
  readonly list: LoaderDefinition<readonly Case[], CaseListArgs>;
  readonly tally: LoaderDefinition<CaseTally, CallersTallyArgs>;
}

/** The resolver of `cases` and their counts by kinds on the block of an enterprise or of a care facility. */
export function casesOf<Block extends DepartmentBlock>(
  block: ClassType<Block>,
  { keyOf, list, tally }: CasesOf<Block>,
): ClassType {
  const tallyOf = (asked: Block, context: RequestContext): Promise<CaseTally | null> =>
    ifBegun(caseRegister, asked.on, context, () =>
      context.load(tally, keyOf(asked), callersTally(context, asked.on)),
    );

  @Resolver(() => block)
  class CasesOfBlockResolver {
    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '本人辖区内的立案数（件）；登记开始之前为空 / Cases filed within the caller’s divisions (cases); null before the register begins',
    })
    async caseCount(
      @Root() asked: Block,
      @KindsArgument() kinds: CaseKind[] | null,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      const cases = await tallyOf(asked, context);
      return cases && filedCases(cases, kinds ?? null);
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '本人辖区内未侦破也未结案、移交的案件数（件）；登记开始之前为空 / Cases neither solved nor closed nor handed over within the caller’s divisions (cases); null before the register begins',
    })
    async openCaseCount(
      @Root() asked: Block,
      @KindsArgument() kinds: CaseKind[] | null,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      const cases = await tallyOf(asked, context);
      return cases && openCases(cases, kinds ?? null);
    }

    @FieldResolver(() => [Case], {
      nullable: true,
      description: '本人辖区内的案件，新的在前 / Cases within the caller’s divisions, newest first',
    })
    cases(
      @Root() asked: Block,
      @KindsArgument() kinds: CaseKind[] | null,
      @FirstArgument() first: number,
      @Ctx() context: RequestContext,
    ): Promise<readonly Case[]> {
      checkFirst(first, nestedFirst);
      const caller = callersRows(context);
      return context.load(list, keyOf(asked), { on: asked.on, kinds: kinds ?? null, first, caller });
    }
  }
  return CasesOfBlockResolver;
}
