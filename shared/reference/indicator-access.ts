import { kept } from '../access/classification';

/**
 * How closely a received indicator is kept, and so every filter, order and total that uses one, unless its owner says
 * that it is kept more closely. The scope is of no one department; who holds `*:internal` holds it.
 */
export const indicatorsKept = kept(
  'INTERNAL',
  '部门间交换的工作指标，人数只以隐去小数后的形式交换 / Indicators of work exchanged between departments; counts of persons only after suppression',
  'DAILY',
  { scopes: [['indicators:internal']] },
);
