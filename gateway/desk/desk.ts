import { altairExpress } from 'altair-express-middleware';
import type { RequestHandler } from 'express';
import { readQuestions } from '../questions/question';

/**
 * The offline query desk: Altair from our own disk, in Chinese, with the questions as its tabs. Nothing of it asks
 * another host: account, banners and update notices are off.
 */
export function createDesk(): RequestHandler {
  const desk = altairExpress({
    endpointURL: '/graphql',
    initialSettings: {
      language: 'zh-CN',
      'banners.disable': true,
      'alert.disableUpdateNotification': true,
      disablePushNotification: true,
      'schema.reloadOnStart': true,
    },
    disableAccount: true,
    instanceStorageNamespace: 'linli_',
    initialWindows: readQuestions().map(({ number, titleZh, text, variables }) => ({
      initialName: `${number} ${titleZh}`,
      initialQuery: text,
      initialVariables: JSON.stringify(variables, null, 2),
      endpointURL: '/graphql',
    })),
  });
  return desk as unknown as RequestHandler;
}
