import type { Question } from '../../gateway/questions/question';
import type { GraphFixture } from '../graph-fixture';

type Variables = Readonly<Record<string, unknown>>;

/** Variables of a question for a small answer and for a larger one. */
export interface TwoSizes {
  readonly smaller: Variables;
  readonly larger: Variables;
}

const firstRows = (least: number, others: Variables = {}): TwoSizes => ({
  smaller: { ...others, first: least },
  larger: { ...others, first: 20 },
});

const inPlaces = (name: string, smaller: unknown, larger: unknown): TwoSizes => ({
  smaller: { [name]: smaller },
  larger: { [name]: larger },
});

/**
 * By number of the question, what stands in place of its sample variables; elsewhere it is the first 2 and 20 rows. Both
 * answers have each kind of row that takes statements of its own (say, a facility with a case), so that they differ in
 * the number of rows alone.
 */
const sizes: ReadonlyMap<number, readonly TwoSizes[]> = new Map([
  [1, [inPlaces('id', 'CMP-140525-0001', 'CMP-140502-0010')]],
  [2, [firstRows(5)]],
  [4, [firstRows(4)]],
  [9, [firstRows(2, { within: '140500' })]],
  [
    10,
    [
      {
        smaller: { within: '140502009', sinceDays: 120 },
        larger: { within: '140502', sinceDays: 700 },
      },
    ],
  ],
  [11, [firstRows(2, { within: '140500' })]],
  [13, [inPlaces('former', '140502002001', '140502002006')]],
  [15, [inPlaces('code', '140500', '419001')]],
  [16, [firstRows(2, { within: '140500', filter: null })]],
  [19, [firstRows(5)]],
  [
    22,
    [
      // Contractors, and operators of care facilities with elevators.
      inPlaces('uscc', 'U1140502XN0000209W', 'U1140502XN0000225J'),
      inPlaces('uscc', 'U1140524XN00003443', 'U1140502XN00004173'),
    ],
  ],
  [23, [inPlaces('code', '140502004', '140500')]],
  [24, [inPlaces('within', '140524', '140500')]],
  [25, [inPlaces('least', 5, 1)]],
]);

/** The sizes at which a question is asked, as whole sets of variables. */
export function sizesOf({ number, variables }: Question): readonly TwoSizes[] {
  return (sizes.get(number) ?? [firstRows(2)]).map(({ smaller, larger }) => ({
    smaller: { ...variables, ...smaller },
    larger: { ...variables, ...larger },
  }));
}

/** An answer's rows, at any depth, and the SQL statements of each department for it. */
export interface Effort {
  readonly rows: number;
  readonly statements: Readonly<Record<string, number>>;
}

/** Replicas share the gateway's proofs through their database; the embedded one keeps them in memory. */
const ofQuestion = (sql: string): boolean => !sql.includes('used_nonce');

export async function effortOf(
  graph: GraphFixture,
  { text }: Question,
  variables: Variables,
): Promise<Effort> {
  graph.forgetStatements();
  const { data } = await graph.ask(text, variables);
  const statements = Object.fromEntries(
    [...graph.statements].map(([name, heard]) => [name, heard.filter(ofQuestion).length]),
  );
  return { rows: rowsIn(data), statements };
}

function rowsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + rowsIn(inner), own);
}
