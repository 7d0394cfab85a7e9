/**
 * Why a body cannot be taken as a request: JSON that is no object is told apart from what is no JSON.
 * @param error as the body parser gives it, with the text that it could not take
 */
export function unreadableBody(error: unknown): string {
  const text = error instanceof Error && 'body' in error ? error.body : undefined;
  const found = typeof text === 'string' ? kindOfJson(text) : undefined;
  return found === undefined
    ? 'The request body is not well-formed JSON.'
    : `The request body: expected a JSON object with "query" in it, found ${found}.`;
}

/** @returns undefined when the text is no JSON */
function kindOfJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value === null ? 'null' : `a ${typeof value}`;
  } catch {
    return undefined;
  }
}
