import type { DepartmentConnection } from '../execution/department-connection';
import type { StateDirectory } from '../state-directory';

/** What is known of the departments without asking them. */
export interface KnownSdls {
  /** Where the last known SDL of each department is kept; undefined keeps none (in process nothing can be away). */
  readonly state: StateDirectory | undefined;
  /** The SDL of a department as this build was made with it; undefined for one that it does not know. */
  readonly shippedSdl: (department: string) => Promise<string | undefined>;
}

export interface Candidate {
  readonly sdl: string;
  readonly from: 'as it says itself' | 'as last known' | 'as this build knows it';
}

/** What may be served of a department. */
export interface Offer {
  readonly name: string;
  /** What it says itself; undefined while it is away. */
  readonly own: string | undefined;
  /** Why it is away. */
  readonly error: unknown;
  /** The best first. */
  readonly candidates: readonly Candidate[];
}

/** Asks a department for its SDL. @param known beside which stands what is known, where it would be taken */
export async function offerOf(
  connection: DepartmentConnection,
  known: KnownSdls | undefined,
): Promise<Offer> {
  const { name } = connection;
  const fallbacks = known ? await fallbacksOf(name, known) : [];
  try {
    const own = await connection.sdl();
    return {
      name,
      own,
      error: undefined,
      candidates: [{ sdl: own, from: 'as it says itself' }, ...fallbacks],
    };
  } catch (error) {
    return { name, own: undefined, error, candidates: fallbacks };
  }
}

async function fallbacksOf(name: string, { state, shippedSdl }: KnownSdls): Promise<Candidate[]> {
  const kept = await state?.recall('sdl', `${name}.graphql`);
  const shipped = await shippedSdl(name);
  return [
    ...(kept === undefined ? [] : [{ sdl: kept, from: 'as last known' } as const]),
    ...(shipped === undefined ? [] : [{ sdl: shipped, from: 'as this build knows it' } as const]),
  ];
}
