import type { GraphQLDataSource } from '@apollo/gateway';
import { parse, type DocumentNode } from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import type { Log } from '../../shared/observability/log';
import { checkedAnswer } from './checked-answer';
import type { DepartmentConnection } from './department-connection';
import { DepartmentFailure } from './department-failure';
import { failedAnswer } from './failed-answer';
import type { GraphContext } from './graph-context';

/** The gateway library hands over the parsed operation too, although its types do not say so. */
type ProcessOptions = Parameters<GraphQLDataSource<GraphContext>['process']>[0] & {
  readonly document?: DocumentNode;
};
type ProcessResult = ReturnType<GraphQLDataSource<GraphContext>['process']>;

export interface DepartmentDataSourceOptions {
  /** The longest time of one call; the rest of the request's budget may be shorter. */
  readonly timeoutMs: number;
  readonly log: Log;
}

/** What the Apollo gateway calls for one department: gives the call its time, checks the answer's shape, names failures. */
export class DepartmentDataSource implements GraphQLDataSource<GraphContext> {
  constructor(
    private readonly connection: DepartmentConnection,
    private readonly options: DepartmentDataSourceOptions,
  ) {}

  async process({ request, document, ...options }: ProcessOptions): ProcessResult {
    const context = options.context as GraphContext;
    const query = request.query ?? '';
    const variables = request.variables ?? {};
    const representations = variables['representations'] as readonly Record<string, unknown>[] | undefined;
    try {
      const answer = await this.connection.call({
        query,
        variables,
        operationName: request.operationName,
        requestId: context.requestId,
        signal: AbortSignal.timeout(this.timeLeft(context)),
      });
      return checkedAnswer(answer, document ?? parse(query), representations) as Awaited<ProcessResult>;
    } catch (error) {
      const failure = error instanceof DepartmentFailure ? error : unexpected(error);
      this.options.log.warn(
        { department: this.connection.name, code: failure.code, requestId: context.requestId, err: failure },
        'a department failed',
      );
      return failedAnswer(document ?? parse(query), representations, failure) as Awaited<ProcessResult>;
    }
  }

  private timeLeft({ deadline }: GraphContext): number {
    return Math.max(1, Math.min(this.options.timeoutMs, deadline - Date.now()));
  }
}

function unexpected(error: unknown): DepartmentFailure {
  return new DepartmentFailure(ErrorCode.DEPARTMENT_UNAVAILABLE, String(error), { cause: error });
}
