import type { Register } from '../../../shared/lists/first-of-register';

/** The ledger of renovation, in which every stage of a project is entered. */
export const ledger: Register = { table: 'renovation_ledger_entry', column: 'entered_on' };
