/** What one operation may be at most; each is a setting. */
export interface QueryLimits {
  /** Fields inside one another, a root field being 1. */
  readonly depth: number;
  /** Words and signs of the document, each fragment counted wherever it is spread. */
  readonly tokens: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Objects that the operation could fetch, as gateway/limits/README.md explains it. */
  readonly cost: number;
  /** `__schema` and `__type` are not counted as data; their own depth and cost. */
  readonly introspectionDepth: number;
  readonly introspectionCost: number;
}

/** What one caller may ask for in a minute, and at once. */
export interface RateLimits {
  readonly requestsPerMinute: number;
  readonly objectsPerMinute: number;
  /** Objects that all operations of one caller that are being answered could fetch together. */
  readonly objectsAtOnce: number;
  /** Where gateways count together; undefined = each counts for itself. */
  readonly redisUrl: string | undefined;
}
