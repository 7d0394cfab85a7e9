import type { Caller } from '../caller';
import { levels } from '../level';
import type { Visit } from '../visit';

/** A visit that may see everything everywhere. No token leads to it. */
export const allRights: Visit = {
  requestId: 'internal',
  purpose: 'internal',
  caller: {
    role: 'LEADER',
    subject: 'internal',
    divisions: 'everywhere',
    department: undefined,
    scopes: new Set([
      ...levels.map((level) => `*:${level.toLowerCase()}`),
      '*:living-alone',
      '*:special-family',
    ]),
  } satisfies Caller,
};
