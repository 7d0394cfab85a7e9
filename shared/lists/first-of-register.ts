import type { DataSource } from 'typeorm';
import type { LoaderDefinition } from '../subgraph/loader';
import type { RequestContext } from '../subgraph/request-context';
import type { DateText } from '../time/calendar';

/** A table that is kept by the day, the week or the month, and the column that says which; both written in the code. */
export interface Register {
  readonly table: string;
  readonly column: string;
}

/** The first day, week or month of which a register has a row; null while it is empty. */
export async function readFirst({ table, column }: Register, database: DataSource): Promise<string | null> {
  const [row]: { earliest: string | null }[] = await database.query(
    `SELECT MIN(${column}) AS earliest FROM ${table}`,
  );
  return row?.earliest ?? null;
}

const firstByTable: LoaderDefinition<string | null, Register> = {
  name: 'firstByTable',
  absent: null,
  async batch(tables, register, { database }) {
    const first = await readFirst(register, database);
    return new Map(tables.map((table) => [table, first]));
  },
};

/** `readFirst`, once a request. */
export function firstOf(register: Register, context: RequestContext): Promise<string | null> {
  return context.load(firstByTable, register.table, register);
}

/** Whether a register has begun on a day: of a day before, or of an empty one, nothing is known, and that is not nothing. */
export async function hasBegun(register: Register, on: DateText, context: RequestContext): Promise<boolean> {
  const first = await firstOf(register, context);
  return first !== null && first <= on;
}

/** What is counted in a register on a day; null when it has not begun. */
export async function ifBegun<Counted>(
  register: Register,
  on: DateText,
  context: RequestContext,
  count: () => Promise<Counted>,
): Promise<Counted | null> {
  return (await hasBegun(register, on, context)) ? count() : null;
}
