import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../schema/page-info';
import { DateTimeScalar } from '../schema/scalars';

const AuditRecordKind = {
  REQUEST: 'REQUEST',
  OPENED: 'OPENED',
  CLOSED: 'CLOSED',
  LOST: 'LOST',
  TORN: 'TORN',
  DISCONTINUITY: 'DISCONTINUITY',
  CLOCK: 'CLOCK',
  RETENTION: 'RETENTION',
} as const;
export type AuditRecordKind = keyof typeof AuditRecordKind;
registerEnumType(AuditRecordKind, {
  name: 'AuditRecordKind',
  description: '审计记录的种类 / What an audit record is about',
  valuesConfig: {
    REQUEST: { description: '一次查询 / A request' },
    OPENED: { description: '开始记录 / A process began to write' },
    CLOSED: { description: '正常结束记录 / A process ended in good order' },
    LOST: { description: '有记录未能写入 / Records could not be written' },
    TORN: { description: '截去崩溃时未写完的末行 / An unfinished last line was cut off after a crash' },
    DISCONTINUITY: {
      description: '记录的末端与已知的不符 / The trail did not end where it was known to end',
    },
    CLOCK: { description: '时钟倒退 / The clock went back' },
    RETENTION: { description: '到期记录已清除 / Records whose time was over were removed' },
  },
});

export const AuditOutcome = {
  ANSWERED: 'ANSWERED',
  REFUSED: 'REFUSED',
  ABORTED: 'ABORTED',
  TIMED_OUT: 'TIMED_OUT',
  FAILED: 'FAILED',
} as const;
export type AuditOutcome = keyof typeof AuditOutcome;
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: '查询的结果 / What became of a request',
  valuesConfig: {
    ANSWERED: { description: '已答复（部分数据项可能被拒绝） / Answered, with some fields refused perhaps' },
    REFUSED: { description: '整体拒绝 / Refused as a whole' },
    ABORTED: { description: '查询方中途离开 / The client went away' },
    TIMED_OUT: { description: '超时 / Out of time' },
    FAILED: { description: '失败 / Not answered because something broke' },
  },
});

@ObjectType({ description: '一个被拒绝的数据项 / A field that was refused' })
@Directive('@shareable')
export class AuditRefusal {
  @Field(() => String, { description: '数据项 / The field, as Type.field' })
  coordinate: string;

  @Field(() => String, {
    description: '原因代码，如 scope、purpose / Code of the reason, e.g. scope, purpose',
  })
  reason: string;
}

/** One record of a trail: a request, or what the trail says about itself. */
@ObjectType('AuditRecord', {
  description:
    '一条审计记录：一次查询，或记录本身的情况 / One audit record: a request, or what the trail says about itself',
})
@Directive('@shareable')
export class AuditRecordRow {
  @Field(() => String, {
    description: '哪一份记录，如 housing、housing-2 / Which trail, e.g. housing, housing-2',
  })
  trail: string;

  @Field(() => Int, {
    description: '在该份记录中的序号，连续（序数） / Number in the trail, without gaps (ordinal)',
  })
  seq: number;

  @Field(() => DateTimeScalar, { description: '写入时间 / When it was written' })
  time: string;

  @Field(() => AuditRecordKind, { description: '种类 / What it is about' })
  kind: AuditRecordKind;

  @Field(() => String, {
    nullable: true,
    description: '请求编号，各部门相同 / Id of the request, the same in every trail',
  })
  requestId: string | null;

  @Field(() => String, { nullable: true, description: '查询者的角色 / Role of who asked' })
  role: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '查询者在签发方的编号，不是姓名；未登录的为空 / Who asked, as the issuer numbers him, no name; null without a token',
  })
  subject: string | null;

  @Field(() => [String], {
    nullable: true,
    description: '查询者可见的区划（代码） / Divisions of who asked (codes)',
  })
  divisions: readonly string[] | null;

  @Field(() => String, { nullable: true, description: '查询者所属部门 / Own department of who asked' })
  callerDepartment: string | null;

  @Field(() => String, {
    nullable: true,
    description: '查询目的，为查询者原话 / Purpose in the caller’s own words',
  })
  purpose: string | null;

  @Field(() => String, {
    nullable: true,
    description: '操作名，仅网关记录 / Name of the operation; of the gateway only',
  })
  operationName: string | null;

  @Field(() => String, {
    nullable: true,
    description: '查询语句的 SM3 摘要 / SM3 of the normalised document',
  })
  operationHash: string | null;

  @Field(() => [String], {
    nullable: true,
    description: '查询了哪些部门，仅网关记录 / Departments that were asked; of the gateway only',
  })
  departments: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: '给出的非公开数据项 / Fields above PUBLIC that were given',
  })
  served: readonly string[] | null;

  @Field(() => [AuditRefusal], { nullable: true, description: '被拒绝的数据项 / Fields that were refused' })
  refused: readonly AuditRefusal[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      '所查对象的加密摘要，可与各部门的比对 / Keyed hashes of the things looked at, comparable among trails',
  })
  entityKeys: readonly string[] | null;

  @Field(() => AuditOutcome, { nullable: true, description: '结果 / What became of it' })
  outcome: AuditOutcome | null;

  @Field(() => [String], {
    nullable: true,
    description: '错误代码，仅网关记录 / Error codes; of the gateway only',
  })
  errorCodes: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: '用时（毫秒） / How long it took (ms)' })
  durationMs: number | null;

  @Field(() => String, {
    nullable: true,
    description: '记录关于自身的说明，JSON 文本 / What the trail notes of itself, as JSON',
  })
  note: string | null;

  @Field(() => String, {
    description: '本条的 SM3 摘要，链上下一条引用它 / SM3 of the record, to which the next one is chained',
  })
  hash: string;
}

@ObjectType({ description: '审计记录列表的一行 / One row of a list of audit records' })
@Directive('@shareable')
export class AuditRecordEdge {
  @Field(() => AuditRecordRow, { description: '审计记录 / The record' })
  node: AuditRecordRow;

  @Field(() => String, { description: '游标 / Cursor of the row' })
  cursor: string;
}

@ObjectType({
  description: '审计记录列表的一页，新的在前 / One page of a list of audit records, newest first',
})
@Directive('@shareable')
export class AuditRecordConnection {
  @Field(() => [AuditRecordEdge], { description: '带游标的各行 / The rows with their cursors' })
  edges: readonly AuditRecordEdge[];

  @Field(() => [AuditRecordRow], { description: '各行 / The rows' })
  nodes: readonly AuditRecordRow[];

  @Field(() => PageInfo, { description: '分页信息 / About this page' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description:
      '读取时遇到的损坏行数（行），不为零时应核对整份记录 / Damaged lines that were met (lines); verify the trail when there are any',
  })
  damagedLines: number;
}
