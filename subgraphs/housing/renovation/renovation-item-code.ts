import { registerEnumType } from 'type-graphql';

/** The five categories of 晋城市住建局 reply TA0315, part 一. */
export enum RenovationCategory {
  WATER_HEAT_GAS_DRAINAGE = 'WATER_HEAT_GAS_DRAINAGE',
  POWER_AND_COMMS = 'POWER_AND_COMMS',
  FIRE_PROTECTION = 'FIRE_PROTECTION',
  ROAD_FACADE_LIGHT_GREEN = 'ROAD_FACADE_LIGHT_GREEN',
  PARKING_CHARGING_FITNESS_ACCESS_ROOMS = 'PARKING_CHARGING_FITNESS_ACCESS_ROOMS',
}
registerEnumType(RenovationCategory, {
  name: 'RenovationCategory',
  description: '改造内容的五大类 / The five categories of renovation works',
  valuesConfig: {
    WATER_HEAT_GAS_DRAINAGE: {
      description: '水暖气和雨污水管网 / Water, heating, gas, storm and sewage pipes',
    },
    POWER_AND_COMMS: { description: '强电弱电管线 / Power and communication lines' },
    FIRE_PROTECTION: { description: '消防设施 / Fire protection' },
    ROAD_FACADE_LIGHT_GREEN: {
      description: '小区路面、墙体立面和路灯、绿化 / Roads, facades, lamps, greenery',
    },
    PARKING_CHARGING_FITNESS_ACCESS_ROOMS: {
      description:
        '停车位、充电桩、健身设施、门禁和部分社区用房 / Parking, charging, fitness, access control, some community rooms',
    },
  },
});

/**
 * The 17 items. The reply speaks of five categories with 17 items and lists them without numbering, headed by “mainly”;
 * this split gives exactly 17 and is our reading. Two more stand outside the 17: barrier-free ways and care facilities,
 * which 城政办发〔2024〕23号 二(五)20 wants as part of renovation.
 */
export enum RenovationItemCode {
  WATER_SUPPLY = 'WATER_SUPPLY',
  HEATING = 'HEATING',
  GAS = 'GAS',
  STORM_DRAIN = 'STORM_DRAIN',
  SEWER = 'SEWER',
  POWER_STRONG = 'POWER_STRONG',
  LOW_VOLTAGE_COMMS = 'LOW_VOLTAGE_COMMS',
  FIRE_FACILITIES = 'FIRE_FACILITIES',
  ROAD_SURFACE = 'ROAD_SURFACE',
  FACADE = 'FACADE',
  STREET_LAMP = 'STREET_LAMP',
  GREENERY = 'GREENERY',
  PARKING_SPACE = 'PARKING_SPACE',
  CHARGING_PILE = 'CHARGING_PILE',
  FITNESS_FACILITY = 'FITNESS_FACILITY',
  ACCESS_CONTROL = 'ACCESS_CONTROL',
  COMMUNITY_ROOM = 'COMMUNITY_ROOM',
  BARRIER_FREE = 'BARRIER_FREE',
  CARE_FACILITY = 'CARE_FACILITY',
}
registerEnumType(RenovationItemCode, {
  name: 'RenovationItemCode',
  description:
    '改造内容：十七小项（拆分是本系统的读法），另加无障碍和养老设施 / Items of renovation works: the 17 (their split is this system’s reading), and barrier-free ways and care facilities',
  valuesConfig: {
    WATER_SUPPLY: { description: '供水 / Water supply' },
    HEATING: { description: '供暖 / Heating pipes' },
    GAS: { description: '燃气 / Gas pipes' },
    STORM_DRAIN: { description: '雨水管网 / Storm drains' },
    SEWER: { description: '污水管网 / Sewers' },
    POWER_STRONG: { description: '强电 / Power lines' },
    LOW_VOLTAGE_COMMS: { description: '弱电（通信） / Low-voltage and communication lines' },
    FIRE_FACILITIES: { description: '消防设施 / Fire-fighting facilities' },
    ROAD_SURFACE: { description: '小区路面 / Road surface' },
    FACADE: { description: '墙体立面 / Facades' },
    STREET_LAMP: { description: '路灯 / Street lamps' },
    GREENERY: { description: '绿化 / Trees and lawns' },
    PARKING_SPACE: { description: '停车位 / Parking spaces' },
    CHARGING_PILE: { description: '充电桩 / Charging piles' },
    FITNESS_FACILITY: { description: '健身设施 / Fitness facilities' },
    ACCESS_CONTROL: { description: '门禁 / Access control' },
    COMMUNITY_ROOM: { description: '社区用房 / Community rooms' },
    BARRIER_FREE: {
      description:
        '无障碍通道、地面防滑、加装扶手、消除高差（不在十七项之内） / Barrier-free ways, non-slip ground, handrails, levelling (not among the 17)',
    },
    CARE_FACILITY: {
      description: '养老服务设施配套（不在十七项之内） / Care facilities for elders (not among the 17)',
    },
  },
});

const { WATER_HEAT_GAS_DRAINAGE, POWER_AND_COMMS, FIRE_PROTECTION, ROAD_FACADE_LIGHT_GREEN } =
  RenovationCategory;
const { PARKING_CHARGING_FITNESS_ACCESS_ROOMS } = RenovationCategory;

/** Category of each of the 17; the two outside them have none. */
export const categoryOfItem: Readonly<Record<RenovationItemCode, RenovationCategory | null>> = {
  WATER_SUPPLY: WATER_HEAT_GAS_DRAINAGE,
  HEATING: WATER_HEAT_GAS_DRAINAGE,
  GAS: WATER_HEAT_GAS_DRAINAGE,
  STORM_DRAIN: WATER_HEAT_GAS_DRAINAGE,
  SEWER: WATER_HEAT_GAS_DRAINAGE,
  POWER_STRONG: POWER_AND_COMMS,
  LOW_VOLTAGE_COMMS: POWER_AND_COMMS,
  FIRE_FACILITIES: FIRE_PROTECTION,
  ROAD_SURFACE: ROAD_FACADE_LIGHT_GREEN,
  FACADE: ROAD_FACADE_LIGHT_GREEN,
  STREET_LAMP: ROAD_FACADE_LIGHT_GREEN,
  GREENERY: ROAD_FACADE_LIGHT_GREEN,
  PARKING_SPACE: PARKING_CHARGING_FITNESS_ACCESS_ROOMS,
  CHARGING_PILE: PARKING_CHARGING_FITNESS_ACCESS_ROOMS,
  FITNESS_FACILITY: PARKING_CHARGING_FITNESS_ACCESS_ROOMS,
  ACCESS_CONTROL: PARKING_CHARGING_FITNESS_ACCESS_ROOMS,
  COMMUNITY_ROOM: PARKING_CHARGING_FITNESS_ACCESS_ROOMS,
  BARRIER_FREE: null,
  CARE_FACILITY: null,
};
