import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { SettingsError } from '../configuration/settings-error';
import {
  answerUnreadableRequests,
  headerLimitBytes,
  headersTimeoutMs,
  requestTimeoutMs,
} from './unreadable-request';

export interface ListeningServer {
  readonly url: string;
  readonly server: Server;
  /** Stops accepting, lets requests in flight finish, closes idle connections. */
  close(): Promise<void>;
}

/** How requests are received: who sends slowly is cut off. */
const receiving = {
  keepAliveTimeout: 65_000,
  maxHeaderSize: headerLimitBytes,
  headersTimeout: headersTimeoutMs,
  requestTimeout: requestTimeoutMs,
  connectionsCheckingInterval: 500,
};

/** Listens, or says in one line why it cannot. @throws SettingsError naming the setting */
export function listen(handler: RequestListener, host: string, port: number): Promise<ListeningServer> {
  const server = createServer(receiving, handler);
  answerUnreadableRequests(server);
  const connections = new Connections(server);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new SettingsError(reasonOf(error, host, port))),
    );
    server.listen(port, host, () => {
      const address = server.address();
      const boundPort = typeof address === 'object' && address ? address.port : port;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
        server,
        close: () => closed(server, connections),
      });
    });
  });
}

/** The open connections of a server, and the answers that are under way on them. */
class Connections {
  private readonly open = new Set<Socket>();
  private readonly answers = new Set<ServerResponse>();

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.open.add(socket);
      socket.once('close', () => this.open.delete(socket));
    });
    server.prependListener('request', (_request, response) => {
      this.answers.add(response);
      response.once('close', () => this.answers.delete(response));
    });
  }

  /** Closes those that wait for no answer, also where the head of a request has begun to come. */
  closeOthers(): void {
    const waiting = new Set([...this.answers].map(({ req }) => req.socket));
    for (const socket of this.open) if (!waiting.has(socket)) socket.destroy();
  }
}

const idleCheckMs = 100;

/** How long what was sent before the close may take to arrive (milliseconds). */
const arrivalMs = 1_000;

/**
 * A connection that was busy stays open after its answer, unless it is told or found idle, and one that was opened to be
 * ready for a request counts as busy to the library: a close would wait for both.
 */
async function closed(server: Server, connections: Connections): Promise<void> {
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  const began = performance.now();
  const checking = setInterval(() => {
    if (performance.now() - began < arrivalMs) server.closeIdleConnections();
    else connections.closeOthers();
  }, idleCheckMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(checking);
}

/** Whether one could listen there now; for programs that have long work to do before they do. @throws SettingsError */
export async function assertCanListen(host: string, port: number): Promise<void> {
  const probe = await listen(() => undefined, host, port);
  await probe.close();
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `setting PORT: expected a free port, found ${port} in use on ${host}`;
  if (error.code === 'EACCES') return `setting PORT: expected a port this user may listen on, found ${port}`;
  return `settings HOST and PORT: cannot listen on ${host}:${port}: ${error.message}`;
}
