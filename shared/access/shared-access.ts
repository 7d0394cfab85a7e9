import { kept, type AccessTable } from './classification';

const frame = kept(
  'PUBLIC',
  '各部门共用的外框，不含事实 / Common frame of all departments, without facts of its own',
  'ON_CHANGE',
);
const published = kept('PUBLIC', '公开发布的文件 / Documents that were published', 'ON_CHANGE');

/** Keys that are no secret stand alike in every department that knows the thing. */
export const publicKey = kept(
  'PUBLIC',
  '标识，各部门共用 / Identifier that all departments share',
  'ON_CHANGE',
);

/** The types that all departments share; how closely what stands in them is kept, the field that leads to them says. */
export const sharedAccess: AccessTable = {
  Source: frame,
  PageInfo: frame,
  PersonCount: frame,
  PublishedFigure: published,
  FieldQuality: frame,
  AuditRecord: frame,
  AuditRefusal: frame,
  AuditRecordEdge: frame,
  AuditRecordConnection: frame,
};
