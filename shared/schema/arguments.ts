import { Arg, ID, Int } from 'type-graphql';
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

/** `first` of a root connection; check with `checkFirst(first, rootFirst)`. */
export const PageSizeArgument = (): ReturnType<typeof Arg> =>
  Arg('first', () => Int, {
    defaultValue: rootFirst.default,
    description: `每页行数，0 至 ${rootFirst.most}（行） / Rows to a page, 0 to ${rootFirst.most} (rows)`,
  });

/** `after` of a root connection. */
export const AfterArgument = (): ReturnType<typeof Arg> =>
  Arg('after', () => String, {
    nullable: true,
    description: '上一页的 pageInfo.endCursor / pageInfo.endCursor of the page before',
  });

/** `within`: only in this division and below; check with `checkedDivisionCode('within', within)`. */
export const WithinArgument = (): ReturnType<typeof Arg> =>
  Arg('within', () => ID, {
    description: '只查此区划及其下级（代码） / Only in this division and below (code)',
  });
