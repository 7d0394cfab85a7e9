import type { DataSource } from 'typeorm';
import type { DivisionReference } from '../../../shared/reference/feed';
import { DivisionRecord } from './division-record';

/** The feed of divisions: who they are, where they belong, and since when. One statement. */
export async function publishedDivisions(database: DataSource): Promise<readonly DivisionReference[]> {
  const divisions = await database.manager.find(DivisionRecord, { order: { code: 'ASC' } });
  return divisions.map(({ code, name, level, parentCode, codeSource, validFrom, validTo }) => ({
    code,
    name,
    level,
    parentCode,
    codeSource,
    validFrom,
    validTo,
  }));
}
