import { In, type EntityTarget } from 'typeorm';
import { among } from '../../../shared/lists/sql-piece';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';

/**
 * What a catalogue of a division, or of one above it, holds on a day, in the order of the items' numbers. Two statements.
 * @param table of the items
 */
export function itemsInForce<Item extends { readonly itemNo: string }>(
  name: string,
  item: EntityTarget<Item>,
  table: string,
): LoaderDefinition<readonly Item[], { readonly on: DateText }> {
  return {
    name,
    absent: [],
    async batch(codes, { on }, { database }) {
      const below = among('a.code', codes);
      const places: { place: string; item: string }[] = await database.manager.query(
        `SELECT a.code AS place, i.item_no AS item FROM reference_ancestor a
          JOIN ${table} i ON i.jurisdiction_code = a.ancestor_code
            AND i.valid_from <= ? AND (i.valid_to IS NULL OR ? < i.valid_to)
          WHERE ${below.sql} ORDER BY a.code, i.item_no`,
        [on, on, ...below.parameters],
      );
      const items = await database.manager
        .createQueryBuilder(item, 'item')
        .where({ itemNo: In([...new Set(places.map((place) => place.item))]) })
        .getMany();
      const byNo = indexBy(items, ({ itemNo }) => itemNo);
      const groups = groupBy(places, ({ place }) => place);
      return new Map(
        [...groups].map(([place, list]) => [place, list.flatMap((entry) => byNo.get(entry.item) ?? [])]),
      );
    },
  };
}
