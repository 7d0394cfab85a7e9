import type { DataSource, EntityMetadata } from 'typeorm';
import { refreshStatistics } from '../../shared/database/statistics';

/** Tables that do not grow with the years or with what the departments handle, and why. */
export const tablesOfFixedSize: ReadonlyMap<string, string> = new Map([
  ...[
    'basic_care_item',
    'care_rule',
    'commitment_item',
    'compensation_standard',
    'cost_rule',
    'credential_rule',
    'credit_treatment',
    'guideline',
    'police_rule',
    'purchase_catalogue_item',
    'quality_post_rule',
    'selection_rule',
    'supervision_rule',
  ].map((table) => [table, 'rules and catalogues of documents: a few rows to a document'] as const),
  ...['published_figure', 'quality_target', 'quality_result'].map(
    (table) => [table, 'figures of published documents: a few rows to a document'] as const,
  ),
  ['enforcement_list', 'one published list of a division'],
  ['enforcement_power', 'the annex of such a list, empty until it is loaded'],
  ['loaded_set', 'marks of what was loaded: one row'],
  ['reference_feed', 'one row to a feed'],
  ['reference_indicator_owner', 'one row to a department'],
  ['used_nonce', 'proofs of the last two minutes, found by their key'],
]);

// A copy's keys begin with its number.
const firstCopy = 10;
const mostCopies = 89;
/** Credit codes have no room for more: a copy's beginning stands in place of theirs. */
const creditCodeLength = 18;

/** Columns that say which one it is: of things, persons, bodies and divisions; not of rules and their items. */
const identifier =
  /(^|_)(id|no|uscc|ref|key|number)$|^registration_code$|^code$|_in$|(ancestor|parent|division|community|county|buyer)_code$/;
const sameInEveryCopy = /^(item_no|rule_no|list_no)$/;

/**
 * Copies the rows of all tables that grow, so that each has thousands of rows: copies are further cities, their keys and
 * links alike with another beginning. Then the engine's statistics are brought up to date.
 */
export async function growTables(database: DataSource, leastRows: number): Promise<void> {
  for (const table of database.entityMetadatas) {
    if (tablesOfFixedSize.has(table.tableName)) continue;
    const [{ counted }] = await database.query(`SELECT COUNT(*) AS counted FROM ${table.tableName}`);
    const copies = Math.min(mostCopies, Math.max(2, Math.ceil(leastRows / Math.max(1, Number(counted)))));
    await copyRows(database, table, copies);
  }
  await refreshStatistics(database);
}

async function copyRows(
  database: DataSource,
  { tableName, columns }: EntityMetadata,
  copies: number,
): Promise<void> {
  const quoted = columns.map(({ databaseName }) => database.driver.escape(databaseName));
  const values = columns.map(({ databaseName, type, length }, index) => {
    const isKey =
      identifier.test(databaseName) &&
      !sameInEveryCopy.test(databaseName) &&
      isText(type) &&
      !(tableName === 'reference_indicator' && databaseName === 'code');
    const column = `o.${quoted[index]}`;
    if (!isKey) return column;
    const rest = Number(length) === creditCodeLength ? `SUBSTR(${column}, 3)` : column;
    return `CASE WHEN ${column} IS NULL THEN NULL ELSE CONCAT(n.i, ${rest}) END`;
  });
  const last = firstCopy + copies - 1;
  await database.query(
    `INSERT INTO ${tableName} (${quoted.join(', ')})
     WITH RECURSIVE n(i) AS (SELECT ${firstCopy} UNION ALL SELECT i + 1 FROM n WHERE i < ${last})
     SELECT ${values.join(', ')} FROM ${tableName} o CROSS JOIN n`,
  );
}

function isText(type: unknown): boolean {
  return type === 'varchar' || type === String;
}
