import { Arg } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import { CaseKind } from './case-kind';

/** `kind`: only cases of this kind. */
export const KindArgument = (): ReturnType<typeof Arg> =>
  Arg('kind', () => CaseKind, {
    nullable: true,
    description: '只计此类，默认各类 / Only this kind; all kinds unless given',
  });

/** `kinds`: only cases of these kinds. */
export const KindsArgument = (): ReturnType<typeof Arg> =>
  Arg('kinds', () => [CaseKind], {
    nullable: true,
    description: '只计这些类别，默认各类 / Only these kinds; all kinds unless given',
  });

/** `until`: only what came on this day or earlier. */
export const UntilArgument = (): ReturnType<typeof Arg> =>
  Arg('until', () => DateScalar, {
    nullable: true,
    description:
      '至哪一日（含）止，默认至所问之日 / Up to this day, the day included; up to the day asked for unless given',
  });

/** `since`: only what came on this day or later. */
export const SinceArgument = (): ReturnType<typeof Arg> =>
  Arg('since', () => DateScalar, {
    nullable: true,
    description:
      '自哪一日（含）起，默认不限 / From this day on, the day included; without limit unless given',
  });
