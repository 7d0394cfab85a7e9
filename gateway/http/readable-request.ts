import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NextFunction, Request, Response } from 'express';

/** A request that is not read because its method, address or body is none of those that `/graphql` takes. */
export class UnreadableRequest extends Error {
  override readonly name = 'UnreadableRequest';

  /** @param answeredWith the HTTP status of the refusal */
  constructor(
    readonly answeredWith: 400 | 405 | 415,
    message: string,
  ) {
    super(message);
  }
}

export const unreadableAddress =
  '请求地址不是百分号编码的 UTF-8。 / The address of the request is not percent-encoded UTF-8.';

/** Lets pass GET and POST whose address is text in UTF-8. */
export function readableRequest(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.setHeader('allow', 'GET, POST');
    throw new UnreadableRequest(
      405,
      `方法应为 GET 或 POST，收到 ${request.method}。 / Expected method GET or POST, found ${request.method}.`,
    );
  }
  try {
    decodeURIComponent(request.url);
  } catch {
    throw new UnreadableRequest(400, unreadableAddress);
  }
  next();
}

/**
 * Lets pass JSON bodies in UTF-8 (RFC 8259 section 8.1); other bytes would be read as characters that nobody sent.
 * @param encoding what the content type says
 */
export function readableBody(
  _request: IncomingMessage,
  _response: ServerResponse,
  body: Buffer,
  encoding: string,
): void {
  if (encoding !== 'utf-8') {
    throw new UnreadableRequest(
      415,
      `字符集应为 utf-8，收到 ${encoding}。 / Expected the character set utf-8, found ${encoding}.`,
    );
  }
  if (!isUtf8(body))
    throw new UnreadableRequest(400, '请求体不是 UTF-8。 / The request body is not in UTF-8.');
}
