import { registerEnumType } from 'type-graphql';

/** Who pays for works on pipes and lines, after the three rule sets of 晋城市 and 济源市. */
export enum Payer {
  UTILITY_OPERATOR = 'UTILITY_OPERATOR',
  RENOVATION_FUND = 'RENOVATION_FUND',
  SUBDISTRICT_AWARD = 'SUBDISTRICT_AWARD',
  OWNERS = 'OWNERS',
  CENTRAL = 'CENTRAL',
  PROVINCIAL = 'PROVINCIAL',
  CITY = 'CITY',
}
registerEnumType(Payer, {
  name: 'Payer',
  description: '出资方 / Who pays',
  valuesConfig: {
    UTILITY_OPERATOR: { description: '专营单位 / Utility operator' },
    RENOVATION_FUND: { description: '老旧小区改造投资 / The renovation investment' },
    SUBDISTRICT_AWARD: {
      description: '街道办事处以奖代补等支持 / The street office, e.g. by award in lieu of a grant',
    },
    OWNERS: { description: '业主 / The owners' },
    CENTRAL: { description: '中央补助 / Central subsidy' },
    PROVINCIAL: { description: '省级资金 / Provincial money' },
    CITY: { description: '市级财政 / City budget' },
  },
});

/** On which side of the corridor or of the home's door a pipe or line lies. */
export enum PipeScope {
  OUTSIDE_CORRIDOR = 'OUTSIDE_CORRIDOR',
  INSIDE_CORRIDOR = 'INSIDE_CORRIDOR',
  INSIDE_HOME = 'INSIDE_HOME',
}
registerEnumType(PipeScope, {
  name: 'PipeScope',
  description: '管线部位 / Where a pipe or line lies',
  valuesConfig: {
    OUTSIDE_CORRIDOR: { description: '楼道（入户端口）以外 / Outside the corridor port' },
    INSIDE_CORRIDOR: { description: '楼道内 / Inside the corridor' },
    INSIDE_HOME: { description: '户内 / Inside the home' },
  },
});
