import { registerEnumType } from 'type-graphql';

export enum TicketSource {
  HOTLINE_12345 = 'HOTLINE_12345',
  POLICE_110 = 'POLICE_110',
}
registerEnumType(TicketSource, {
  name: 'TicketSource',
  description: '工单来自哪条热线 / The line by which a ticket came',
  valuesConfig: {
    HOTLINE_12345: { description: '12345 政务服务便民热线 / 12345, the government service line' },
    POLICE_110: {
      description: '110 接报的非警务警情 / 110: matters reported to the police that are not theirs',
    },
  },
});

export enum TicketCategory {
  PROPERTY_SERVICE = 'PROPERTY_SERVICE',
  HEATING = 'HEATING',
  RENOVATION_WORKS = 'RENOVATION_WORKS',
  BUILDING_UPKEEP = 'BUILDING_UPKEEP',
  NOISE = 'NOISE',
  NEIGHBOUR_DISPUTE = 'NEIGHBOUR_DISPUTE',
  PARKING = 'PARKING',
  ELDERLY_CARE = 'ELDERLY_CARE',
  COMMUNITY_SERVICE = 'COMMUNITY_SERVICE',
  CONSUMER_DISPUTE = 'CONSUMER_DISPUTE',
  FOOD_HYGIENE = 'FOOD_HYGIENE',
  ELEVATOR_FAULT = 'ELEVATOR_FAULT',
  BUSINESS_ENVIRONMENT = 'BUSINESS_ENVIRONMENT',
  OTHER = 'OTHER',
}
registerEnumType(TicketCategory, {
  name: 'TicketCategory',
  description: '工单类别 / What a ticket is about',
  valuesConfig: {
    PROPERTY_SERVICE: { description: '物业服务 / Property service' },
    HEATING: { description: '供暖（热线专席） / Heating (a special desk of the line)' },
    RENOVATION_WORKS: { description: '老旧小区改造施工 / Works of renovation' },
    BUILDING_UPKEEP: { description: '房屋维修 / Upkeep of buildings' },
    NOISE: { description: '噪声扰民 / Residents disturbed by noise' },
    NEIGHBOUR_DISPUTE: { description: '邻里纠纷 / Dispute between neighbours' },
    PARKING: { description: '停车位与乱停车 / Lack of parking spaces, vehicles left anywhere' },
    ELDERLY_CARE: { description: '养老服务 / Care of elders' },
    COMMUNITY_SERVICE: { description: '社区服务 / Services of the community' },
    CONSUMER_DISPUTE: { description: '消费纠纷 / Consumer dispute' },
    FOOD_HYGIENE: { description: '食品卫生 / Food hygiene' },
    ELEVATOR_FAULT: { description: '电梯故障 / Elevator out of order' },
    BUSINESS_ENVIRONMENT: {
      description: '营商环境（热线专席） / Business environment (a special desk of the line)',
    },
    OTHER: { description: '不属以上各类 / None of the above' },
  },
});

export enum TicketStatus {
  OPEN = 'OPEN',
  HANDED_ON = 'HANDED_ON',
  CLOSED = 'CLOSED',
}
registerEnumType(TicketStatus, {
  name: 'TicketStatus',
  description: '工单状态 / Status of a ticket',
  valuesConfig: {
    OPEN: { description: '本部门办理中 / Being handled by this department' },
    HANDED_ON: {
      description:
        '已转另一热线系统办理，尚未办结；在接办部门计为办理中 / Handed on to the other line and not closed; counts as open where it went',
    },
    CLOSED: { description: '已办结 / Handled to the end' },
  },
});

/** The three levels of supervision of 城政发〔2024〕8号 二(十五), from the lowest. */
export enum SupervisionLevel {
  DEPARTMENT = 'DEPARTMENT',
  SUPERVISION_13710 = 'SUPERVISION_13710',
  LEADER = 'LEADER',
}
registerEnumType(SupervisionLevel, {
  name: 'SupervisionLevel',
  description: '三级督办 / The three levels of supervision',
  valuesConfig: {
    DEPARTMENT: { description: '部门督办 / By the department' },
    SUPERVISION_13710: { description: '“13710”督办 / By the "13710" system' },
    LEADER: { description: '领导包案 / A leader takes the case over' },
  },
});
