import { Arg } from 'type-graphql';

/** `overdueOnly` of lists of elevators. */
export const OverdueOnlyArgument = (): ReturnType<typeof Arg> =>
  Arg('overdueOnly', () => Boolean, {
    defaultValue: false,
    description: '只列检验逾期的 / Only those whose check is overdue',
  });
