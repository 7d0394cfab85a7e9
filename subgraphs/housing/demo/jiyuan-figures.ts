import { Comparator, DatePrecision } from '../../../shared/provenance/published-figure';
import { documents, places } from '../documents';
import type { Chapter } from './published-chapter';

const { AT_LEAST, AT_MOST } = Comparator;
const { DAY, MONTH, YEAR } = DatePrecision;

/** The 39 and the 24 may overlap and are not added. */
export const jiyuan: Chapter = {
  divisionCode: places.jiyuan,
  document: documents.jiyuanRenovation,
  asOf: '2021-07-20',
  asOfPrecision: DAY,
  lines: [
    [
      'RENOVATION_IMPLEMENTED',
      '39',
      '个小区项目 / projects of compounds',
      '¶2',
      '2019年下半年以来实施的小区项目 / Projects implemented since the second half of 2019',
    ],
    [
      'RENOVATION_PLANNED',
      '24',
      '个小区项目 / projects of compounds',
      '¶2',
      '2021年计划实施的（可能与已实施的重叠） / Planned for 2021 (may overlap with those implemented)',
      { asOf: '2021-12-31', asOfPrecision: YEAR, isTarget: true },
    ],
    [
      'OPERATOR_CONTRIBUTION',
      '1',
      '三分之一 / thirds',
      '一(三)¶4',
      '专营单位可实施项目的出资比例 / Contribution from which the operator may carry out the project',
      { comparator: AT_LEAST, asOf: '2020-07-31', asOfPrecision: MONTH },
    ],
    [
      'WATER_COMPANY_SHARE',
      '1',
      '三分之一 / thirds',
      '一(三)¶5',
      '供水企业承担“一户一表”改造费用 / Water company’s share of one meter per household',
      { asOf: '2020-07-31', asOfPrecision: MONTH },
    ],
    [
      'CENTRAL_MONEY_BUILT_BY',
      '2000',
      '年底前建成 / year, built by the end of',
      '五(二)',
      '中央资金重点支持的建成年份 / Year of building by which central money favours a compound',
      { comparator: AT_MOST },
    ],
    [
      'PROPERTY_SUBSIDY',
      '0.15',
      '元/m²·月 / yuan per m² and month',
      '九¶1',
      '物业服务费用补贴，原则上 / Property subsidy, in principle',
    ],
    [
      'PROPERTY_SUBSIDY_TERM',
      '3',
      '年 / years',
      '九¶1',
      '物业服务费用补贴期限 / Term of the property subsidy',
    ],
    [
      'WEEKLY_REPORTS',
      '1',
      '次/周（每周五） / per week (Fridays)',
      '七',
      '街道工作专报 / Reports of the streets',
    ],
    [
      'ELEVATOR_OPINION_ISSUERS',
      '8',
      '个部门 / departments',
      '十¶1',
      '联合印发加装电梯实施意见的部门 / Departments that issued the opinion on elevator additions',
      { asOf: '2020-04-30', asOfPrecision: MONTH },
    ],
    [
      'ELEVATOR_TEMPLATES',
      '8',
      '份范本 / templates',
      '十¶1',
      '既有住宅加装电梯工作相关范本 / Templates for elevator additions',
      { asOf: '2020-06-16' },
    ],
    [
      'ELEVATOR_ADDITIONS_COMPLETED',
      '1',
      '栋 / buildings',
      '十¶2',
      '加装电梯改造已完成（玉泉街道东城建安住宅楼） / Buildings with a completed elevator addition (东城建安住宅楼)',
    ],
  ],
};
