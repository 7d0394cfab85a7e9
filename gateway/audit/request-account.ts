import type { GraphQLSchema } from 'graphql';
import { entityKeyOf, type EntityKeyHash, type Representation } from '../../shared/audit/entity-key-hash';
import type { GatewayRecord, RefusedField, RequestOutcome } from '../../shared/audit/record';
import { recordedCaller } from '../../shared/audit/recorded-caller';
import { publicVisit, type Visit } from '../../shared/access/visit';

/** How a request ended, as its record says it. */
export interface RequestEnd {
  readonly outcome: RequestOutcome;
  readonly status: number;
}

/** What one request did, gathered on its way; becomes its one record in the trail. */
export class RequestAccount {
  visit: Visit;
  operationName: string | null = null;
  operationHash: string | null = null;
  errorCodes: readonly string[] = [];
  /** Coordinates above PUBLIC that were asked for and not refused. */
  touched: readonly string[] = [];
  refused: readonly RefusedField[] = [];
  /** Whether the record is made: there is one for each request. */
  recorded = false;
  private readonly departments = new Set<string>();
  private readonly entities = new Map<string, readonly [type: string, key: string]>();
  private readonly startedAt = performance.now();

  constructor(
    readonly requestId: string,
    private readonly client: { readonly name: string | null; readonly version: string | null },
    private readonly hash: EntityKeyHash,
  ) {
    this.visit = publicVisit(requestId);
  }

  /** A department is asked, about these things where it is asked about things. @param schema the department's */
  asks(department: string, representations: readonly Representation[], schema: GraphQLSchema): void {
    this.departments.add(department);
    for (const representation of representations) {
      const [type, key] = entityKeyOf(representation, schema);
      this.entities.set(`${type} ${key}`, [type, key]);
    }
  }

  record({ outcome, status }: RequestEnd): GatewayRecord {
    this.recorded = true;
    const isAbovePublic = this.touched.length + this.refused.length > 0;
    return {
      kind: 'gateway',
      requestId: this.requestId,
      caller: recordedCaller(this.visit.caller),
      purpose: this.visit.purpose ?? null,
      operationName: this.operationName,
      operationHash: this.operationHash,
      clientName: this.client.name,
      clientVersion: this.client.version,
      departments: [...this.departments].sort(),
      entityKeys: isAbovePublic ? [...this.entities.values()].map(([type, key]) => this.hash(type, key)) : [],
      restrictedTouched: this.touched,
      refused: this.refused,
      outcome,
      status,
      errorCodes: [...new Set(this.errorCodes)].sort(),
      durationMs: Math.round(performance.now() - this.startedAt),
    };
  }
}
