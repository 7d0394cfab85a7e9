import { registerEnumType } from 'type-graphql';

/** The kinds of hazard that 安建复函〔2021〕2号 二(一) to (三) names. */
export enum FireHazardKind {
  FACILITY_AGED = 'FACILITY_AGED',
  FACILITY_MISSING = 'FACILITY_MISSING',
  FACILITY_MISPLACED = 'FACILITY_MISPLACED',
  NO_WATER_PRESSURE = 'NO_WATER_PRESSURE',
  LANE_NARROW = 'LANE_NARROW',
  LANE_CLUTTER = 'LANE_CLUTTER',
  LANE_VEHICLE = 'LANE_VEHICLE',
  WIRING_ILLEGAL = 'WIRING_ILLEGAL',
  WIRING_AGED = 'WIRING_AGED',
  PIPE_BROKEN = 'PIPE_BROKEN',
  UNSAFE_CHARGING = 'UNSAFE_CHARGING',
}
registerEnumType(FireHazardKind, {
  name: 'FireHazardKind',
  description: '消防隐患种类 / Kind of fire hazard',
  valuesConfig: {
    FACILITY_AGED: { description: '消防设备老化 / Fire equipment aged' },
    FACILITY_MISSING: { description: '消防设备缺失 / Fire equipment missing' },
    FACILITY_MISPLACED: { description: '消防设备设置不合理 / Fire equipment badly placed' },
    NO_WATER_PRESSURE: { description: '没有水压 / No water pressure' },
    LANE_NARROW: { description: '消防通道狭窄 / Fire lane too narrow' },
    LANE_CLUTTER: { description: '杂物阻塞通道 / Fire lane blocked by clutter' },
    LANE_VEHICLE: { description: '汽车占道 / Fire lane blocked by vehicles' },
    WIRING_ILLEGAL: { description: '线路私拉乱接 / Wiring put up without leave' },
    WIRING_AGED: { description: '线路严重老化 / Wiring badly aged' },
    PIPE_BROKEN: { description: '管道破损 / Broken pipes' },
    UNSAFE_CHARGING: { description: '电动车随意充电 / Electric bicycles charged at random places' },
  },
});

export enum HazardFinder {
  COMMUNITY = 'COMMUNITY',
  PROPERTY_FIRM = 'PROPERTY_FIRM',
  SUBDISTRICT = 'SUBDISTRICT',
  DEPARTMENT = 'DEPARTMENT',
  ALLIANCE = 'ALLIANCE',
}
registerEnumType(HazardFinder, {
  name: 'HazardFinder',
  description: '隐患由谁发现 / Who found a hazard',
  valuesConfig: {
    COMMUNITY: { description: '社区 / The community' },
    PROPERTY_FIRM: { description: '物业服务企业 / Property company' },
    SUBDISTRICT: { description: '街道（乡镇） / Street office or town' },
    ALLIANCE: { description: '物业行业消防安全联盟 / Fire-safety alliance of property companies' },
    DEPARTMENT: { description: '住建等部门 / Housing or another department' },
  },
});

export enum FireHazardStatus {
  FOUND = 'FOUND',
  BEING_HANDLED = 'BEING_HANDLED',
  CLEARED = 'CLEARED',
}
registerEnumType(FireHazardStatus, {
  name: 'FireHazardStatus',
  description: '消防隐患状态 / Status of a fire hazard',
  valuesConfig: {
    FOUND: { description: '已发现 / Found, nothing done yet' },
    BEING_HANDLED: { description: '处理中 / Being handled' },
    CLEARED: { description: '已消除 / Cleared away' },
  },
});
