import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../../../shared/errors/bad-user-input';
import { divisionOn } from '../../../shared/reference/reference-loaders';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { daysOfHalfYear, isHalfYear } from '../../../shared/time/half-year';
import { DivisionPublicSecurity } from '../division/division-public-security';
import { HalfYearReport } from './half-year-report';

@Resolver(() => DivisionPublicSecurity)
export class DivisionHalfYearResolver {
  @FieldResolver(() => HalfYearReport, {
    nullable: true,
    description:
      '公安机关与电信运营商半年联席会议材料；所问之日半年未过的截至该日；该日半年尚未开始，或没有该区划的为空 / Pack for the half-yearly meeting of the police and the telecom operators; as of the day asked for while the half-year is not over; null for a half-year to come on that day, or when there is no such division',
  })
  async halfYearReport(
    @Root() { code, on }: DivisionPublicSecurity,
    @Arg('halfYear', () => String, {
      description: '半年，如 2024-H1 或 2024-H2 / The half-year, e.g. 2024-H1 or 2024-H2',
    })
    halfYear: string,
    @Ctx() context: RequestContext,
  ): Promise<HalfYearReport | null> {
    if (!isHalfYear(halfYear)) {
      throw badUserInput({
        argument: 'halfYear',
        expected: 'a half-year as YYYY-H1 or YYYY-H2, years 1900 to 2199',
        received: halfYear,
      });
    }
    const { from, to } = daysOfHalfYear(halfYear);
    if (from > on) return null;
    const asOf = to < on ? to : on;
    if (!(await context.load(divisionOn, code, { on: asOf }))) return null;
    return { code, halfYear, from, to, asOf };
  }
}
