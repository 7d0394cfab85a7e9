import { In } from 'typeorm';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { DivisionRecord } from './division-record';

export const divisionByCode: LoaderDefinition<DivisionRecord | null> = {
  name: 'divisionByCode',
  absent: null,
  async batch(codes, _args, { database }) {
    const rows = await database.manager.findBy(DivisionRecord, { code: In([...codes]) });
    return indexBy(rows, (row) => row.code);
  },
};
