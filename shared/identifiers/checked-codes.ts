import { badUserInput } from '../errors/bad-user-input';
import { explainDivisionCode } from './division-code';
import { isUnifiedSocialCreditCode } from './unified-social-credit-code';

/** @returns the code when its form is right; whether such a division exists is another question. @throws BAD_USER_INPUT */
export function checkedDivisionCode(argument: string, code: string): string {
  if (explainDivisionCode(code) === null) return code;
  throw badUserInput({
    argument,
    expected: 'a division code: 6, 9 or 12 digits, or the pending form such as 140502100-P01',
    received: code,
  });
}

/** @returns the code when its form and check digit are right. @throws BAD_USER_INPUT */
export function checkedCreditCode(argument: string, code: string): string {
  if (isUnifiedSocialCreditCode(code)) return code;
  throw badUserInput({
    argument,
    expected: 'a unified social credit code: 18 characters with a right check digit (GB 32100-2015)',
    received: code,
  });
}
