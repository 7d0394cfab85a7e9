import { isIP } from 'node:net';
import { z } from 'zod';

/** Not set: the fallback. */
export const wholeNumber = <Fallback extends number | undefined>(
  least: number,
  most: number,
  fallback: Fallback,
) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined || text === '') return fallback;
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= least && value <= most) return value;
      context.addIssue({ code: 'custom', message: `a whole number from ${least} to ${most}` });
      return z.NEVER;
    });

export const textMatching = (expected: string, accepts: (text: string) => boolean) =>
  z.string().refine(accepts, { message: expected });

export const flag = z
  .enum(['true', 'false'], { message: '"true" or "false"' })
  .transform((text) => text === 'true');

export const origins = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin), {
    message: 'origins such as https://portal.example.cn, separated by commas',
  });

export const databaseUrl = textMatching(
  'sqlite:<file> or mysql://user:password@host:port/database, with {department} in it when it serves several',
  (text) => /^sqlite:.+/.test(text) || (/^(mysql|mariadb):\/\/.+\/.+/.test(text) && URL.canParse(text)),
);

export const departments = z
  .string()
  .default('')
  .transform((text, context) => {
    const entries = text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
    const urls = new Map<string, string>();
    for (const entry of entries) {
      const at = entry.indexOf('=');
      const [name, url] = [entry.slice(0, at), entry.slice(at + 1)];
      if (
        at < 1 ||
        !/^[a-z][a-z-]*$/.test(name) ||
        !URL.canParse(url) ||
        !/^https?:/.test(url) ||
        urls.has(name)
      ) {
        context.addIssue({
          code: 'custom',
          message: 'name=http://host:port pairs separated by commas, each name once',
        });
        return z.NEVER;
      }
      urls.set(name, url.replace(/\/+$/, ''));
    }
    return urls as ReadonlyMap<string, string>;
  });

/** Algorithms of bearer tokens that can be allowed: with a key pair each, so that who verifies cannot sign. */
const tokenAlgorithms = [
  ...['ES256', 'ES384', 'ES512', 'EdDSA'],
  ...['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'],
] as const;

export const algorithms = z
  .string()
  .default('ES256,EdDSA,PS256,RS256')
  .transform((text) => text.split(',').map((name) => name.trim()))
  .refine((list) => list.every((name) => tokenAlgorithms.some((known) => known === name)), {
    message: `algorithms separated by commas, each one of ${tokenAlgorithms.join(', ')}`,
  });

export const keySetLocation = textMatching(
  'a file, or an http or https URL, of a JSON Web Key Set',
  (text) => !/^[a-z]+:\/\//i.test(text) || (/^https?:/.test(text) && URL.canParse(text)),
);

/** `housing=<key>` or `housing=<new key>|<old key>`; the gateway signs with the first, the department takes both. */
export const departmentSecrets = z
  .string()
  .default('')
  .transform((text, context) => {
    const secrets = new Map<string, readonly string[]>();
    for (const entry of text.split(',').map((each) => each.trim())) {
      if (entry === '') continue;
      const [, name = '', keys = ''] = /^([a-z][a-z-]*)=(.*)$/.exec(entry) ?? [];
      const list = keys.split('|');
      const usable = list.length <= 2 && list.every((key) => /^[\w+/=.-]{32,256}$/.test(key));
      if (name === '' || !usable || secrets.has(name)) {
        context.addIssue({
          code: 'custom',
          message:
            'name=key or name=new key|old key, separated by commas, each name once and each key 32 to 256 letters and digits',
        });
        return z.NEVER;
      }
      secrets.set(name, list);
    }
    return secrets as ReadonlyMap<string, readonly string[]>;
  });

/** As Express takes them: addresses and subnets. */
export const proxies = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every((each) => isAddressOrSubnet(each)), {
    message: 'addresses or subnets such as 10.0.0.7 or 10.0.0.0/24, separated by commas',
  });

function isAddressOrSubnet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  return (
    family !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}
