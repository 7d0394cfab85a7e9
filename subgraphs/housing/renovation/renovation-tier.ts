import { registerEnumType } from 'type-graphql';
import { RenovationItemCode } from './renovation-item-code';

/** The three tiers of 国办发〔2020〕23号; 基础类 and 提升类 are also named in 城政办发〔2024〕23号 二(五)20. */
export enum RenovationTier {
  BASIC = 'BASIC',
  IMPROVEMENT = 'IMPROVEMENT',
  ENHANCEMENT = 'ENHANCEMENT',
}
registerEnumType(RenovationTier, {
  name: 'RenovationTier',
  description: '改造内容的类别 / Tier of renovation works',
  valuesConfig: {
    BASIC: { description: '基础类 / Basic needs' },
    IMPROVEMENT: { description: '完善类 / Improvement of daily life' },
    ENHANCEMENT: { description: '提升类 / Enhancement by services' },
  },
});

const { BASIC, IMPROVEMENT, ENHANCEMENT } = RenovationTier;

/**
 * Tier of each item. Barrier-free ways are basic and care facilities enhancement by 城政办发〔2024〕23号 二(五)20;
 * the others are our reading of 国办发〔2020〕23号 二(一).
 */
export const tierOfItem: Readonly<Record<RenovationItemCode, RenovationTier>> = {
  WATER_SUPPLY: BASIC,
  HEATING: BASIC,
  GAS: BASIC,
  STORM_DRAIN: BASIC,
  SEWER: BASIC,
  POWER_STRONG: BASIC,
  LOW_VOLTAGE_COMMS: BASIC,
  FIRE_FACILITIES: BASIC,
  ROAD_SURFACE: BASIC,
  FACADE: BASIC,
  ACCESS_CONTROL: BASIC,
  BARRIER_FREE: BASIC,
  STREET_LAMP: IMPROVEMENT,
  GREENERY: IMPROVEMENT,
  PARKING_SPACE: IMPROVEMENT,
  CHARGING_PILE: IMPROVEMENT,
  FITNESS_FACILITY: IMPROVEMENT,
  COMMUNITY_ROOM: ENHANCEMENT,
  CARE_FACILITY: ENHANCEMENT,
};
