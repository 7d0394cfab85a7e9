import { In, LessThanOrEqual } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { firstOfEach } from '../../../shared/lists/first-of-each';
import { among } from '../../../shared/lists/sql-piece';
import { Elevator } from './elevator';
import { ElevatorCheck } from './elevator-check';
import {
  countedElevators,
  type ElevatorCounts,
  type ElevatorLink,
  elevatorsOn,
  noElevators,
} from './elevators-on';

export const elevatorByCode: LoaderDefinition<Elevator | null> = {
  name: 'elevatorByCode',
  absent: null,
  async batch(codes, _args, { database }) {
    const rows = await database.manager.findBy(Elevator, { registrationCode: In([...codes]) });
    return indexBy(rows, (row) => row.registrationCode);
  },
};

/** The checks of elevators up to a day, oldest first. */
export const checksByElevator: LoaderDefinition<readonly ElevatorCheck[], { readonly on: DateText }> = {
  name: 'checksByElevator',
  absent: [],
  async batch(codes, { on }, { database }) {
    const rows = await database.manager.find(ElevatorCheck, {
      where: { registrationCode: In([...codes]), checkedOn: LessThanOrEqual(on) },
      order: { checkedOn: 'ASC' },
    });
    return groupBy(rows, (row) => row.registrationCode);
  },
};

export const elevatorCountsByCompound = countsBy('elevatorCountsByCompound', 'compound_id');
export const elevatorCountsByFacility = countsBy('elevatorCountsByFacility', 'facility_id');
export const elevatorCountsByUser = countsBy('elevatorCountsByUser', 'user_uscc');
export const elevatorCountsByMaintainer = countsBy('elevatorCountsByMaintainer', 'maintainer_uscc');

export const elevatorsByCompound = elevatorsBy('elevatorsByCompound', 'compound_id', 'compoundId');
export const elevatorsByFacility = elevatorsBy('elevatorsByFacility', 'facility_id', 'facilityId');
export const elevatorsByUser = elevatorsBy('elevatorsByUser', 'user_uscc', 'userUscc');

function countsBy(
  name: string,
  link: ElevatorLink,
): LoaderDefinition<ElevatorCounts, { readonly on: DateText }> {
  return {
    name,
    absent: noElevators,
    async batch(keys, { on }, { database }) {
      const standing = elevatorsOn(on, among(`e.${link}`, keys));
      return countedElevators(database, {
        sql: `SELECT ${link} AS key_value, COUNT(*) AS elevators, SUM(overdue) AS overdue,
          SUM(unregistered) AS unregistered FROM (${standing.sql}) standing GROUP BY ${link}`,
        parameters: standing.parameters,
      });
    },
  };
}

export interface ElevatorListArgs {
  readonly on: DateText;
  readonly overdueOnly: boolean;
  readonly first: number;
}

/** The first elevators that stand on a day, by registration code; no more rows are read than are shown. */
function elevatorsBy(
  name: string,
  link: ElevatorLink,
  property: 'compoundId' | 'facilityId' | 'userUscc',
): LoaderDefinition<readonly Elevator[], ElevatorListArgs> {
  return {
    name,
    absent: [],
    async batch(keys, { on, overdueOnly, first }, { database }) {
      const standing = elevatorsOn(on, among(`e.${link}`, keys));
      const rows = await firstOfEach(database, Elevator, {
        idColumn: 'registration_code',
        keyColumn: link,
        order: [['registration_code', 'ASC']],
        from: {
          sql: `(${standing.sql}) standing ${overdueOnly ? 'WHERE overdue = 1' : ''}`,
          parameters: standing.parameters,
        },
        first,
      });
      return groupBy(rows, (row) => String(row[property]));
    },
  };
}
