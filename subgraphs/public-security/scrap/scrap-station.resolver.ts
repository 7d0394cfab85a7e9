import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { policeRegister } from '../source';
import { Division } from '../stubs/division';
import { Enterprise } from '../stubs/enterprise';
import { ScrapInspection } from './scrap-inspection';
import { inspectionCountByStation, inspectionsByStation, isCredentialedEnterprise } from './scrap-loaders';
import { ScrapStation } from './scrap-station';

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
