import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import {
  getVariableValues,
  GraphQLError,
  isScalarType,
  Kind,
  print,
  separateOperations,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';
import type { Visit } from '../../shared/access/visit';
import type { RefusedField } from '../../shared/audit/record';
import { ErrorCode } from '../../shared/errors/error-code';
import { causeOf } from '../../shared/errors/requests-of-errors';
import type { Log } from '../../shared/observability/log';
import { scalars } from '../../shared/schema/scalars';
import type { AccessPieces } from '../access/access-pieces';
import type { DeniedField } from '../access/access-filter';
import { restoreDenied, type AskedOperation } from '../access/restore-denied';
import { handedFieldsOf } from '../composition/compose-supergraph';
import { subgraphSchemas } from '../composition/subgraph-schemas';
import type { SupergraphSource } from '../composition/supergraph-source';
import { renameCollidingAliases, restoreAliases, type MergedAnswer } from './colliding-aliases';
import type { DepartmentConnection } from './department-connection';
import { DepartmentDataSource, type DepartmentDataSourceOptions } from './department-data-source';
import { finishErrors, type FoundError } from './finish-errors';
import type { GraphContext } from './graph-context';
import { variableErrors } from './variable-errors';

export interface GraphOptions extends DepartmentDataSourceOptions {
  readonly source: SupergraphSource;
  readonly filterOf: AccessPieces['filterOf'];
  /** Whether the trail of who looked can be written; while not, nothing above PUBLIC is shown. */
  readonly isTrailWritable: () => boolean;
  /** The directory and the departments. */
  readonly connections: readonly DepartmentConnection[];
  /** Names that are departments: their errors bear the name. */
  readonly departments: ReadonlySet<string>;
  readonly log: Log;
}

type SchemaContext = Parameters<Parameters<NonNullable<GatewayInterface['onSchemaLoadOrUpdate']>>[0]>[0];

/** What belongs to one version of the supergraph. */
interface Served {
  readonly schema: GraphQLSchema;
  readonly handedFields: ReadonlySet<string>;
  /** What each subgraph declares, by name. */
  readonly subgraphs: ReadonlyMap<string, GraphQLSchema>;
  readonly access: ReturnType<AccessPieces['filterOf']>;
}

/**
 * The Apollo gateway with what it lacks around it, in the order of a request's way: variables are checked, what the
 * caller may not see is taken out, colliding aliases are renamed, the gateway plans, fetches and merges, aliases and
 * denied fields are put back, errors attributed and brought in order.
 */
export class Graph implements GatewayInterface {
  private readonly gateway: ApolloGateway;
  private served: Served | undefined;
  private readonly planned = new WeakMap<DocumentNode, PlannedDocument>();

  constructor(private readonly options: GraphOptions) {
    // The library sends telemetry unless its environment says otherwise; it has no option for it.
    process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
    const connections = new Map(options.connections.map((connection) => [connection.name, connection]));
    this.gateway = new ApolloGateway({
      supergraphSdl: options.source,
      validateSupergraph: false, // composition did
      logger: options.log,
      buildService({ name }) {
        const connection = connections.get(name);
        if (!connection) throw new Error(`no connection to subgraph "${name}"`);
        return new DepartmentDataSource(connection, options);
      },
    });
    this.gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
      hardenScalars(apiSchema);
      this.served = {
        schema: apiSchema,
        handedFields: handedFieldsOf(coreSupergraphSdl),
        subgraphs: subgraphSchemas(coreSupergraphSdl),
        access: options.filterOf(apiSchema, options.source.accessMap),
      };
    });
  }

  onSchemaLoadOrUpdate(callback: (context: SchemaContext) => void) {
    return this.gateway.onSchemaLoadOrUpdate(callback);
  }

  async load(options?: Parameters<GatewayInterface['load']>[0]) {
    await this.gateway.load(options as Parameters<ApolloGateway['load']>[0]);
    return { executor: (request: GatewayGraphQLRequestContext) => this.execute(request) };
  }

  stop(): Promise<void> {
    return this.gateway.stop();
  }

  private async execute(request: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const { served } = this;
    if (!served) throw new Error('the graph is asked before it is loaded');
    const { operation } = request;
    if (!operation) return { errors: [unresolvedOperation()] };
    if (!served.schema.getRootType(operation.operation)) return { errors: [noRootType(operation.operation)] };
    const given = request.request.variables ?? {};
    const invalid = variableErrors(served.schema, request.document, operation, given);
    if (invalid.length > 0) return { errors: [...invalid] };

    const { departments } = this.options;
    const asked = {
      ...askedOperation(request.document, operation),
      schema: served.schema,
      given,
      departments,
    };
    const variables = coercedVariables(asked);
    const context = request.context as GraphContext;
    const allowed = served.access.filter(asked.document, variables, this.visitOf(context));
    context.account.touched = allowed.kept;
    context.account.refused = [...allowed.denied.values()].map(refusedField);
    const { document, queryHash } = this.planOf(allowed.document, served);
    const result = await this.gateway.executor({
      ...request,
      document,
      queryHash,
      context: { ...request.context, subgraphs: served.subgraphs },
    } as GatewayGraphQLRequestContext);

    const answered = { data: result.data ?? null, errors: allErrors(result) };
    const merged = document === allowed.document ? answered : restoreAliases(answered);
    const { data, errors: denials } =
      merged.data && allowed.denied.size > 0
        ? restoreDenied(merged.data, allowed.denied, { ...asked, variables })
        : { data: merged.data, errors: [] };
    const found = [...merged.errors, ...denials];
    const errors = this.finished(found, data, context);
    context.withoutKept = () =>
      this.withoutKept({ data, errors: found }, served, { ...asked, variables }, context);
    return { ...(data ? { data } : {}), ...(errors.length > 0 ? { errors } : {}) };
  }

  /** Who asks; with the trail closed, somebody to whom nothing above PUBLIC is shown. */
  private visitOf({ visit }: GraphContext): Visit {
    return this.options.isTrailWritable() ? visit : { ...visit, trailClosed: true };
  }

  /** An answer, told of already, as it would be if the trail had been closed when it was asked for. */
  private withoutKept(
    { data, errors }: MergedAnswer,
    served: Served,
    asked: AskedOperation,
    { visit }: GraphContext,
  ): FormattedExecutionResult {
    const { denied } = served.access.filter(asked.document, asked.variables, { ...visit, trailClosed: true });
    const restored = data ? restoreDenied(data, denied, asked) : { data: null, errors: [] };
    const found = [...errors, ...restored.errors];
    const finished = finishErrors(found, restored.data, this.options.departments, () => undefined);
    return { data: restored.data, errors: finished.map((error) => error.toJSON()) };
  }

  private finished(
    errors: readonly FoundError[],
    data: unknown,
    { requestId }: GraphContext,
  ): GraphQLError[] {
    const { departments, log } = this.options;
    return finishErrors(errors, data, departments, ({ cause, path, extensions }) => {
      const department = extensions?.['serviceName'];
      log.error({ err: cause, requestId, department, path }, 'a part of an answer failed unexpectedly');
    });
  }

  /** The document as the gateway plans it, with the hash under which the plan is kept. */
  private planOf(document: DocumentNode, { handedFields }: Served): PlannedDocument {
    let planned = this.planned.get(document);
    if (!planned) {
      const renamed = renameCollidingAliases(document, handedFields);
      const queryHash = createHash('sha256').update(print(renamed)).digest('hex');
      this.planned.set(document, (planned = { document: renamed, queryHash }));
    }
    return planned;
  }
}

interface PlannedDocument {
  readonly document: DocumentNode;
  readonly queryHash: string;
}

const alone = new WeakMap<OperationDefinitionNode, DocumentNode>();

/** The operation with its own fragments only: what other operations of the document ask is not asked. */
function askedOperation(document: DocumentNode, operation: OperationDefinitionNode) {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 1) return { document, operation };
  let own = alone.get(operation);
  if (!own) {
    own = separateOperations(document)[operation.name?.value ?? ''] ?? document;
    alone.set(operation, own);
  }
  return { document: own, operation };
}

/** Variables as their types read them, defaults included; they were checked before. */
function coercedVariables({
  schema,
  operation,
  given,
}: {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly given: Readonly<Record<string, unknown>>;
}): Readonly<Record<string, unknown>> {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) throw new Error('variables that were checked cannot be read');
  return coerced;
}

function refusedField({ coordinate, refusal }: DeniedField): RefusedField {
  return { coordinate, reason: refusal };
}

function unresolvedOperation(): GraphQLError {
  return new GraphQLError(
    '查询含有多个操作，或没有 operationName 所指的操作。 / The document has several operations, or none of the name given in operationName.',
    {
      extensions: { code: ErrorCode.OPERATION_RESOLUTION_FAILURE },
    },
  );
}

/** The library would report it as its own failure. */
function noRootType(kind: OperationTypeNode): GraphQLError {
  return new GraphQLError(`本图没有 ${kind} 操作，只供查询。 / The graph has no ${kind}.`, {
    extensions: { code: ErrorCode.GRAPHQL_VALIDATION_FAILED },
  });
}

/**
 * The library reports values that do not fit the schema beside the errors, not among them. Each department's are found
 * before; what is left can only come from merging.
 */
function allErrors({ errors, extensions }: GatewayExecutionResult): readonly FoundError[] {
  const wrongTypes = (extensions?.['valueCompletion'] ?? []) as readonly GraphQLFormattedError[];
  const found = (errors ?? []).map((error) => ({
    message: error.message,
    ...(error.path ? { path: error.path } : {}),
    extensions: error.extensions,
    cause: causeOf(error),
  }));
  return [
    ...found,
    ...wrongTypes.map(({ path }) => ({
      message: '各部门给出的值互不相符。 / The departments gave values that do not fit together.',
      ...(path ? { path } : {}),
      extensions: { code: ErrorCode.DEPARTMENT_BAD_RESPONSE },
    })),
  ];
}

/** Gives the composed schema the real scalars, so that malformed dates are refused here and not in a department. */
function hardenScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const real = isScalarType(type) ? scalars.get(type.name) : undefined;
    if (real) Object.assign(type, { parseValue: real.parseValue, parseLiteral: real.parseLiteral });
  }
}
