import { GraphQLError } from 'graphql';
import { ErrorCode } from '../errors/error-code';

/**
 * Who asks cannot be known: a token or a proof is missing, wrong or too old. The client gets one text whatever was wrong,
 * so that nobody learns from it how to do better; `reason` is for the operator's log.
 */
export class Unauthenticated extends GraphQLError {
  override readonly name = 'Unauthenticated';

  constructor(readonly reason: string) {
    super('无法确认请求者的身份。 / The request could not be authenticated.', {
      extensions: { code: ErrorCode.UNAUTHENTICATED },
    });
  }
}
