import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { among } from '../../../shared/lists/sql-piece';

/** How many registered workers live in a community; null = in a compound that belongs to none (persons). */
export interface WorkersOfCommunity {
  readonly communityCode: string | null;
  readonly count: number;
}

/** The workers on the register of a contractor's registration on a day, by the community where they live. */
export const workersByRegistration: LoaderDefinition<
  readonly WorkersOfCommunity[],
  { readonly on: DateText }
> = {
  name: 'workersByRegistration',
  absent: [],
  async batch(registrationNos, { on }, { database }) {
    const registrations = among('f.registration_no', registrationNos);
    const rows: { registrationNo: string; communityCode: string | null; workers: number | string }[] =
      await database.manager.query(
        `SELECT f.registration_no AS registrationNo, m.community_code AS communityCode, COUNT(*) AS workers
        FROM floating_population_record f
        LEFT JOIN reference_membership m
          ON m.compound_id = f.compound_id AND m.valid_from <= ? AND m.valid_to > ?
        WHERE ${registrations.sql} AND f.registered_from <= ? AND (f.registered_to IS NULL OR f.registered_to > ?)
        GROUP BY f.registration_no, m.community_code
        ORDER BY f.registration_no, m.community_code`,
        [on, on, ...registrations.parameters, on, on],
      );
    const counted = rows.map(({ workers, ...row }) => ({ ...row, count: Number(workers) }));
    return groupBy(counted, (row) => row.registrationNo);
  },
};

/** How many persons of a community are workers of a registration; null = of none (persons). */
export interface PersonsOfRegistration {
  readonly registrationNo: string | null;
  readonly count: number;
}

/** All persons on the register in a community on a day, by the registration whose workers they are. */
export const personsByCommunity: LoaderDefinition<
  readonly PersonsOfRegistration[],
  { readonly on: DateText }
> = {
  name: 'personsByCommunity',
  absent: [],
  async batch(communityCodes, { on }, { database }) {
    const communities = among('m.community_code', communityCodes);
    const rows: { communityCode: string; registrationNo: string | null; persons: number | string }[] =
      await database.manager.query(
        `SELECT m.community_code AS communityCode, f.registration_no AS registrationNo, COUNT(*) AS persons
        FROM reference_membership m
        JOIN floating_population_record f ON f.compound_id = m.compound_id
        WHERE ${communities.sql} AND m.valid_from <= ? AND m.valid_to > ?
          AND f.registered_from <= ? AND (f.registered_to IS NULL OR f.registered_to > ?)
        GROUP BY m.community_code, f.registration_no`,
        [...communities.parameters, on, on, on, on],
      );
    const counted = rows.map(({ persons, ...row }) => ({ ...row, count: Number(persons) }));
    return groupBy(counted, ({ communityCode }) => communityCode);
  },
};
