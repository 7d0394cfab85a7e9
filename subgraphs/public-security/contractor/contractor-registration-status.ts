import { registerEnumType } from 'type-graphql';

/** 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(二): surveyed, registered, changes registered in time; that it ends is ours. */
export enum ContractorRegistrationStatus {
  SURVEYED = 'SURVEYED',
  REGISTERED = 'REGISTERED',
  UPDATED = 'UPDATED',
  ENDED = 'ENDED',
}

registerEnumType(ContractorRegistrationStatus, {
  name: 'ContractorRegistrationStatus',
  description: '施工方登记备案的状态 / How far the registration of a contractor has come',
  valuesConfig: {
    SURVEYED: { description: '已摸底，尚未登记 / Surveyed, not yet registered' },
    REGISTERED: { description: '已登记备案 / On the register' },
    UPDATED: { description: '变动后已更新 / Brought up to date after a change' },
    ENDED: { description: '已离场 / Ended: it has left the site' },
  },
});
