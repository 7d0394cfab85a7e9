import type { GraphQLFormattedError } from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';

/** Fields that tell of single persons, by question: a leader sees the counts beside them. */
const ofPersons: Readonly<Record<number, readonly string[]>> = { 9: ['overdueElders'] };

/** The errors of a leader's answer to a question, but for the refusals of fields that tell of single persons. */
export function unexpectedErrors(
  question: number,
  errors: readonly GraphQLFormattedError[] = [],
): readonly GraphQLFormattedError[] {
  return errors.filter(({ path = [], extensions }) => {
    const isOfPersons = isOfPerson(question, String(path.at(-1)));
    return !isOfPersons || extensions?.['code'] !== ErrorCode.FORBIDDEN;
  });
}

/** Whether a step of a path is a field that tells of single persons. */
function isOfPerson(question: number, field: string): boolean {
  return ofPersons[question]?.includes(field) ?? false;
}
