import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import type { Register } from '../../../shared/lists/first-of-register';
import { among } from '../../../shared/lists/sql-piece';
import { FireHazard, hazardStatusOn } from './fire-hazard';
import { FireHazardStatus } from './fire-hazard-kind';

export const hazardRegister: Register = { table: 'fire_hazard', column: 'found_on' };

/** A hazard as it stood on the day it was asked for: without what came after it. */
export type DatedFireHazard = FireHazard & { readonly status: FireHazardStatus };

/** Hazards found up to a day, those still open first, then the newest. */
export const hazardsByCompound: LoaderDefinition<readonly DatedFireHazard[], { readonly on: DateText }> = {
  name: 'hazardsByCompound',
  absent: [],
  async batch(compoundIds, { on }, { database }) {
    const rows = await database.manager
      .createQueryBuilder(FireHazard, 'hazard')
      .where('hazard.compound_id IN (:...compoundIds)', { compoundIds: [...compoundIds] })
      .andWhere('hazard.found_on <= :on', { on })
      .orderBy('hazard.found_on', 'DESC')
      .addOrderBy('hazard.hazard_no', 'ASC')
      .getMany();
    const isOpen = ({ status }: Pick<DatedFireHazard, 'status'>) => status !== FireHazardStatus.CLEARED;
    const dated = rows.map((row) => {
      const status = hazardStatusOn(row, on);
      return Object.assign(row, { status, clearedOn: isOpen({ status }) ? null : row.clearedOn });
    });
    const openFirst = [...dated.filter(isOpen), ...dated.filter((row) => !isOpen(row))];
    return groupBy(openFirst, (row) => row.compoundId);
  },
};

/** SQL condition on `fire_hazard h`: open on a day, which is asked for twice. */
export const openOnDay = 'h.found_on <= ? AND (h.cleared_on IS NULL OR h.cleared_on > ?)';

export const openHazardCountByCompound: LoaderDefinition<number, { readonly on: DateText }> = {
  name: 'openHazardCountByCompound',
  absent: 0,
  async batch(compoundIds, { on }, { database }) {
    const { sql, parameters } = among('h.compound_id', compoundIds);
    const rows: { compound_id: string; hazards: unknown }[] = await database.query(
      `SELECT h.compound_id, COUNT(*) AS hazards FROM fire_hazard h
        WHERE ${openOnDay} AND ${sql} GROUP BY h.compound_id`,
      [on, on, ...parameters],
    );
    return new Map(rows.map((row) => [row.compound_id, Number(row.hazards)]));
  },
};
