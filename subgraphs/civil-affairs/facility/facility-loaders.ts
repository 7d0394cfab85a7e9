import { In } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { abilityGrades, type AbilityGrade } from '../elder/ability-grade';
import { locatedInDivisions } from '../place/located-rows';
import { CareFacility } from './care-facility';
import type { CareFacilityLevel } from './care-facility-kind';
import { FacilityCheck, FacilityHazard } from './facility-hazard';
import { FacilityResidents } from './facility-residents';
import { facilityOfRow, type FacilityRow } from './facility-row';

export const careFacilityById: LoaderDefinition<CareFacility | null> = {
  name: 'careFacilityById',
  absent: null,
  async batch(ids, _args, { database }) {
    const rows = await database.manager.findBy(CareFacility, { id: In([...ids]) });
    return indexBy(rows, (row) => row.id);
  },
};

export const careFacilitiesByCompound: LoaderDefinition<readonly CareFacility[]> = {
  name: 'careFacilitiesByCompound',
  absent: [],
  async batch(compoundIds, _args, { database }) {
    const rows = await database.manager.find(CareFacility, {
      where: { compoundId: In([...compoundIds]) },
      order: { id: 'ASC' },
    });
    return groupBy(rows, (row) => row.compoundId ?? '');
  },
};

export const careFacilitiesByOperator: LoaderDefinition<readonly CareFacility[]> = {
  name: 'careFacilitiesByOperator',
  absent: [],
  async batch(usccs, _args, { database }) {
    const rows = await database.manager.find(CareFacility, {
      where: { operatorUscc: In([...usccs]) },
      order: { id: 'ASC' },
    });
    return groupBy(rows, (row) => row.operatorUscc ?? '');
  },
};

/** How many facilities divisions have with all below them; one in a compound counts where that belongs on the day. */
export const careFacilityCountByDivision: LoaderDefinition<number, { readonly on: DateText }> = {
  name: 'careFacilityCountByDivision',
  absent: 0,
  async batch(codes, { on }, { database }) {
    const { sql, parameters } = locatedInDivisions({ table: 'care_facility', columns: [] }, codes, on);
    const rows: { place: string; facilities: number | string }[] = await database.manager.query(
      `SELECT place, COUNT(*) AS facilities FROM (${sql}) located GROUP BY place`,
      parameters,
    );
    return new Map(rows.map(({ place, facilities }) => [place, Number(facilities)]));
  },
};

/** The first facilities of divisions by number; where they count is as in `careFacilityCountByDivision`. */
export const careFacilitiesByDivision: LoaderDefinition<
  readonly CareFacility[],
  { readonly on: DateText; readonly first: number; readonly level?: CareFacilityLevel }
> = {
  name: 'careFacilitiesByDivision',
  absent: [],
  async batch(codes, { on, first, level }, { database }) {
    const { columns } = database.getMetadata(CareFacility);
    const names = columns.map((column) => column.databaseName);
    const { sql, parameters } = locatedInDivisions(
      {
        table: 'care_facility',
        columns: names,
        ...(level ? { condition: { sql: 'located_row.level = ?', parameters: [level] } } : {}),
      },
      codes,
      on,
    );
    const rows: (FacilityRow & { place: string })[] = await database.manager.query(
      `SELECT * FROM (SELECT located.*, ROW_NUMBER() OVER (PARTITION BY place ORDER BY facility_id) AS nth
           FROM (${sql}) located) numbered WHERE nth <= ? ORDER BY place, facility_id`,
      [...parameters, first],
    );
    const groups = groupBy(rows, (row) => row.place);
    return new Map([...groups].map(([code, list]) => [code, list.map(facilityOfRow)]));
  },
};

/** All hazards of facilities, the newest first. */
export const hazardsByFacility: LoaderDefinition<readonly FacilityHazard[]> = {
  name: 'hazardsByFacility',
  absent: [],
  async batch(facilityIds, _args, { database }) {
    const rows = await database.manager.find(FacilityHazard, {
      where: { facilityId: In([...facilityIds]) },
      order: { foundOn: 'DESC', hazardNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.facilityId);
  },
};

export const checksByFacility: LoaderDefinition<readonly FacilityCheck[]> = {
  name: 'checksByFacility',
  absent: [],
  async batch(facilityIds, _args, { database }) {
    const rows = await database.manager.findBy(FacilityCheck, { facilityId: In([...facilityIds]) });
    return groupBy(rows, (row) => row.facilityId);
  },
};

/** Residents (persons) of facilities by ability grade, as stored; shown only through `publishBreakdown`. */
export const residentsByFacility: LoaderDefinition<ReadonlyMap<AbilityGrade, number>> = {
  name: 'residentsByFacility',
  absent: new Map(abilityGrades.map((grade) => [grade, 0])),
  async batch(facilityIds, _args, { database }) {
    const rows = await database.manager.findBy(FacilityResidents, { facilityId: In([...facilityIds]) });
    const groups = groupBy(rows, (row) => row.facilityId);
    return new Map(
      [...groups].map(([id, list]) => [
        id,
        new Map(list.map(({ abilityGrade, persons }) => [abilityGrade, persons])),
      ]),
    );
  },
};
