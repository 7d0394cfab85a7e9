import { getNamedType, isObjectType } from 'graphql';
import { ask } from './ask';
import type { Matrix } from './matrix';
import type { MatrixCaller } from './matrix-callers';

/**
 * Spoils rows: where a kept field shows a date, a number, a flag or one of a few words, every row gets a text with the
 * mark of the run instead, so that what reads them fails. The failure must not tell the text: in an error to nobody, in
 * an answer to nobody who may not see the field, in no log. The graph is of no use afterwards.
 * @returns how many columns were spoiled
 */
export async function runSpoiledRows(matrix: Matrix, callers: readonly MatrixCaller[]): Promise<number> {
  const { graph, batches, report } = matrix;
  const way = 'error text of spoiled rows';
  const columns = await spoil(matrix);
  for (const batch of batches.filter((each) => each.way === 'root')) {
    for (const caller of callers) {
      const answer = await ask(graph, caller, batch.document);
      report.count(way, batch.cells.length);
      report.bytes += answer.raw.length;
      const told = graph.canaries.isIn(JSON.stringify(answer.errors));
      if (told) report.leaks.push(`${way} as ${caller.name}: ${JSON.stringify(answer.errors.slice(0, 5))}`);
      const may = caller.stands === 'here' && caller.isViewer === true;
      if (!may && answer.raw.includes(spoiledWord(graph.canaries.mark))) {
        report.leaks.push(`${way} as ${caller.name}: a spoiled value is shown`);
      }
    }
  }
  return columns;
}

function spoiledWord(mark: string): string {
  return `${mark}spoiled`;
}

async function spoil({ graph: { departments, schema, map, canaries } }: Matrix): Promise<number> {
  let columns = 0;
  for (const { database, declaration } of departments.values()) {
    for (const { tableName, columns: all, target } of database.entityMetadatas) {
      const type = typeof target === 'function' ? schema.getType(target.name) : undefined;
      if (!declaration.entities.some((entity) => entity === target) || !isObjectType(type)) continue;
      for (const { databaseName, propertyName, isPrimary } of all) {
        const field = type.getFields()[propertyName];
        const isKept = map.get(`${type.name}.${propertyName}`)?.level !== 'PUBLIC';
        const isText = ['String', 'ID'].includes(getNamedType(field?.type)?.name ?? 'String');
        if (!field || !isKept || isText || isPrimary) continue;
        columns += 1;
        await database.query(`UPDATE "${tableName}" SET "${databaseName}" = '${spoiledWord(canaries.mark)}'`);
      }
    }
  }
  return columns;
}
