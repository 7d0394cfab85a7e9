import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun, type Register } from '../../../shared/lists/first-of-register';
import { indicatorBySubject } from '../../../shared/reference/indicator-loaders';
import { cutShare } from '../../../shared/schema/cut-share';
import { checkYear } from '../../../shared/schema/year';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { Guideline, GuidelineSubject } from '../guideline/guideline';
import { guidelineByDivision } from '../guideline/guideline-loaders';
import { telecomIndicators } from '../indicators/received';
import { UtilityKind } from '../renovation/utility-kind';
import { DivisionHousing } from './division-housing';
import { targetsByDivision } from './division-review.resolver';
import { PerformanceIndicator } from './performance-target';
import { QualityAcceptance } from './quality-acceptance';
import { ConsultationGroup, UtilityConsultation } from './utility-consultation';
import { acceptanceByDivision, consultationByDivision, type ConsultationSum } from './works-loaders';

@Resolver(() => DivisionHousing)
export class DivisionWorksResolver {
  @FieldResolver(() => QualityAcceptance, {
    nullable: true,
    description:
      '一个年度的工程质量验收，默认所问之日的年度 / Acceptance of the works of a year, that of the day asked for unless given',
  })
  async qualityAcceptance(
    @Root() { code, on }: DivisionHousing,
    @Arg('year', () => Int, { nullable: true, description: '验收年度（年） / Year of acceptance (year)' })
    wanted: number | null,
    @Ctx() context: RequestContext,
  ): Promise<QualityAcceptance> {
    const year = checkYear('year', wanted ?? Number(on.slice(0, 4)));
    const subject = GuidelineSubject.ACCEPTANCE_SHARE;
    const [{ accepted, passed }, target] = await Promise.all([
      acceptanceOf(code, { on, year }, context),
      context.load(guidelineByDivision, code, { subject, on }),
    ]);
    const dueOn = await dueDayOf(target, context);
    return { year, accepted, passed, target, dueOn, ...shareOf({ year, accepted, passed }, target) };
  }

  @FieldResolver(() => UtilityConsultation, {
    nullable: true,
    description:
      '方案设计阶段征求专营单位意见与通信设施损毁的比较 / Consultation of utility operators at design, beside damage to telecom facilities',
  })
  async utilityConsultation(
    @Root() { code, on }: DivisionHousing,
    @Arg('kinds', () => [UtilityKind], {
      nullable: true,
      description:
        '看哪些专营设施，默认通信和供电 / Which utilities; telecommunication and power unless given',
    })
    wanted: UtilityKind[] | null,
    @Ctx() context: RequestContext,
  ): Promise<UtilityConsultation> {
    const kinds = [...new Set(wanted ?? [UtilityKind.COMMS, UtilityKind.POWER])].sort();
    const sums = await context.load(consultationByDivision, code, { on, kinds });
    const police = await context.load(indicatorBySubject, code, telecomIndicators.leads);
    return {
      indicatorsAsOf: police?.asOf ?? null,
      consulted: groupOf(sums.find(({ consulted }) => consulted)),
      notConsulted: groupOf(sums.find(({ consulted }) => !consulted)),
    };
  }
}

const acceptances: Register = { table: 'renovation_project', column: 'accepted_on' };

/** Of a year before the first acceptance, and of one to come on the day, nothing is known. */
async function acceptanceOf(
  code: string,
  { on, year }: { readonly on: DateText; readonly year: number },
  context: RequestContext,
): Promise<{ readonly accepted: number | null; readonly passed: number | null }> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const counted = await ifBegun(acceptances, last < on ? last : on, context, async () =>
    first > on ? null : context.load(acceptanceByDivision, code, { on, year }),
  );
  return counted ?? { accepted: null, passed: null };
}

/** The day by which the target is to be reached, as it was published beside it. */
async function dueDayOf(target: Guideline | null, context: RequestContext): Promise<string | null> {
  if (!target) return null;
  const published = await context.load(targetsByDivision, target.jurisdictionCode, {});
  return (
    published.find(({ indicator }) => indicator === PerformanceIndicator.WORKS_ACCEPTANCE_PASS)?.asOf ?? null
  );
}

/** A target says nothing of the years before its document. */
function shareOf(
  { year, accepted, passed }: Pick<QualityAcceptance, 'year' | 'accepted' | 'passed'>,
  target: Guideline | null,
) {
  if (!accepted || passed === null) return { passShare: null, meetsTarget: null };
  const speaks = target !== null && year >= Number(target.validFrom?.slice(0, 4) ?? 0);
  const meetsTarget = speaks ? passed >= Number(target.value) * accepted : null;
  return { passShare: cutShare(passed, accepted), meetsTarget };
}

/** Projects of which the police say nothing do not thin out the rates. */
function groupOf(sum: ConsultationSum | undefined): ConsultationGroup {
  const { projects, known, knownCases, leads, cases } = sum ?? noProjects;
  return {
    projectCount: projects,
    knownProjectCount: known,
    leadCount: leads,
    caseCount: cases,
    leadsPerProject: leads === null ? null : Math.round((leads / known) * 1_000) / 1_000,
    casesPerProject: cases === null ? null : Math.round((cases / knownCases) * 1_000) / 1_000,
  };
}

const noProjects = { projects: 0, known: 0, knownCases: 0, leads: null, cases: null } as const;
