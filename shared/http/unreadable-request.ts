import { randomUUID } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ErrorCode } from '../errors/error-code';
import { requestIdHeader } from './request-id';

/** Headers of a request together, in bytes. */
export const headerLimitBytes = 16 * 1024;
/** How long headers may take to arrive, and a request as a whole, in milliseconds. */
export const headersTimeoutMs = 8_000;
export const requestTimeoutMs = 9_000;

interface Refusal {
  readonly status: string;
  readonly message: string;
}

const malformed: Refusal = {
  status: '400 Bad Request',
  message: '请求不是完好的 HTTP。 / The request is not well-formed HTTP.',
};

/** By the code that Node gives. */
const refusals: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    message: `请求头大于 ${headerLimitBytes} 字节。 / The headers of the request are larger than ${headerLimitBytes} bytes.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    message: '请求没有按时到达。 / The request did not arrive in time.',
  },
};

/** Answers what Node cannot read as a request as everything else is answered: JSON, a code, a request id. */
export function answerUnreadableRequests(server: Server): void {
  const responses = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => void responses.set(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const response = responses.get(socket);
    const answering = response !== undefined && response.headersSent && !response.writableFinished;
    if (!socket.writable || error.code === 'ECONNRESET' || answering) return void socket.destroy();
    return void socket.end(answerOf(refusals[error.code ?? ''] ?? malformed));
  });
}

function answerOf({ status, message }: Refusal): string {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: ErrorCode.BAD_REQUEST } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `${requestIdHeader}: ${randomUUID()}`,
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
