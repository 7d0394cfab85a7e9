import type { DepartmentDeclaration } from '../shared/subgraph/declaration';
import { civilAffairs } from '../subgraphs/civil-affairs';
import { housing } from '../subgraphs/housing';
import { marketRegulation } from '../subgraphs/market-regulation';
import { publicSecurity } from '../subgraphs/public-security';

/** The composition root: the one gateway file that knows the departments by name. A fifth is one more line. */
export const departmentDeclarations: readonly DepartmentDeclaration[] = [
  housing,
  publicSecurity,
  civilAffairs,
  marketRegulation,
];
