import type { GraphQLDataSource } from '@apollo/gateway';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { representationsIn } from '../../shared/audit/entity-key-hash';
import { ErrorCode } from '../../shared/errors/error-code';
import type { Log } from '../../shared/observability/log';
import { checkedAnswer } from './checked-answer';
import type { WrongPlace } from './complete-data';
import type { DepartmentConnection } from './department-connection';
import { DepartmentFailure } from './department-failure';
import { failedAnswer } from './failed-answer';
import type { GraphContext, PlannedContext } from './graph-context';
import { SubOperation } from './sub-operation';

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

/** What the Apollo gateway calls for one department: gives the call its time, completes the answer, names failures. */
export class DepartmentDataSource implements GraphQLDataSource<GraphContext> {
  constructor(
    private readonly connection: DepartmentConnection,
    private readonly options: DepartmentDataSourceOptions,
  ) {}

  async process({ request, document, ...options }: ProcessOptions): ProcessResult {
    const context = options.context as PlannedContext;
    const query = request.query ?? '';
    const variables = request.variables ?? {};
    const schema = this.schema(context);
    context.account.asks(this.connection.name, representationsIn(variables), schema);
    const operation = new SubOperation(schema, document ?? parse(query), variables);
    try {
      const answer = await this.connection.call({
        query,
        variables,
        operationName: request.operationName,
        visit: context.visit,
        token: context.token,
        signal: AbortSignal.timeout(this.timeLeft(context)),
        begun: (work) => context.work.push(work),
      });
      const { wrong, ...checked } = checkedAnswer(answer, operation);
      if (wrong.length > 0) this.warnOf(wrong, context);
      return checked as Awaited<ProcessResult>;
    } catch (error) {
      const failure = error instanceof DepartmentFailure ? error : unexpected(error);
      this.options.log.warn(
        { department: this.connection.name, code: failure.code, requestId: context.requestId, err: failure },
        'a department failed',
      );
      return failedAnswer(operation, failure) as Awaited<ProcessResult>;
    }
  }

  private schema({ subgraphs }: PlannedContext): GraphQLSchema {
    const schema = subgraphs.get(this.connection.name);
    if (!schema) throw new Error(`no schema of subgraph "${this.connection.name}"`);
    return schema;
  }

  private warnOf(wrong: readonly WrongPlace[], { requestId }: PlannedContext): void {
    const first = wrong.slice(0, 10).map(({ path, expected }) => `${path.join('.')}: expected ${expected}`);
    this.options.log.warn(
      {
        department: this.connection.name,
        code: ErrorCode.DEPARTMENT_BAD_RESPONSE,
        requestId,
        count: wrong.length,
        first,
      },
      'a department gave values that do not fit what it declares',
    );
  }

  private timeLeft({ deadline }: GraphContext): number {
    return Math.max(1, Math.min(this.options.timeoutMs, deadline - Date.now()));
  }
}

function unexpected(error: unknown): DepartmentFailure {
  return new DepartmentFailure(ErrorCode.DEPARTMENT_UNAVAILABLE, String(error), { cause: error });
}
