import { kept, type AccessTable } from '../access/classification';

/** How closely service points are kept. */
export const servicePointsKept = kept(
  'PUBLIC',
  '数字政务门牌，向社会公布：城政发〔2024〕8号 二(十七) / Digital doorplates, made for the public: Chengqu government, document 2024-8, part 2(17)',
  'ON_CHANGE',
);

/** The entries of `servicePointFields` for a department's table: `...servicePointAccess('DivisionHousing')`. */
export function servicePointAccess(divisionBlock: string): AccessTable {
  return {
    [`${divisionBlock}.servicePoints`]: servicePointsKept,
    [`${divisionBlock}.servicePointCount`]: servicePointsKept,
  };
}
