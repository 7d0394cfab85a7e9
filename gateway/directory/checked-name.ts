import { badUserInput } from '../../shared/errors/bad-user-input';

const longestName = 100;

/** @returns the name as typed @throws BAD_USER_INPUT naming `name` when it is blank or too long to be one */
export function checkedName(name: string): string {
  if (name.trim() !== '' && name.length <= longestName) return name;
  throw badUserInput({
    argument: 'name',
    expected: `1 to ${longestName} characters, not only blanks`,
    received: name,
  });
}
