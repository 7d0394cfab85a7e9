import { Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import type { DepartmentBlock } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Inspection } from './inspection';
import { InspectionDomainArgument } from './inspection-domain-argument';
import type { InspectionDomain } from './inspection-kinds';
import type { InspectionArgs, InspectionCounts } from './inspection-loaders';

/** The inspections of what a block is about. */
interface InspectionsOf<Block> {
  readonly keyOf: (block: Block) => string;
  readonly list: LoaderDefinition<readonly Inspection[], InspectionArgs & { readonly first: number }>;
  readonly counts: LoaderDefinition<InspectionCounts, InspectionArgs>;
}

/** The resolver of `inspections` and their counts on the block of an enterprise or of a care facility. */
export function inspectionsOf<Block extends DepartmentBlock>(
  block: ClassType<Block>,
  { keyOf, list, counts }: InspectionsOf<Block>,
): ClassType {
  const countsOf = (asked: Block, domain: InspectionDomain | undefined, context: RequestContext) =>
    context.load(counts, keyOf(asked), { on: asked.asOf, domain: domain ?? null });

  @Resolver(() => block)
  class InspectionsResolver {
    @FieldResolver(() => [Inspection], {
      nullable: true,
      description:
        '监督检查，新的在前；主体的含对其各场所的 / Inspections, newest first; those of a body include its sites',
    })
    inspections(
      @Root() asked: Block,
      @InspectionDomainArgument() domain: InspectionDomain | undefined,
      @FirstArgument() first: number,
      @Ctx() context: RequestContext,
    ): Promise<readonly Inspection[]> {
      checkFirst(first, nestedFirst);
      return context.load(list, keyOf(asked), { on: asked.asOf, domain: domain ?? null, first });
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description: '监督检查数（次） / Number of inspections (inspections)',
    })
    async inspectionCount(
      @Root() asked: Block,
      @InspectionDomainArgument() domain: InspectionDomain | undefined,
      @Ctx() context: RequestContext,
    ): Promise<number> {
      return (await countsOf(asked, domain, context)).inspections;
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '已公开的不合格检查数，含整改中和已整改的（次） / Published inspections that found failings, put right since or not (inspections)',
    })
    async failedInspectionCount(
      @Root() asked: Block,
      @InspectionDomainArgument() domain: InspectionDomain | undefined,
      @Ctx() context: RequestContext,
    ): Promise<number> {
      return (await countsOf(asked, domain, context)).failed;
    }
  }
  return InspectionsResolver;
}
