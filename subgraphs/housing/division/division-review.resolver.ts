import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { meetsTarget } from '../../../shared/provenance/meets-target';
import { Comparator, PublishedFigure } from '../../../shared/provenance/published-figure';
import { ReferenceAncestor } from '../../../shared/reference/reference-tables';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { documentSource } from '../source';
import { rowsByKey } from '../lists/rows-by-key';
import { Source } from '../../../shared/provenance/source';
import { CompensationStandard } from './compensation-standard';
import { DivisionHousing } from './division-housing';
import { PerformanceIndicator, PerformanceTarget } from './performance-target';
import { compoundProgressByDivision } from './renovation-loaders';
import { acceptanceByDivision } from './works-loaders';

/** The standard of a division or of the nearest above it; null where no document speaks of one. */
const standardByDivision: LoaderDefinition<CompensationStandard | null> = {
  name: 'standardByDivision',
  absent: null,
  async batch(codes, _args, { database }) {
    const select = database.manager
      .createQueryBuilder(CompensationStandard, 'standard')
      .innerJoin(ReferenceAncestor, 'ancestor', 'ancestor.ancestor_code = standard.jurisdiction_code')
      .where('ancestor.code IN (:...codes)', { codes: [...codes] })
      .orderBy('standard.jurisdiction_code', 'DESC');
    const rows = await rowsByKey(select, 'ancestor.code', { property: 'standardNo', column: 'standard_no' });
    return new Map([...rows].flatMap(([code, [nearest]]) => (nearest ? [[code, nearest]] : [])));
  },
};

/** Published targets of a division to which there are records. */
export const targetsByDivision: LoaderDefinition<readonly PublishedFigure[]> = {
  name: 'targetsByDivision',
  absent: [],
  async batch(codes, _args, { database }) {
    const rows = await database.manager.find(PublishedFigure, {
      where: {
        divisionCode: In([...codes]),
        indicator: In(Object.values(PerformanceIndicator)),
        isTarget: true,
      },
      order: { indicator: 'ASC' },
    });
    return groupBy(rows, (row) => row.divisionCode);
  },
};

@Resolver(() => DivisionHousing)
export class DivisionReviewResolver {
  @FieldResolver(() => CompensationStandard, {
    nullable: true,
    description:
      '当地通信设施损毁补偿标准；没有文件提到的为空 / The compensation standard of the place; null where no document speaks of one',
  })
  telecomCompensationStandard(
    @Root() { code }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<CompensationStandard | null> {
    return context.load(standardByDivision, code, {});
  }

  @FieldResolver(() => [PerformanceTarget], {
    nullable: true,
    description:
      '本级公布的目标与由逐项记录算出的实际，至多 2 行 / Targets published for this division beside the actual figures, at most 2',
  })
  async performanceTargets(
    @Root() { code, on }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<PerformanceTarget[]> {
    const figures = await context.load(targetsByDivision, code, {});
    const actual = {
      RENOVATION_TARGET: async () => (await context.load(compoundProgressByDivision, code, { on })).completed,
      WORKS_ACCEPTANCE_PASS: async () => {
        const counts = await context.load(acceptanceByDivision, code, { on, year: Number(on.slice(0, 4)) });
        return counts.accepted === 0 ? null : (counts.passed * 100) / counts.accepted;
      },
    };
    return Promise.all(
      figures.map(async (figure) => {
        const indicator = figure.indicator as PerformanceIndicator;
        return targetOf(figure, indicator, await actual[indicator]());
      }),
    );
  }
}

function targetOf(
  { value, unit, comparator, asOf, document, section }: PublishedFigure,
  indicator: PerformanceIndicator,
  actual: number | null,
): PerformanceTarget {
  const target = Number(value);
  // A bare number of what is to be done is reached by doing more, too.
  const asked = comparator === Comparator.EQUAL ? Comparator.AT_LEAST : comparator;
  const reached = actual === null ? null : meetsTarget(actual, asked, target);
  const source = documentSource({ document, section });
  return { indicator, target, actual, unit, dueOn: asOf, reached, source };
}

@Resolver(() => CompensationStandard)
export class CompensationStandardResolver {
  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source(@Root() standard: CompensationStandard): Source {
    return documentSource(standard);
  }
}
