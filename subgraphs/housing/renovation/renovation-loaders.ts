import { In } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { RenovationItem } from './renovation-item';
import { ProjectCompound, RenovationProject } from './renovation-project';

export const projectByNo: LoaderDefinition<RenovationProject | null> = {
  name: 'projectByNo',
  absent: null,
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.findBy(RenovationProject, { projectNo: In([...projectNos]) });
    return indexBy(rows, (row) => row.projectNo);
  },
};

/** The projects of compounds, newest plan first. */
export const projectsByCompound: LoaderDefinition<readonly RenovationProject[]> = {
  name: 'projectsByCompound',
  absent: [],
  async batch(compoundIds, _args, { database }) {
    const { entities, raw } = await database.manager
      .createQueryBuilder(RenovationProject, 'project')
      .innerJoin(ProjectCompound, 'link', 'link.project_no = project.project_no')
      .addSelect('link.compound_id', 'compound_id')
      .where('link.compound_id IN (:...compoundIds)', { compoundIds: [...compoundIds] })
      .orderBy('project.plan_year', 'DESC')
      .addOrderBy('project.project_no', 'ASC')
      .getRawAndEntities<{ compound_id: string; project_project_no: string }>();
    const projects = indexBy(entities, (project) => project.projectNo);
    const pairs = raw.flatMap((row) => {
      const project = projects.get(row.project_project_no);
      return project ? [{ compoundId: row.compound_id, project }] : [];
    });
    return new Map(
      [...groupBy(pairs, (pair) => pair.compoundId)].map(([id, list]) => [
        id,
        list.map((pair) => pair.project),
      ]),
    );
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

export const itemsByProject: LoaderDefinition<readonly RenovationItem[]> = {
  name: 'itemsByProject',
  absent: [],
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.find(RenovationItem, {
      where: { projectNo: In([...projectNos]) },
      order: { category: 'ASC', itemCode: 'ASC' },
    });
    return groupBy(rows, (row) => row.projectNo);
  },
};
