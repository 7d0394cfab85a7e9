import { RenovationProject } from '../renovation/renovation-project';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { among } from '../../../shared/lists/sql-piece';

/**
 * Tables in which a firm has a role that is public, with the column that names it. That an operator was dealt with about
 * its pipes is not: it would tell by the block being there.
 */
const roles = [
  ['property_company', 'uscc'],
  ['property_service', 'company_uscc'],
  ['renovation_project', 'contractor_uscc'],
  ['renovation_project', 'supervisor_uscc'],
  ['renovation_project', 'designer_uscc'],
] as const;

/** Whether all that housing has on a firm is generated; null when it has nothing, the firm having no role here. */
export const syntheticByFirm: LoaderDefinition<boolean | null> = {
  name: 'syntheticByFirm',
  absent: null,
  async batch(usccs, _args, { database }) {
    const parts = roles.map(([table, column]) => {
      const { sql, parameters } = among(column, usccs);
      return { sql: `SELECT ${column} AS firm, synthetic FROM ${table} WHERE ${sql}`, parameters };
    });
    const rows: { firm: string; synthetic: unknown }[] = await database.query(
      `SELECT firm, MIN(synthetic) AS synthetic FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) firm_role
        GROUP BY firm`,
      parts.flatMap(({ parameters }) => parameters),
    );
    return new Map(rows.map(({ firm, synthetic }) => [firm, Number(synthetic) === 1]));
  },
};

export interface ManagedCompounds {
  readonly count: number;
  /** The first of them by id. */
  readonly compoundIds: readonly string[];
}

/** Compounds that a company manages on a day: how many, and the first of them. */
export const managedByCompany: LoaderDefinition<
  ManagedCompounds,
  { readonly on: DateText; readonly first: number }
> = {
  name: 'managedByCompany',
  absent: { count: 0, compoundIds: [] },
  async batch(usccs, { on, first }, { database }) {
    const { sql, parameters } = among('s.company_uscc', usccs);
    const rows: { firm: string; compound_id: string; managed: unknown }[] = await database.query(
      `SELECT firm, compound_id, managed FROM (
        SELECT s.company_uscc AS firm, s.compound_id, COUNT(*) OVER (PARTITION BY s.company_uscc) AS managed,
          ROW_NUMBER() OVER (PARTITION BY s.company_uscc ORDER BY s.compound_id) AS place
        FROM property_service s WHERE s.start_on <= ? AND ? < s.end_on AND ${sql}) ranked
      WHERE place <= ? OR place = 1 ORDER BY firm, compound_id`,
      [on, on, ...parameters, first],
    );
    return new Map(
      [...groupBy(rows, ({ firm }) => firm)].map(([firm, list]) => [
        firm,
        {
          count: Number(list[0]?.managed ?? 0),
          compoundIds: list.slice(0, first).map(({ compound_id }) => compound_id),
        },
      ]),
    );
  },
};

export const projectsByContractor = projectsBy('projectsByContractor', 'contractorUscc');
export const projectsBySupervisor = projectsBy('projectsBySupervisor', 'supervisorUscc');

/** Projects in which firms have a role, the newest plan first. */
function projectsBy(
  name: string,
  role: 'contractorUscc' | 'supervisorUscc',
): LoaderDefinition<readonly RenovationProject[]> {
  return {
    name,
    absent: [],
    async batch(usccs, _args, { database }) {
      const rows = await database.manager
        .createQueryBuilder(RenovationProject, 'project')
        .where(`project.${role} IN (:...usccs)`, { usccs: [...usccs] })
        .orderBy('project.planYear', 'DESC')
        .addOrderBy('project.projectNo', 'ASC')
        .getMany();
      return groupBy(rows, (row) => String(row[role]));
    },
  };
}
