import { Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { ifBegun, type Register } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import type { DepartmentBlock } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Inspection } from './inspection';
import { InspectionDomainArgument } from './inspection-domain-argument';
import type { InspectionDomain } from './inspection-kinds';
import type { InspectionArgs, InspectionCounts } from './inspection-loaders';

const publishedInspections: Register = { table: 'inspection', column: 'published_on' };

/** The inspections of what a block is about. */
interface InspectionsOf<Block> {
  readonly keyOf: (block: Block) => string;
  readonly list: LoaderDefinition<readonly Inspection[], InspectionArgs & { readonly first: number }>;
  readonly counts: LoaderDefinition<InspectionCounts, InspectionArgs>;
}

/**
 * The resolver of inspections and their counts on the block of an enterprise or of a care facility: the published ones
 * for everybody, and apart from them those under way.
 */
export function inspectionsOf<Block extends DepartmentBlock>(
  block: ClassType<Block>,
  { keyOf, list, counts }: InspectionsOf<Block>,
): ClassType {
  const published = ({ asOf }: Block, domain: InspectionDomain | undefined): InspectionArgs => ({
    on: asOf,
    domain: domain ?? null,
    shownTo: 'everybody',
  });
  const underWay = (asked: Block, domain: InspectionDomain | undefined, { visit }: RequestContext) => ({
    ...published(asked, domain),
    shownTo: visit,
  });

  const publishedCounts = (asked: Block, domain: InspectionDomain | undefined, context: RequestContext) =>
    ifBegun(publishedInspections, asked.on, context, () =>
      context.load(counts, keyOf(asked), published(asked, domain)),
    );

  @Resolver(() => block)
  class InspectionsResolver {
    @FieldResolver(() => [Inspection], {
      nullable: true,
      description:
        '结果已公开的监督检查，新的在前；主体的含对其各场所的 / Inspections whose result is public, newest first; those of a body include its sites',
    })
    inspections(
      @Root() asked: Block,
      @InspectionDomainArgument() domain: InspectionDomain | undefined,
      @FirstArgument() first: number,
      @Ctx() context: RequestContext,
    ): Promise<readonly Inspection[]> {
      checkFirst(first, nestedFirst);
      return context.load(list, keyOf(asked), { ...published(asked, domain), first });
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '结果已公开的监督检查数（次）；有公开的检查之前的日期为空 / Number of inspections whose result is public (inspections); null for a day before the first that was published',
    })
    async inspectionCount(
      @Root() asked: Block,
      @InspectionDomainArgument() domain: InspectionDomain | undefined,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      return (await publishedCounts(asked, domain, context))?.inspections ?? null;
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '已公开的不合格检查数，含整改中和已整改的（次）；有公开的检查之前的日期为空 / Published inspections that found failings, put right since or not (inspections); null for a day before the first that was published',
    })
    async failedInspectionCount(
      @Root() asked: Block,
      @InspectionDomainArgument() domain: InspectionDomain | undefined,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      return (await publishedCounts(asked, domain, context))?.failed ?? null;
    }

    @FieldResolver(() => [Inspection], {
      nullable: true,
      description:
        '当日进行中的监督检查：已抽取、结果未公开，限本人辖区内，新的在前 / Inspections under way on that day: drawn, result not yet public; those within the caller’s divisions, newest first',
    })
    inspectionsInProgress(
      @Root() asked: Block,
      @InspectionDomainArgument() domain: InspectionDomain | undefined,
      @FirstArgument() first: number,
      @Ctx() context: RequestContext,
    ): Promise<readonly Inspection[]> {
      checkFirst(first, nestedFirst);
      return context.load(list, keyOf(asked), { ...underWay(asked, domain, context), first });
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '当日进行中的监督检查数，限本人辖区内（次） / Number of inspections under way on that day within the caller’s divisions (inspections)',
    })
    async inspectionInProgressCount(
      @Root() asked: Block,
      @InspectionDomainArgument() domain: InspectionDomain | undefined,
      @Ctx() context: RequestContext,
    ): Promise<number> {
      return (await context.load(counts, keyOf(asked), underWay(asked, domain, context))).inspections;
    }
  }
  return InspectionsResolver;
}
