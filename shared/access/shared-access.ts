import { indicatorsKept } from '../reference/indicator-access';
import { servicePointsKept } from '../service-points/service-point-access';
import { ticketsKept } from '../tickets/ticket-access';
import { kept, type AccessTable } from './classification';
import type { Places } from './place';

const frame = kept(
  'PUBLIC',
  '各部门共用的外框，不含事实 / Common frame of all departments, without facts of its own',
  'ON_CHANGE',
);
const quality = kept(
  'PUBLIC',
  '数据质量的外框，本身不含事实，只能经各部门的内部数据项读取 / Frame of data quality without facts of its own, reached only through an internal field of each department',
  'ON_CHANGE',
);
const trail = kept(
  'PUBLIC',
  '审计记录的外框，本身不含事实，只能经各部门审计员的数据项读取 / Frame of audit records without facts of its own, reached only through the field of each department’s auditor',
  'ON_CHANGE',
);
const published = kept('PUBLIC', '公开发布的文件 / Documents that were published', 'ON_CHANGE');

/** Keys that are no secret stand alike in every department that knows the thing. */
export const publicKey = kept(
  'PUBLIC',
  '标识，各部门共用 / Identifier that all departments share',
  'ON_CHANGE',
);

/**
 * The types that all departments share. Where they are PUBLIC, the field that leads to them says how closely what stands
 * in them is kept.
 */
export const sharedAccess: AccessTable = {
  Source: frame,
  PageInfo: frame,
  PersonCount: frame,
  PublishedFigure: published,
  FieldQuality: quality,
  AuditRecord: trail,
  AuditRefusal: trail,
  AuditRecordEdge: trail,
  AuditRecordConnection: trail,
  SupervisionRule: published,
  ServicePoint: servicePointsKept,
  Ticket: ticketsKept,
  TicketEscalation: ticketsKept,
  ReceivedIndicator: indicatorsKept,
};

/** Where their objects stand: all are reached only through a field of an object that was checked. */
export const sharedPlaces: Places = {
  Ticket: 'parent',
  TicketEscalation: 'parent',
  ReceivedIndicator: 'parent',
};
