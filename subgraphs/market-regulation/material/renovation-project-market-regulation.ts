import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description:
    '市场监管部门掌握的改造项目情况 / What the market-regulation department knows about a renovation project',
})
export class RenovationProjectMarketRegulation extends DepartmentBlock {
  projectNo: string;

  counts: MaterialCounts;
}

/** Checks of a project that were published by a day. */
export interface MaterialCounts {
  readonly checks: number;
  /** Of these, those with another result than PASS. */
  readonly failed: number;
  /** Of these, those whose test report is false. */
  readonly falseReports: number;
  /** Of these, those with failings or a false report, or both. */
  readonly problems: number;
  readonly synthetic: boolean;
}
