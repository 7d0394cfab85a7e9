import 'reflect-metadata';
import { Arg, ArgsType, Field, ID, Int } from 'type-graphql';
import { nestedFirst, rootFirst } from './first';
import { DateScalar } from './scalars';

// Arguments that mean the same everywhere; used as parameter decorators.

/** `on`: as of which day, today unless given. */
export const OnArgument = (): ReturnType<typeof Arg> =>
  Arg('on', () => DateScalar, {
    nullable: true,
    description: '哪一日的情况，默认今日 / As of which day; today unless given',
  });

/** `first` of a nested plain list; check with `checkFirst(first, nestedFirst)`. */
export const FirstArgument = (): ReturnType<typeof Arg> =>
  Arg('first', () => Int, {
    defaultValue: nestedFirst.default,
    description: `至多几行，0 至 ${nestedFirst.most}（行） / At most how many rows, 0 to ${nestedFirst.most} (rows)`,
  });

const pageSize = {
  defaultValue: rootFirst.default,
  description: `每页行数，0 至 ${rootFirst.most}（行） / Rows to a page, 0 to ${rootFirst.most} (rows)`,
};
const after = {
  nullable: true,
  description: '上一页的 pageInfo.endCursor / pageInfo.endCursor of the page before',
};

/** `first` of a root connection; check with `checkFirst(first, rootFirst)`. */
export const PageSizeArgument = (): ReturnType<typeof Arg> => Arg('first', () => Int, pageSize);

/** `after` of a root connection. */
export const AfterArgument = (): ReturnType<typeof Arg> => Arg('after', () => String, after);

/**
 * `within`, `first` and `after` of a department's root connections: only in a division and below, page by page. Check
 * `within` with `checkedDivisionCode('within', within)`; `keysetPage` checks the others.
 */
@ArgsType()
export class ListArguments {
  @Field(() => ID, {
    description: '只查此区划及其下级（代码） / Only in this division and below (code)',
  })
  within: string;

  @Field(() => Int, pageSize)
  first: number;

  @Field(() => String, after)
  after?: string | null;
}
