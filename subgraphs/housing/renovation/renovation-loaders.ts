import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { rowsByKey } from '../lists/rows-by-key';
import { RenovationItem } from './renovation-item';
import { RenovationLedgerEntry } from './renovation-ledger-entry';
import { ProjectCompound, RenovationProject } from './renovation-project';
import { UtilityCoordination } from './utility-coordination';

export const projectByNo: LoaderDefinition<RenovationProject | null> = {
  name: 'projectByNo',
  absent: null,
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.findBy(RenovationProject, { projectNo: In([...projectNos]) });
    return indexBy(rows, (row) => row.projectNo);
  },
};

/** The projects of compounds that were on record on a day (or have no ledger), newest plan first. */
export const projectsByCompound: LoaderDefinition<readonly RenovationProject[], { readonly on: DateText }> = {
  name: 'projectsByCompound',
  absent: [],
  async batch(compoundIds, { on }, { database }) {
    const select = database.manager
      .createQueryBuilder(RenovationProject, 'project')
      .innerJoin(ProjectCompound, 'link', 'link.project_no = project.project_no')
      .where('link.compound_id IN (:...compoundIds)', { compoundIds: [...compoundIds] })
      .andWhere(
        `(EXISTS (SELECT 1 FROM renovation_ledger_entry l
            WHERE l.project_no = project.project_no AND l.entered_on <= :on)
          OR NOT EXISTS (SELECT 1 FROM renovation_ledger_entry l WHERE l.project_no = project.project_no))`,
        { on },
      )
      .orderBy('project.plan_year', 'DESC')
      .addOrderBy('project.project_no', 'ASC');
    return rowsByKey(select, 'link.compound_id', { property: 'projectNo', column: 'project_no' });
  },
};

export const compoundIdsByProject: LoaderDefinition<readonly string[]> = {
  name: 'compoundIdsByProject',
  absent: [],
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.find(ProjectCompound, {
      where: { projectNo: In([...projectNos]) },
      order: { compoundId: 'ASC' },
    });
    return new Map(
      [...groupBy(rows, (row) => row.projectNo)].map(([no, list]) => [no, list.map((row) => row.compoundId)]),
    );
  },
};

export const itemsByProject = partsByProject('itemsByProject', RenovationItem, ['category', 'itemCode']);
export const ledgerByProject = partsByProject('ledgerByProject', RenovationLedgerEntry, ['enteredOn']);
export const utilitiesByProject = partsByProject('utilitiesByProject', UtilityCoordination, ['kind']);

/** What belongs to a project, in the order of the columns named. */
function partsByProject<Part extends ObjectLiteral & { projectNo: string }>(
  name: string,
  entity: EntityTarget<Part>,
  order: readonly (keyof Part & string)[],
): LoaderDefinition<readonly Part[]> {
  return {
    name,
    absent: [],
    async batch(projectNos, _args, { database }) {
      const select = database.manager
        .createQueryBuilder(entity, 'part')
        .where('part.projectNo IN (:...projectNos)', { projectNos: [...projectNos] });
      for (const column of order) select.addOrderBy(`part.${column}`, 'ASC');
      return groupBy(await select.getMany(), (part) => part.projectNo);
    },
  };
}
