import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { divisionOn } from '../../../shared/reference/reference-loaders';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { wholeRegister } from '../source';
import { Division } from '../stubs/division';
import { DivisionPublicSecurity } from './division-public-security';

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => DivisionPublicSecurity, {
    nullable: true,
    description:
      '公安机关掌握的情况，按当日归属汇总；当日没有该区划则为空 / What public security knows, over the compounds that belong to the division on the day; null when there is no such division that day',
  })
  async publicSecurity(
    @Root() { code }: Division,
    @OnArgument()
    on: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<DivisionPublicSecurity | null> {
    const day = on ?? context.clock.today();
    if (!(await context.load(divisionOn, code, { on: day }))) return null;
    return { code, ...blockHead(context.clock, on, await wholeRegister(context)) };
  }
}
