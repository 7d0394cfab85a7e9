import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { CompoundPublicSecurity } from '../compound/compound-public-security';
import { DivisionPublicSecurity } from '../division/division-public-security';
import { VideoCoverage } from './compound-security';
import { securityByCompound, securityTallyByDivision } from './security-loaders';

@Resolver(() => CompoundPublicSecurity)
export class CompoundSecurityResolver {
  @FieldResolver(() => VideoCoverage, {
    nullable: true,
    description: '现有视频覆盖；没有记录则为空 / Coverage by video by now; null when it is not on record',
  })
  async videoCoverage(
    @Root() { compoundId }: CompoundPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<VideoCoverage | null> {
    const works = await context.load(securityByCompound, compoundId, {});
    if (!works) return null;
    const { entrances, coveredEntrances } = works;
    return {
      covered: coveredEntrances >= entrances,
      entranceCount: entrances,
      coveredEntranceCount: coveredEntrances,
    };
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '当日是否为安防小区；没有记录则为空 / Whether it was a secure compound that day; null when it is not on record',
  })
  async secureCompound(
    @Root() { compoundId, on }: CompoundPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const works = await context.load(securityByCompound, compoundId, {});
    return works && works.secureSince !== null && works.secureSince <= on;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: '自哪一日起为安防小区；不是则为空 / A secure compound since this day; null where it is none',
  })
  async secureSince(
    @Root() { compoundId, on }: CompoundPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<DateText | null> {
    const since = (await context.load(securityByCompound, compoundId, {}))?.secureSince ?? null;
    return since !== null && since <= on ? since : null;
  }
}

@Resolver(() => DivisionPublicSecurity)
export class DivisionSecurityResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '现有视频全覆盖的小区（个） / Compounds of which every entrance is covered by video by now (compounds)',
  })
  async videoCoveredCompoundCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(securityTallyByDivision, code, { on })).covered;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '有视频覆盖记录的小区，即上数的分母（个） / Compounds of which coverage is on record, to hold that number against (compounds)',
  })
  async videoSurveyedCompoundCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(securityTallyByDivision, code, { on })).recorded;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '当日的安防小区（个） / Secure compounds that day (compounds)',
  })
  async secureCompoundCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(securityTallyByDivision, code, { on })).secure;
  }
}
