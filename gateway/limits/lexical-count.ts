import { Lexer, Source, TokenKind } from 'graphql';

/** What the words and signs of a document tell before it is parsed. */
export interface LexicalCount {
  readonly tokens: number;
  /** Braces within one another, those of values left out. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

/**
 * Counts without parsing, so that a document of any shape is bounded before the parser, which calls itself for each
 * level, sees it. What is no GraphQL ends the count: the parser says what is wrong.
 * @param most where counting ends (tokens)
 */
export function lexicalCount(text: string, most: number): LexicalCount {
  const lexer = new Lexer(new Source(text));
  const count = { tokens: 0, depth: 0, aliases: 0, directives: 0 };
  let braces = 0;
  let parentheses = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      count.tokens += 1;
      if (count.tokens > most) break;
      if (token.kind === TokenKind.AT) count.directives += 1;
      else if (token.kind === TokenKind.PAREN_L) parentheses += 1;
      else if (token.kind === TokenKind.PAREN_R) parentheses -= 1;
      else if (parentheses > 0) continue;
      else if (token.kind === TokenKind.COLON) count.aliases += 1;
      else if (token.kind === TokenKind.BRACE_L) count.depth = Math.max(count.depth, (braces += 1));
      else if (token.kind === TokenKind.BRACE_R) braces -= 1;
    }
  } catch {
    // Left to the parser.
  }
  return count;
}
