import { Arg, Ctx, Query, Resolver, type ClassType } from 'type-graphql';
import { badUserInput } from '../errors/bad-user-input';
import { AfterArgument, PageSizeArgument } from '../schema/arguments';
import { checkFirst, rootFirst } from '../schema/first';
import { DateTimeScalar } from '../schema/scalars';
import { AuditRecordConnection } from './audit-record.type';
import { auditRecordRow } from './audit-record-row';
import type { ReadTrails, TrailPage } from './trail-pages';

/** What the resolver needs of the context of a request. */
export interface WithTrails {
  /** Undefined where no trail is kept. */
  readonly readTrails: ReadTrails | undefined;
}

/** The root field by which the auditor of a department, or of the gateway, reads its own trail. */
export function auditRecordsOf(
  queryName: string,
  title: { readonly zh: string; readonly en: string },
): ClassType {
  @Resolver()
  class AuditRecordsResolver {
    @Query(() => AuditRecordConnection, {
      name: queryName,
      nullable: true,
      description: `${title.zh}的审计记录，新的在前，仅限本部门审计员，不分区划；查看本身也记录在内 / Who looked at what, newest first, for the auditor of this department alone and of all divisions; reading it is itself recorded: ${title.en}`,
    })
    async records(
      @Arg('from', () => DateTimeScalar, {
        nullable: true,
        description: '自此时刻起（含） / Not before this moment',
      })
      from: string | null,
      @Arg('to', () => DateTimeScalar, {
        nullable: true,
        description: '至此时刻止（不含） / Before this moment',
      })
      to: string | null,
      @PageSizeArgument() first: number,
      @AfterArgument() after: string | null,
      @Ctx() { readTrails }: WithTrails,
    ): Promise<AuditRecordConnection | null> {
      checkFirst(first, rootFirst);
      const times = { ...(from ? { from: utc(from) } : {}), ...(to ? { to: utc(to) } : {}) };
      if (times.from !== undefined && times.to !== undefined && times.from >= times.to) {
        throw badUserInput({ argument: 'to', expected: `a moment after ${from}`, received: to });
      }
      if (!readTrails) return null;
      const page = await readTrails({ ...times, first, ...(after ? { after } : {}) });
      return connectionOfRecords(page, Boolean(after));
    }
  }
  return AuditRecordsResolver;
}

/** As records write it. */
function utc(moment: string): string {
  return new Date(moment).toISOString();
}

function connectionOfRecords(
  { rows, hasNextPage, damagedLines }: TrailPage,
  hasPreviousPage: boolean,
): AuditRecordConnection {
  const edges = rows.map(({ trail, record, cursor }) => ({ node: auditRecordRow(trail, record), cursor }));
  const [startCursor = null, endCursor = null] = [edges[0]?.cursor, edges.at(-1)?.cursor];
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor },
    damagedLines,
  };
}
