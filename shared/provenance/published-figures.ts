import { In } from 'typeorm';
import { groupBy, type LoaderDefinition } from '../subgraph/loader';
import { PublishedFigure } from './published-figure';

/** Figures that documents publish about exactly this division (nothing is rolled up), in document order. */
export const publishedFiguresByDivision: LoaderDefinition<readonly PublishedFigure[]> = {
  name: 'publishedFiguresByDivision',
  absent: [],
  async batch(divisionCodes, _args, { database }) {
    const rows = await database.manager.find(PublishedFigure, {
      where: { divisionCode: In([...divisionCodes]) },
      order: { sortOrder: 'ASC', figureNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.divisionCode);
  },
};
