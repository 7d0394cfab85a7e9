import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import { countDocument, type DocumentCount } from './document-count';
import { lexicalCount } from './lexical-count';
import { limitError } from './limit-error';
import type { QueryLimits } from '../../shared/configuration/query-limits';
import { repeatedPairs } from './repeated-fields';

/** A document within the limits, why it is refused, or neither where it is no GraphQL: the parser tells what is wrong. */
export interface CheckedDocument {
  readonly document?: DocumentNode;
  readonly refusal?: GraphQLError;
}

/** Validation takes up to 30 ms to compare so many. */
const mostRepeatedPairs = 10_000;
/** Braces around a field, its own and those of inline fragments; more would only make whoever walks through overflow. */
const bracesPerLevel = 2;
/** How far a document that is too long is read on, to tell that it is too deep rather than too long. */
const lexicalReach = 10;

/**
 * Checks a document against every limit that does not depend on variables, before it is validated. Bounded by itself:
 * what is too long is not parsed. Where several limits are passed the most telling is reported.
 */
export function checkDocument(text: string, limits: QueryLimits): CheckedDocument {
  const lexical = lexicalCount(text, limits.tokens * lexicalReach);
  const tooLong = lexical.tokens > limits.tokens;
  const mostLevels = Math.max(limits.depth, limits.introspectionDepth);
  if (lexical.depth > (tooLong ? mostLevels : mostLevels * bracesPerLevel)) {
    return { refusal: tooDeepError(limits.depth) };
  }
  if (tooLong) return { refusal: tooManyOf(lexical, limits) ?? tooManyTokens(limits.tokens) };
  const document = parsed(text);
  if (!document) return {};
  const refusal = refusalOf(document, limits);
  return refusal ? { refusal } : { document };
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function refusalOf(document: DocumentNode, limits: QueryLimits): GraphQLError | undefined {
  const count = countDocument(document);
  if (count.cycle !== undefined) return cycleError(count.cycle);
  if (count.depth > limits.depth) return tooDeepError(limits.depth);
  if (count.introspectionDepth > limits.introspectionDepth) {
    return tooDeepError(limits.introspectionDepth, { zh: '对结构的查询', en: 'An introspection' });
  }
  const tooMany = tooManyOf(count, limits);
  if (tooMany) return tooMany;
  if (count.tokens > limits.tokens) return tooManyTokens(limits.tokens);
  if (count.rootFields > limits.rootFields) {
    return limitError(
      ErrorCode.QUERY_TOO_MANY_ROOT_FIELDS,
      `查询的根字段超过 ${limits.rootFields} 个。 / The query has more than ${limits.rootFields} root fields.`,
    );
  }
  if (repeatedPairs(document, mostRepeatedPairs) > mostRepeatedPairs) {
    return limitError(
      ErrorCode.QUERY_TOO_COSTLY,
      '查询中同名字段重复过多。 / The query repeats fields of one name too often.',
    );
  }
  return undefined;
}

function tooManyOf(
  { aliases, directives }: Pick<DocumentCount, 'aliases' | 'directives'>,
  limits: QueryLimits,
): GraphQLError | undefined {
  if (aliases > limits.aliases) {
    return limitError(
      ErrorCode.QUERY_TOO_MANY_ALIASES,
      `查询的别名超过 ${limits.aliases} 个。 / The query has more than ${limits.aliases} aliases.`,
    );
  }
  if (directives > limits.directives) {
    return limitError(
      ErrorCode.QUERY_TOO_MANY_DIRECTIVES,
      `查询的指令超过 ${limits.directives} 个。 / The query has more than ${limits.directives} directives.`,
    );
  }
  return undefined;
}

function tooDeepError(most: number, what = { zh: '查询', en: 'The query' }): GraphQLError {
  return limitError(
    ErrorCode.QUERY_TOO_DEEP,
    `${what.zh}嵌套超过 ${most} 层。 / ${what.en} is nested deeper than ${most} levels.`,
  );
}

function tooManyTokens(most: number): GraphQLError {
  return limitError(
    ErrorCode.QUERY_TOO_MANY_TOKENS,
    `查询的词和符号超过 ${most} 个，片段按使用次数计。 / The query has more than ${most} tokens (words and signs), fragments counted wherever they are used.`,
  );
}

function cycleError(name: string): GraphQLError {
  return limitError(
    ErrorCode.GRAPHQL_VALIDATION_FAILED,
    `片段 "${name}" 不能包含自身。 / Cannot spread fragment "${name}" within itself.`,
  );
}
