import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { countedElevators, type ElevatorCounts, elevatorsOn, noElevators } from '../elevator/elevators-on';
import { RegistrationStatus } from '../enterprise/registration-status';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';

/** Bodies registered in a division and below on a day: registered by then and not struck off. */
export const enterpriseCountByDivision = countOfBodies('enterpriseCountByDivision', (on) => ({
  sql: `WHERE (e.registered_on IS NULL OR e.registered_on <= ?)
    AND NOT EXISTS (SELECT 1 FROM registration_change c
      WHERE c.uscc = e.uscc AND c.status = ? AND c.changed_on <= ?)`,
  parameters: [on, RegistrationStatus.DEREGISTERED, on],
}));

/** Penalties decided by a day of bodies registered in a division and below. */
export const penaltyCountByDivision = countOfBodies('penaltyCountByDivision', (on) => ({
  sql: 'JOIN penalty p ON p.uscc = e.uscc WHERE p.decided_on <= ?',
  parameters: [on],
}));

/**
 * Elevators of a division and below on a day: of compounds by their community on that day, of sites outside of
 * compounds by the community they stand in.
 */
export const elevatorCountsByDivision: LoaderDefinition<ElevatorCounts, { readonly on: DateText }> = {
  name: 'elevatorCountsByDivision',
  absent: noElevators,
  batch(codes, { on }, { database }) {
    const asked = among('above.ancestor_code', codes);
    const standing = elevatorsOn(on);
    const columns = 'above.ancestor_code AS key_value, s.overdue, s.unregistered';
    return countedElevators(database, {
      sql: `SELECT key_value, COUNT(*) AS elevators, SUM(overdue) AS overdue, SUM(unregistered) AS unregistered FROM (
          SELECT ${columns} FROM reference_ancestor above
          JOIN reference_membership m ON m.community_code = above.code AND m.valid_from <= ? AND ? < m.valid_to
          JOIN (${standing.sql}) s ON s.compound_id = m.compound_id WHERE ${asked.sql}
          UNION ALL
          SELECT ${columns} FROM reference_ancestor above
          JOIN (${standing.sql}) s ON s.community_code = above.code
          WHERE s.compound_id IS NULL AND ${asked.sql}
        ) placed GROUP BY key_value`,
      parameters: [
        on,
        on,
        ...standing.parameters,
        ...asked.parameters,
        ...standing.parameters,
        ...asked.parameters,
      ],
    });
  },
};

/** Counts what a piece of SQL makes of the bodies, `e`, registered in divisions and below; it ends with conditions. */
function countOfBodies(
  name: string,
  counted: (on: DateText) => SqlPiece,
): LoaderDefinition<number, { readonly on: DateText }> {
  return {
    name,
    absent: 0,
    async batch(codes, { on }, { database }) {
      const asked = among('above.ancestor_code', codes);
      const { sql, parameters } = counted(on);
      const rows: Record<string, unknown>[] = await database.query(
        `SELECT above.ancestor_code AS key_value, COUNT(*) AS total FROM reference_ancestor above
          JOIN enterprise e ON e.registered_in = above.code ${sql} AND ${asked.sql}
          GROUP BY above.ancestor_code`,
        [...parameters, ...asked.parameters],
      );
      return new Map(rows.map((row) => [String(row['key_value']), Number(row['total'])]));
    },
  };
}
