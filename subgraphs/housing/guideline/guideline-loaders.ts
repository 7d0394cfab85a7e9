import { ReferenceAncestor } from '../../../shared/reference/reference-tables';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { rowsByKey } from '../lists/rows-by-key';
import { Guideline, type GuidelineSubject } from './guideline';

export interface GuidelineArgs {
  readonly subject: GuidelineSubject;
  readonly on: DateText;
}

/** The rule on a subject that holds in a division on a day; the nearest jurisdiction goes first. Null = none there. */
export const guidelineByDivision: LoaderDefinition<Guideline | null, GuidelineArgs> = {
  name: 'guidelineByDivision',
  absent: null,
  async batch(codes, { subject, on }, { database }) {
    const select = database.manager
      .createQueryBuilder(Guideline, 'guideline')
      .innerJoin(ReferenceAncestor, 'ancestor', 'ancestor.ancestor_code = guideline.jurisdiction_code')
      .where('ancestor.code IN (:...codes)', { codes: [...codes] })
      .andWhere('guideline.subject = :subject', { subject })
      .andWhere('(guideline.valid_from IS NULL OR guideline.valid_from <= :on)', { on })
      .andWhere('(guideline.valid_to IS NULL OR guideline.valid_to > :on)', { on })
      .orderBy('guideline.jurisdiction_code', 'DESC')
      .addOrderBy('guideline.valid_from', 'DESC');
    const rows = await rowsByKey(select, 'ancestor.code', {
      property: 'guidelineNo',
      column: 'guideline_no',
    });
    return new Map([...rows].flatMap(([code, [nearest]]) => (nearest ? [[code, nearest]] : [])));
  },
};
