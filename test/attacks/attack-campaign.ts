import type { Attack, AttackClass } from './attack';
import { documentAttacks } from './document-attacks';
import { httpAttacks } from './http-attacks';
import { inputAttacks } from './input-attacks';
import { Seeded } from './seeded';

export const attackClasses: readonly AttackClass[] = [...documentAttacks, ...httpAttacks, ...inputAttacks];

export interface CampaignReport {
  readonly made: number;
  /** How many of each class. */
  readonly byClass: ReadonlyMap<string, number>;
  /** What was seen instead of what had to be, one line each. */
  readonly failures: readonly string[];
}

/** What an answer must never hold: code of the inside, suggestions, paths, SQL, addresses of departments. */
const insides =
  /did you mean|node_modules|\.[jt]s:\d|\n\s+at |SELECT .* FROM|sqlite|mariadb|ECONNREFUSED|127\.0\.0\.1/i;

/**
 * Sends `count` attacks to the gateway at `url`, each class in turn, and reports every answer that is not exactly what it
 * must be. @param before called before each attack, @param after behind it with its class
 */
export async function attack(
  url: string,
  {
    count,
    seed,
    before,
    after,
  }: {
    readonly count: number;
    readonly seed: number;
    readonly before?: () => void;
    readonly after?: (attackClass: AttackClass) => string | undefined;
  },
): Promise<CampaignReport> {
  const random = new Seeded(seed);
  const byClass = new Map<string, number>();
  const failures: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const attackClass = attackClasses[index % attackClasses.length];
    if (!attackClass) break;
    byClass.set(attackClass.name, (byClass.get(attackClass.name) ?? 0) + 1);
    const made = attackClass.make(random);
    before?.();
    const seen = (await seenInstead(url, made)) ?? after?.(attackClass);
    if (seen !== undefined) failures.push(`${attackClass.name} (${describeAttack(made)}): ${seen}`);
  }
  return { made: count, byClass, failures };
}

/** @returns undefined when the answer is what it must be */
export async function seenInstead(
  url: string,
  { path = '', init, ...expected }: Attack,
): Promise<string | undefined> {
  const response = await fetch(`${url}/graphql${path}`, init);
  const text = await response.text();
  if (response.status !== expected.status)
    return `expected status ${expected.status}, got ${response.status} ${text.slice(0, 300)}`;
  if (!response.headers.get('x-request-id')) return 'expected a request id, got none';
  const inside = insides.exec(text)?.[0];
  if (inside !== undefined && !String(init.body).includes(inside.slice(0, 20)))
    return `expected nothing of the inside, got ${inside}`;
  const { errors } = JSON.parse(text) as {
    errors?: { message: string; extensions?: { code?: unknown; argument?: unknown } }[];
  };
  const found = errors?.[0]?.extensions?.code ?? null;
  if (found !== expected.code) return `expected ${expected.code}, got ${String(found)} ${text.slice(0, 300)}`;
  const argument = errors?.[0]?.extensions?.argument;
  if (expected.argument !== undefined && argument !== expected.argument) {
    return `expected the argument ${expected.argument} to be named, got ${String(argument)} ${text.slice(0, 300)}`;
  }
  return undefined;
}

function describeAttack({ path = '', init }: Attack): string {
  return `${path} ${typeof init.body === 'string' ? init.body : ''}`.trim().slice(0, 200);
}
