import type { Response } from 'express';
import { noteRefusal } from '../audit/audited';
import { ErrorCode } from '../../shared/errors/error-code';

/** Answers a request before GraphQL begins, in the one shape of all answers. */
export function refuse(
  response: Response,
  status: number,
  message: string,
  code: ErrorCode = ErrorCode.BAD_REQUEST,
): void {
  noteRefusal(response.req, code);
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
