import { registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum RegistrationStatus {
  ACTIVE = 'ACTIVE',
  ABNORMAL = 'ABNORMAL',
  REVOKED = 'REVOKED',
  DEREGISTERED = 'DEREGISTERED',
}
registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  description: '登记状态 / Status of a registration',
  valuesConfig: {
    ACTIVE: { description: '存续（在营、开业、在册） / In good standing' },
    ABNORMAL: { description: '列入经营异常名录 / On the list of abnormal operations' },
    REVOKED: { description: '吊销营业执照 / Business licence revoked' },
    DEREGISTERED: { description: '注销登记 / Struck off the register' },
  },
});

/** A change of status on a day. A body on the register without a change is in good standing since its registration. */
@Entity('registration_change')
export class RegistrationChange {
  @PrimaryColumn('varchar', { length: 18 })
  uscc: string;

  @PrimaryColumn('date', { name: 'changed_on' })
  changedOn: string;

  @Column('varchar', { length: 20 })
  status: RegistrationStatus;
}
