import { altairExpress } from 'altair-express-middleware';
import type { RequestHandler } from 'express';
import { readQuestions, type Question } from '../questions/question';

const mostOrigins = 16;

/**
 * The offline query desk: Altair from our own disk, in Chinese, with the questions as its tabs. Nothing of it asks
 * another host: account, banners and update notices are off. It wants the graph's address in full, so there is one for
 * each address under which the gateway is reached.
 */
export function createDesk(): RequestHandler {
  const questions = readQuestions();
  const desks = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const origin = `${request.protocol}://${request.get('host') ?? 'localhost'}`;
    let desk = desks.get(origin);
    if (!desk) {
      if (desks.size >= mostOrigins) desks.clear();
      desks.set(origin, (desk = deskFor(`${origin}/graphql`, questions)));
    }
    return desk(request, response, next);
  };
}

function deskFor(endpointURL: string, questions: readonly Question[]): RequestHandler {
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
    initialWindows: questions.map(({ number, titleZh, text, variables }) => ({
      initialName: `${number} ${titleZh.split(/[：:]/, 1)[0]}`,
      initialQuery: text,
      initialVariables: JSON.stringify(variables, null, 2),
      endpointURL,
    })),
  });
  return desk as unknown as RequestHandler;
}
