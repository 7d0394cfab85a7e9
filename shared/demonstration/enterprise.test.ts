import { isUnifiedSocialCreditCode } from '../identifiers/unified-social-credit-code';
import { inventedUscc } from './enterprise';

describe('inventedUscc', () => {
  it('is well formed, but of a registration authority that does not exist', () => {
    for (let serial = 1; serial < 200; serial += 1) {
      const uscc = inventedUscc('140502', serial % 2 ? '1' : '2', serial);
      expect(isUnifiedSocialCreditCode(uscc)).toBe(true);
      expect(uscc).toMatch(/^U[12]140502XN/);
    }
  });
});
