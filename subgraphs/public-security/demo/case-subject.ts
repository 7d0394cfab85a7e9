import type { Case } from '../case/case';

/** What a case is about, and where and when it was filed. */
export type CaseSubject = Pick<
  Case,
  'kind' | 'filedOn' | 'compoundId' | 'projectNo' | 'enterpriseUscc' | 'careFacilityId' | 'divisionCode'
> & { readonly countyCode: string };
