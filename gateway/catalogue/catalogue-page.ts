import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { projectFile } from '../../shared/configuration/project-root';

export interface CataloguePageOptions {
  /** Makes the token that is filled in; undefined where everybody has to bring one. */
  readonly filledInToken: () => Promise<string | undefined>;
}

/**
 * The page of the data catalogue: one file from our own disk that asks this gateway and nobody else, which its content
 * security policy holds it to.
 */
export function cataloguePage({ filledInToken }: CataloguePageOptions): RequestHandler {
  const page = readFileSync(projectFile('gateway', 'catalogue', 'page.html'), 'utf8');
  const policy = [
    "default-src 'none'",
    "connect-src 'self'",
    'img-src data:',
    `style-src ${hashOf(page, 'style')}`,
    `script-src ${hashOf(page, 'script')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return async (_request, response) => {
    const token = await filledInToken();
    response.setHeader('content-security-policy', policy);
    response.setHeader('referrer-policy', 'no-referrer');
    // The page may hold a token.
    response.setHeader('cache-control', 'private, no-store');
    response.type('html').send(token === undefined ? page : withToken(page, token));
  };
}

/** The source expression of the page's one element of a kind: what stands in it, and nothing else, is let run. */
function hashOf(page: string, element: 'style' | 'script'): string {
  const [, content = ''] = new RegExp(`<${element}>([^]*?)</${element}>`).exec(page) ?? [];
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

const emptyToken = 'id="token" type="password" value=""';

/** A token is letters, digits, dots, hyphens and underscores: nothing that would end the attribute. */
function withToken(page: string, token: string): string {
  return page.replace(emptyToken, () => emptyToken.replace('value=""', `value="${token}"`));
}
