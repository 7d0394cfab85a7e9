import type { DocumentNode } from 'graphql';

/** Tokens that the documents kept may have together: about 40 MB of them. */
const mostTokens = 100_000;

interface KnownDocument {
  readonly document: DocumentNode;
  readonly tokens: number;
}

/** Documents that passed every check, by the hash of their text; those not asked for longest leave first. */
export class KnownDocuments {
  private readonly documents = new Map<string, KnownDocument>();
  private tokens = 0;

  get(hash: string): DocumentNode | undefined {
    const known = this.documents.get(hash);
    if (!known) return undefined;
    this.documents.delete(hash);
    this.documents.set(hash, known);
    return known.document;
  }

  keep(hash: string, document: DocumentNode): void {
    if (this.documents.has(hash)) return;
    const tokens = tokensOf(document);
    this.documents.set(hash, { document, tokens });
    this.tokens += tokens;
    for (const [oldest, { tokens: freed }] of this.documents) {
      if (this.tokens <= mostTokens) break;
      this.documents.delete(oldest);
      this.tokens -= freed;
    }
  }

  clear(): void {
    this.documents.clear();
    this.tokens = 0;
  }
}

function tokensOf({ loc }: DocumentNode): number {
  let count = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) count += 1;
  return count;
}
