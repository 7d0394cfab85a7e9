import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * Rows that belong to several keys each, gathered by key in the order of the statement: the query builder gives an
 * entity once however many joined rows it has, so the pairs are read beside the entities.
 * @param select selects the entity under `alias`, joined with what gives the key
 * @param key SQL of the key
 * @param id property and column of the entity's only primary key
 */
export async function rowsByKey<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  key: string,
  id: { readonly property: keyof Row; readonly column: string },
): Promise<Map<string, Row[]>> {
  const { entities, raw } = await select
    .addSelect(key, 'belongs_to')
    .getRawAndEntities<Record<string, unknown>>();
  const byId = new Map(entities.map((entity) => [String(entity[id.property]), entity]));
  const groups = new Map<string, Row[]>();
  for (const pair of raw) {
    const entity = byId.get(String(pair[`${select.alias}_${id.column}`]));
    const owner = String(pair['belongs_to']);
    if (entity) groups.set(owner, [...(groups.get(owner) ?? []), entity]);
  }
  return groups;
}
