import { Arg } from 'type-graphql';
import { InspectionDomain } from './inspection-kinds';

/** `domain` of lists and counts of inspections. */
export const InspectionDomainArgument = (): ReturnType<typeof Arg> =>
  Arg('domain', () => InspectionDomain, {
    nullable: true,
    description: '只看此领域，默认全部 / Only this field; all unless given',
  });
