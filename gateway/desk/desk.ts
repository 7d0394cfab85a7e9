import { readFileSync } from 'node:fs';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { projectFile } from '../../shared/configuration/project-root';
import { noStore } from '../http/private-answers';
import { refuse } from '../http/refuse';
import { readQuestions, type Question } from '../questions/question';

const mostOrigins = 16;
/** Name or address and port; nothing that could end the text it is written into. */
const hostPattern = /^[\w.:[\]-]+$/;

export interface DeskOptions {
  /** Makes the token that is filled in; undefined where everybody has to bring one. */
  readonly filledInToken: () => Promise<string | undefined>;
}

/**
 * The offline query desk: Altair from our own disk, in Chinese, with the questions as its tabs and a bar for token and
 * purpose above. Nothing of it asks another host: account, banners and update notices are off. It wants the graph's
 * address in full, so there is one for each address under which the gateway is reached.
 */
export function createDesk({ filledInToken }: DeskOptions): RequestHandler {
  const questions = readQuestions();
  const bar = barWithTabs(
    readFileSync(projectFile('gateway', 'desk', 'sign-in-bar.html'), 'utf8'),
    questions,
  );
  const desks = new Map<string, RequestHandler>();
  return async (request, response, next) => {
    const host = request.get('host') ?? 'localhost';
    if (!hostPattern.test(host)) {
      return refuse(response, 400, '请求头 Host 不是主机名。 / The Host header is no host name.');
    }
    const origin = `${request.protocol}://${host}`;
    let desk = desks.get(origin);
    if (!desk) {
      if (desks.size >= mostOrigins) desks.clear();
      desks.set(origin, (desk = await deskFor(`${origin}/graphql`, questions)));
    }
    if (request.path !== '/') return desk(request, response, next);
    return withBar(desk, barWith(bar, await filledInToken()), request, response, next);
  };
}

/** The bar knows which tab is made last and which is to be open. */
function barWithTabs(bar: string, questions: readonly Question[]): string {
  const [first = '', last = ''] = [questions[0], questions.at(-1)].map(
    (question) => question && tabTitle(question),
  );
  return bar
    .replace('data-first-tab=""', `data-first-tab="${first}"`)
    .replace('data-last-tab=""', `data-last-tab="${last}"`);
}

function barWith(bar: string, token: string | undefined): string {
  return token === undefined ? bar : bar.replace('data-sample-token=""', `data-sample-token="${token}"`);
}

/** Altair renders its page by one `send`; the bar stands first in it, before any script of Altair's. */
function withBar(
  desk: RequestHandler,
  bar: string,
  request: Request,
  response: Response,
  next: NextFunction,
): unknown {
  const send = response.send.bind(response);
  response.send = (page: unknown) =>
    send(typeof page === 'string' ? page.replace('<body>', () => `<body>\n${bar}`) : page);
  // The page may hold a token.
  response.setHeader('cache-control', noStore);
  return desk(request, response, next);
}

/** What a tab is called: the strip has room for few characters. */
export function tabTitle({ number, shortTitleZh }: Pick<Question, 'number' | 'shortTitleZh'>): string {
  return `${number} ${shortTitleZh}`;
}

/** The library is loaded for the first visitor: a start need not wait for it. */
async function deskFor(endpointURL: string, questions: readonly Question[]): Promise<RequestHandler> {
  const { altairExpress } = await import('altair-express-middleware');
  const desk = altairExpress({
    endpointURL,
    initialSettings: {
      language: 'zh-CN',
      'banners.disable': true,
      'alert.disableUpdateNotification': true,
      disablePushNotification: true,
      'schema.reloadOnStart': true,
    },
    disableAccount: true,
    instanceStorageNamespace: 'linli_',
    initialWindows: questions.map((question) => ({
      initialName: tabTitle(question),
      initialQuery: question.text,
      initialVariables: JSON.stringify(question.variables, null, 2),
      endpointURL,
    })),
  });
  // An application of its own, which says so in each answer unless told not to.
  return desk.disable('x-powered-by') as unknown as RequestHandler;
}
