import { Field, ObjectType } from 'type-graphql';
import { Source } from '../provenance/source';
import type { Clock } from '../time/clock';
import type { DateText } from '../time/calendar';
import { DateScalar } from './scalars';

/**
 * What a department knows about a thing: one nullable field that bears the department's name, of a type that extends
 * this. Null without an error means that the department has no record of the thing.
 */
@ObjectType()
export abstract class DepartmentBlock {
  @Field(() => DateScalar, {
    description: '本部门数据的截至日期 / As-of date of what the department says here',
  })
  asOf: DateText;

  @Field(() => Source, { description: '出处 / Where it is recorded' })
  source: Source;

  /** The day for which the block was asked; what stands in the block is dated by it. */
  on: DateText;
}

/**
 * The common part of a block: asked for `on` (today unless given) and true as of that day. Nothing is known of a day to
 * come, so that is answered as of today and says so.
 */
export function blockHead(
  clock: Clock,
  on: DateText | null | undefined,
  source: Source,
): { on: DateText; asOf: DateText; source: Source } {
  const today = clock.today();
  const day = on && on < today ? on : today;
  return { on: day, asOf: day, source };
}
