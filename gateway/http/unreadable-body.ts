/**
 * Why a body cannot be taken as a request: JSON that is no object is told apart from what is no JSON.
 * @param error as the body parser gives it, with the text that it could not take
 */
export function unreadableBody(error: unknown): string {
  const text = error instanceof Error && 'body' in error ? error.body : undefined;
  const found = typeof text === 'string' ? kindOfJson(text) : undefined;
  return found === undefined
    ? '请求体不是完好的 JSON。 / The request body is not well-formed JSON.'
    : `请求体应为含有 "query" 的 JSON 对象，收到${found.zh}。 / The request body: expected a JSON object with "query" in it, found ${found.en}.`;
}

interface Kind {
  readonly zh: string;
  readonly en: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  null: { zh: ' null', en: 'null' },
  boolean: { zh: '真假值', en: 'a boolean' },
  number: { zh: '数', en: 'a number' },
  string: { zh: '文字', en: 'a string' },
};

/** @returns undefined when the text is no JSON */
function kindOfJson(text: string): Kind | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return kinds[value === null ? 'null' : typeof value];
  } catch {
    return undefined;
  }
}
