import { type FindOptionsWhere, In, IsNull, LessThanOrEqual } from 'typeorm';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { type Licence, licenceOn } from './licence';
import { LicenceKind } from './licence-kind';
import { LicenceRecord } from './licence-record';

/** Licences granted by a day, expired ones included, by kind and then newest first. A body has few. */
export const licencesByEnterprise: LoaderDefinition<readonly Licence[], { readonly on: DateText }> = {
  name: 'licencesByEnterprise',
  absent: [],
  async batch(codes, { on }, { database }) {
    const rows = await database.manager.find(LicenceRecord, {
      where: granted({ uscc: In([...codes]) }, on),
      order: { kind: 'ASC', validFrom: 'DESC', number: 'ASC' },
    });
    return mapLists(
      groupBy(rows, (row) => row.uscc),
      on,
    );
  },
};

/** Food licences of a care facility granted by a day, newest first. */
export const foodLicencesByFacility: LoaderDefinition<readonly Licence[], { readonly on: DateText }> = {
  name: 'foodLicencesByFacility',
  absent: [],
  async batch(facilityIds, { on }, { database }) {
    const rows = await database.manager.find(LicenceRecord, {
      where: granted({ kind: LicenceKind.FOOD, facilityId: In([...facilityIds]) }, on),
      order: { validFrom: 'DESC', number: 'ASC' },
    });
    return mapLists(
      groupBy(rows, (row) => String(row.facilityId)),
      on,
    );
  },
};

function granted(where: FindOptionsWhere<LicenceRecord>, on: DateText): FindOptionsWhere<LicenceRecord>[] {
  return [
    { ...where, validFrom: LessThanOrEqual(on) },
    { ...where, validFrom: IsNull() },
  ];
}

function mapLists(
  lists: ReadonlyMap<string, readonly LicenceRecord[]>,
  on: DateText,
): Map<string, readonly Licence[]> {
  return new Map([...lists].map(([key, rows]) => [key, rows.map((row) => licenceOn(row, on))]));
}
