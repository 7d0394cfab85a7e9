import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import {
  GraphQLError,
  isScalarType,
  print,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import type { Log } from '../../shared/observability/log';
import { scalars } from '../../shared/schema/scalars';
import { keyFieldsOf } from '../composition/compose-supergraph';
import { subgraphSchemas } from '../composition/subgraph-schemas';
import type { SupergraphSource } from '../composition/supergraph-source';
import { renameCollidingAliases, restoreAliases } from './colliding-aliases';
import type { DepartmentConnection } from './department-connection';
import { DepartmentDataSource, type DepartmentDataSourceOptions } from './department-data-source';
import { finishErrors } from './finish-errors';
import { variableErrors } from './variable-errors';

export interface GraphOptions extends DepartmentDataSourceOptions {
  readonly source: SupergraphSource;
  /** The directory and the departments. */
  readonly connections: readonly DepartmentConnection[];
  /** Names that are departments: their errors bear the name. */
  readonly departments: ReadonlySet<string>;
  readonly log: Log;
}

type SchemaContext = Parameters<Parameters<NonNullable<GatewayInterface['onSchemaLoadOrUpdate']>>[0]>[0];

/**
 * The Apollo gateway with what it lacks around it, in the order of a request's way: variables are checked, colliding
 * aliases renamed, the gateway plans, fetches and merges, aliases are restored, errors attributed and brought in order.
 */
export class Graph implements GatewayInterface {
  private readonly gateway: ApolloGateway;
  private schema: GraphQLSchema | undefined;
  private keyFields: ReadonlySet<string> = new Set();
  private subgraphs: ReadonlyMap<string, GraphQLSchema> = new Map();
  private readonly renamed = new WeakMap<DocumentNode, { document: DocumentNode; hash: string }>();

  constructor(private readonly options: GraphOptions) {
    // The library sends telemetry unless its environment says otherwise; it has no option for it.
    process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
    const connections = new Map(options.connections.map((connection) => [connection.name, connection]));
    this.gateway = new ApolloGateway({
      supergraphSdl: options.source,
      logger: options.log,
      buildService({ name }) {
        const connection = connections.get(name);
        if (!connection) throw new Error(`no connection to subgraph "${name}"`);
        return new DepartmentDataSource(connection, options);
      },
    });
    this.gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
      hardenScalars(apiSchema);
      this.schema = apiSchema;
      this.keyFields = keyFieldsOf(coreSupergraphSdl);
      this.subgraphs = subgraphSchemas(coreSupergraphSdl);
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
    const { schema } = this;
    if (!schema) throw new Error('the graph is asked before it is loaded');
    if (!request.operation) return { errors: [unresolvedOperation()] };
    const kind = request.operation.operation;
    if (!schema.getRootType(kind)) return { errors: [noRootType(kind)] };
    const invalid = variableErrors(
      schema,
      request.document,
      request.operation,
      request.request.variables ?? {},
    );
    if (invalid.length > 0) return { errors: [...invalid] };
    const { document, hash } = this.planned(request.document, request.queryHash);
    const result = await this.gateway.executor({
      ...request,
      document,
      queryHash: hash,
      context: { ...request.context, subgraphs: this.subgraphs },
    } as GatewayGraphQLRequestContext);
    const given = { data: result.data ?? null };
    const { data } = document === request.document ? given : restoreAliases(given);
    const errors = finishErrors(allErrors(result), data, this.options.departments);
    return { ...(data ? { data } : {}), ...(errors.length > 0 ? { errors } : {}) };
  }

  /** The document as the gateway plans it, with the hash under which the plan is kept. */
  private planned(document: DocumentNode, queryHash: string): { document: DocumentNode; hash: string } {
    let planned = this.renamed.get(document);
    if (!planned) {
      const renamed = renameCollidingAliases(document, this.keyFields);
      const hash =
        renamed === document ? queryHash : createHash('sha256').update(print(renamed)).digest('hex');
      this.renamed.set(document, (planned = { document: renamed, hash }));
    }
    return planned;
  }
}

function unresolvedOperation(): GraphQLError {
  return new GraphQLError(
    'The document has several operations, or none of the name given in operationName.',
    {
      extensions: { code: ErrorCode.OPERATION_RESOLUTION_FAILURE },
    },
  );
}

/** The library would report it as its own failure. */
function noRootType(kind: string): GraphQLError {
  return new GraphQLError(`The graph has no ${kind}.`, {
    extensions: { code: ErrorCode.GRAPHQL_VALIDATION_FAILED },
  });
}

/**
 * The library reports values that do not fit the schema beside the errors, not among them. Each department's are found
 * before; what is left can only come from merging.
 */
function allErrors({ errors, extensions }: GatewayExecutionResult): readonly GraphQLFormattedError[] {
  const wrongTypes = (extensions?.['valueCompletion'] ?? []) as readonly GraphQLFormattedError[];
  const found = (errors ?? []).map((error) => ({
    message: error.message,
    ...(error.path ? { path: error.path } : {}),
    extensions: error.extensions,
  }));
  return [
    ...found,
    ...wrongTypes.map(({ path }) => ({
      message: 'The departments gave values that do not fit together.',
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
