import { registerEnumType } from 'type-graphql';

/** The utilities of 晋城市住建局 reply TA00201 措施一 and 济源市住建局 reply 105049 一(三). */
export enum UtilityKind {
  WATER = 'WATER',
  DRAINAGE = 'DRAINAGE',
  HEAT = 'HEAT',
  GAS = 'GAS',
  POWER = 'POWER',
  COMMS = 'COMMS',
  CABLE_TV = 'CABLE_TV',
}
registerEnumType(UtilityKind, {
  name: 'UtilityKind',
  description: '专营设施的种类 / Kind of utility',
  valuesConfig: {
    WATER: { description: '供水 / Water supply' },
    DRAINAGE: { description: '排水 / Drainage pipes' },
    HEAT: { description: '供热 / Heating' },
    GAS: { description: '供气 / Gas supply' },
    POWER: { description: '供电 / Electric power' },
    COMMS: { description: '通信 / Telecommunication' },
    CABLE_TV: { description: '有线电视 / Cable television' },
  },
});
