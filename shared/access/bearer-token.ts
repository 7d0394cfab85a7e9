import { Unauthenticated } from './unauthenticated';

/**
 * The token of an `Authorization: Bearer …` header; undefined without the header.
 * @throws Unauthenticated for another scheme, several headers or characters that no token has
 */
export function bearerToken(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  const [, token] = typeof header === 'string' ? (/^Bearer +([\w.~+/-]+=*)$/i.exec(header) ?? []) : [];
  if (token === undefined) throw new Unauthenticated('the authorization header holds no bearer token');
  return token;
}
