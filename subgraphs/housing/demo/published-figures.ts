import type { Insert } from '../../../shared/database/insert';
import { Comparator, PublishedFigure } from '../../../shared/provenance/published-figure';
import { anning } from './anning-figures';
import { chengqu, jincheng, jinchengTelecom } from './jincheng-figures';
import { jiyuan } from './jiyuan-figures';
import type { Chapter } from './published-chapter';

/** Every figure about housing that the documents print; what can only be computed from them is left out. */
export async function insertPublishedFigures(insert: Insert): Promise<void> {
  await insert(PublishedFigure, [jincheng, jinchengTelecom, chengqu, jiyuan, anning].flatMap(figuresOf));
}

function figuresOf({ lines, ...chapter }: Chapter, place: number): PublishedFigure[] {
  return lines.map(([indicator, value, unit, section, title, further], index) => ({
    figureNo: `HOUSING-${chapter.divisionCode}-${indicator}`,
    ...chapter,
    indicator,
    value,
    unit,
    section,
    title,
    comparator: Comparator.EQUAL,
    isTarget: false,
    sortOrder: place * 100 + index,
    ...further,
  }));
}
