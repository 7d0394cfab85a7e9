import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { listen, type ListeningServer } from './listen';

let listening: ListeningServer;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterEach(() => {
  agent.destroy();
  listening.server.closeAllConnections();
});

async function serve(handler: RequestListener): Promise<void> {
  listening = await listen(handler, '127.0.0.1', 0);
}

async function ask(): Promise<string> {
  const sent = request(listening.url, { agent }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return text;
}

test('a connection that was busy at the close is closed as soon as its request is answered', async () => {
  let finish: () => void = () => undefined;
  await serve((_request, response) => void (finish = () => response.end('done')));
  const answer = ask();
  await once(listening.server, 'request');
  const closed = listening.close();
  const began = Date.now();
  setTimeout(finish, 200);
  await expect(answer).resolves.toBe('done');
  await closed;
  expect(Date.now() - began).toBeLessThan(2_000);
});

test('an idle connection is closed at once', async () => {
  await serve((_request, response) => void response.end('done'));
  await ask();
  const began = Date.now();
  await listening.close();
  expect(Date.now() - began).toBeLessThan(1_000);
});

test.each([
  ['on which nothing was asked', ''],
  ['in the midst of the head of a request', 'GET / HTTP/1.1\r\nhost: '],
  ['in the midst of the head of its second request', 'GET / HTTP/1.1\r\nhost: x\r\n\r\nGET / HT'],
])('a connection %s does not hold up the close', async (_what, sent) => {
  await serve((_request, response) => void response.end('done'));
  const socket = connect(Number(new URL(listening.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'connect');
  if (sent) await new Promise((written) => socket.write(sent, written));
  await delay(50);
  const began = Date.now();
  await listening.close();
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('a connection that waits for its answer is left alone, however long', async () => {
  await serve((_request, response) => void setTimeout(() => response.end('done'), 1_500));
  const answer = ask();
  await once(listening.server, 'request');
  await Promise.all([expect(answer).resolves.toBe('done'), listening.close()]);
});

test('a connection that never rests is closed with its next answer', async () => {
  await serve((_request, response) => void setTimeout(() => response.end('done'), 37));
  const { port } = new URL(listening.url);
  const socket = connect(Number(port), '127.0.0.1');
  const ask = (): unknown => socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const answers: string[] = [];
  socket.on('data', (chunk) => {
    answers.push(String(chunk));
    ask();
  });
  socket.on('error', () => undefined);
  ask();
  while (answers.length < 3) await delay(5);
  await Promise.all([once(socket, 'close'), listening.close()]);
  expect(answers.at(-1)).toMatch(/connection: close/i);
});
