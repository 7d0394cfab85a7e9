/** What one request to the graph carries through its steps. */
export interface GraphContext {
  readonly requestId: string;
  /** When the request's budget ends, in milliseconds since 1970. */
  readonly deadline: number;
}
