import { In } from 'typeorm';
import { among } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { RandomDraw, RandomDrawMember, RandomDrawTarget } from './random-draw';

/** Draws of a division and below published by a day, newest first. A county has a few a year. */
export const drawsByDivision: LoaderDefinition<readonly RandomDraw[], { readonly on: DateText }> = {
  name: 'drawsByDivision',
  absent: [],
  async batch(codes, { on }, { database }) {
    const asked = among('above.ancestor_code', codes);
    const rows: Record<string, string>[] = await database.query(
      `SELECT above.ancestor_code AS division, d.draw_no FROM reference_ancestor above
        JOIN random_draw d ON d.division_code = above.code WHERE ${asked.sql} AND d.published_on <= ?`,
      [...asked.parameters, on],
    );
    const numbers = [...new Set(rows.map((row) => String(row['draw_no'])))];
    const draws = await database.manager.find(RandomDraw, {
      where: { drawNo: In(numbers) },
      order: { drawnOn: 'DESC', drawNo: 'ASC' },
    });
    return new Map(
      [...groupBy(rows, (row) => String(row['division']))].map(([code, list]) => {
        const own = new Set(list.map((row) => row['draw_no']));
        return [code, draws.filter(({ drawNo }) => own.has(drawNo))];
      }),
    );
  },
};

export const poolByDraw: LoaderDefinition<readonly RandomDrawMember[]> = {
  name: 'poolByDraw',
  absent: [],
  async batch(numbers, _args, { database }) {
    const rows = await database.manager.findBy(RandomDrawMember, { drawNo: In([...numbers]) });
    return groupBy(rows, ({ drawNo }) => drawNo);
  },
};

/** The recorded targets in the order in which they were drawn. */
export const targetsByDraw: LoaderDefinition<readonly RandomDrawTarget[]> = {
  name: 'targetsByDraw',
  absent: [],
  async batch(numbers, _args, { database }) {
    const rows = await database.manager.find(RandomDrawTarget, {
      where: { drawNo: In([...numbers]) },
      order: { place: 'ASC', uscc: 'ASC' },
    });
    return groupBy(rows, ({ drawNo }) => drawNo);
  },
};
