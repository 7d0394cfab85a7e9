import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument, OnArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { policeRegister } from '../source';
import { Division } from '../stubs/division';
import { Enterprise } from '../stubs/enterprise';
import { CredentialCheck, credentialCheckOf } from './credential-check';
import { ScrapInspection } from './scrap-inspection';
import { inspectionCountByStation, inspectionsByStation, isCredentialedEnterprise } from './scrap-loaders';
import { ScrapStation } from './scrap-station';
import { traceTallyByStation } from './trace-loaders';

@Resolver(() => ScrapStation)
export class ScrapStationResolver {
  @FieldResolver(() => Enterprise, { nullable: true, description: '经营主体 / Enterprise that runs it' })
  enterprise(@Root() { enterpriseUscc }: ScrapStation): Enterprise {
    return { uscc: enterpriseUscc };
  }

  @FieldResolver(() => Division, { nullable: true, description: '所在社区 / Community in which it lies' })
  community(@Root() { communityCode }: ScrapStation): Division {
    return { code: communityCode };
  }

  /** A licence or a filing, whichever is valid. */
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '经营主体今日是否有有效的许可或备案 / Whether its enterprise has a valid licence or filing today',
  })
  credentialed(@Root() { enterpriseUscc }: ScrapStation, @Ctx() context: RequestContext): Promise<boolean> {
    return context.load(isCredentialedEnterprise, enterpriseUscc, { on: context.clock.today() });
  }

  @FieldResolver(() => CredentialCheck, {
    nullable: true,
    description:
      '某日（默认今日）的许可或备案情况和当日适用的规定；当日的规定未加载则为空，今日以后按今日 / Licence or filing on a day, today unless given, and the rule of that day; null where none is loaded for so early a day; a day to come counts as today',
  })
  credentialCheck(
    @Root() station: ScrapStation,
    @OnArgument()
    on: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<CredentialCheck | null> {
    return credentialCheckOf(station, on, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '历次检查发现的可疑物品（件） / Suspicious items found in all inspections (items)',
  })
  async suspiciousItemCount(
    @Root() { stationNo }: ScrapStation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const on = context.clock.today();
    return (await context.load(traceTallyByStation, stationNo, { on })).suspicious;
  }

  /** Every suspicious item is traced: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(三). */
  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中没有倒查记录的（件） / Of these without a trace record (items)',
  })
  async untracedItemCount(
    @Root() { stationNo }: ScrapStation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const on = context.clock.today();
    const { suspicious, traced } = await context.load(traceTallyByStation, stationNo, { on });
    return suspicious - traced;
  }

  @FieldResolver(() => [ScrapInspection], {
    nullable: true,
    description: '检查，新的在前 / Inspections, newest first',
  })
  inspections(
    @Root() { stationNo }: ScrapStation,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly ScrapInspection[]> {
    checkFirst(first, nestedFirst);
    return context.load(inspectionsByStation, stationNo, { on: context.clock.today(), first });
  }

  @FieldResolver(() => Int, { nullable: true, description: '检查次数（次） / Inspections (times)' })
  inspectionCount(@Root() { stationNo }: ScrapStation, @Ctx() context: RequestContext): Promise<number> {
    return context.load(inspectionCountByStation, stationNo, { on: context.clock.today() });
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { synthetic }: ScrapStation): Source {
    return policeRegister(synthetic);
  }
}
