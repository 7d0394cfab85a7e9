/** The code of the first error of an answer; undefined where it has none. */
export async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors?: { extensions?: { code?: unknown } }[] };
  return errors?.[0]?.extensions?.code;
}
