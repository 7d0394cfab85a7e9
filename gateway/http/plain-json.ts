import type { NextFunction, Request, Response } from 'express';
import { ErrorCode } from '../../shared/errors/error-code';
import { parsedJson } from '../../shared/http/parsed-json';
import { refuse } from './refuse';
import { UnreadableRequest } from './readable-request';

/** Objects and arrays within one another, the body itself being 1. */
const mostLevels = 20;
const mostVariableBytes = 64 * 1024;

const unsupportedType =
  '不支持此内容类型，请以 UTF-8 发送 application/json。 / The content type is not supported; send application/json in UTF-8.';

/** Keys through which a careless copy would change every object of the process. */
const refusedKeys = new Set(['__proto__', 'constructor']);

/** Lets pass `application/json` and kinds of it; no body, no type. What a form can send is no GraphQL request. */
export function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  const type = request.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (request.method === 'POST' && type !== undefined && type !== 'application/json') {
    throw new UnreadableRequest(415, unsupportedType);
  }
  next();
}

/** Lets pass bodies, and parameters of a GET, that are small and flat enough and have no treacherous key. */
export function plainJson(request: Request, response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  if (Array.isArray(body)) {
    return refuse(
      response,
      400,
      '一次请求只发一个操作。 / Send one operation a request.',
      ErrorCode.BATCHING_DISABLED,
    );
  }
  checkLevel(body, 1);
  checkVariables(isRecord(body) ? body['variables'] : undefined);
  for (const name of ['variables', 'extensions']) {
    const value = jsonOf(request.query[name]);
    checkLevel(value, 2);
    if (name === 'variables') checkVariables(value);
  }
  next();
}

function checkLevel(value: unknown, level: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (level > mostLevels) {
    throw new UnreadableRequest(
      400,
      `请求体嵌套超过 ${mostLevels} 层。 / The request body is nested deeper than ${mostLevels} levels.`,
    );
  }
  for (const [key, inner] of Object.entries(value)) {
    if (refusedKeys.has(key))
      throw new UnreadableRequest(400, `请求体中不得有键 "${key}"。 / The request body has a key "${key}".`);
    checkLevel(inner, level + 1);
  }
}

function checkVariables(variables: unknown): void {
  if (variables === undefined || variables === null) return;
  if (Buffer.byteLength(JSON.stringify(variables)) > mostVariableBytes) {
    throw new UnreadableRequest(
      400,
      `变量大于 ${mostVariableBytes} 字节。 / The variables are larger than ${mostVariableBytes} bytes.`,
    );
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** @returns undefined for what is no JSON, of which the GraphQL server tells what it expects */
function jsonOf(text: unknown): unknown {
  return typeof text === 'string' ? parsedJson(text) : undefined;
}
