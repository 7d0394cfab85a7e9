import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { parse, print, visit } from 'graphql';
import { readSettings, type Settings } from '../shared/configuration/settings';
import { directiveNode, federationHead } from '../shared/access/directives';

export interface FakeDepartment {
  readonly url: string;
  /** What it declares; may be changed at any time. */
  sdl: string;
  /** What it answers to everything but the question for its SDL: the body as it goes over the wire. */
  answer: (request: AskedOperation) => string | Buffer | Promise<string>;
  stop(): Promise<void>;
}

export interface AskedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A department of somebody else's making, over real HTTP: always ready, it declares and answers whatever a test wants. */
export async function fakeDepartment(sdl: string, answer: FakeDepartment['answer']): Promise<FakeDepartment> {
  const server: Server = createServer(async (request, response) => {
    if (request.url === '/ready') return void response.end('{}');
    if (request.url !== '/graphql') return void response.writeHead(404).end('{}');
    const operation = JSON.parse(await text(request)) as AskedOperation;
    const body = operation.query.includes('_service')
      ? JSON.stringify({ data: { _service: { sdl: department.sdl } } })
      : await department.answer(operation);
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const department: FakeDepartment = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sdl,
    answer,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return department;
}

/** Settings of a gateway over these departments, with all that it keeps in this directory. */
export function settingsOver(
  departments: Readonly<Record<string, FakeDepartment>>,
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Settings {
  return readSettings({
    DEPARTMENTS: Object.entries(departments)
      .map(([name, { url }]) => `${name}=${url}`)
      .join(','),
    STATE_DIRECTORY: directory,
    KEYS_DIRECTORY: `${directory}/keys`,
    AUDIT_DIRECTORY: `${directory}/audit`,
    AUDIT_ANCHOR_DIRECTORY: `${directory}/anchor`,
    LOG_LEVEL: 'silent',
    PORT: '0',
    ...environment,
  });
}

/** The SDL of a department with these types, every field of its own open to all. */
export function publicSdl(types: string): string {
  const classified = directiveNode('classified', { level: 'PUBLIC', basis: 'test', updated: 'ON_CHANGE' });
  const document = visit(parse(types), {
    FieldDefinition({ directives = [], ...field }) {
      const isOwn = directives.every(({ name }) => name.value !== 'federation__external');
      return { ...field, directives: isOwn ? [...directives, classified] : directives };
    },
  });
  return `${federationHead}\n\n${print(document)}`;
}
