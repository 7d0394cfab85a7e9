import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/lists/connection-types';
import { DateScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { ContractorRegistration } from './contractor-registration';

export const ContractorRegistrationConnection = connectionOf(ContractorRegistration, {
  name: 'ContractorRegistration',
  rows: { zh: '施工方登记', en: 'registrations' },
  unit: '条',
});

@InputType({
  description: '筛选施工方登记，各条件须同时满足 / Which registrations; all conditions must hold',
})
export class ContractorRegistrationFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: '是否已登记备案 / Whether the firm is registered',
  })
  registered?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '在场且已登记，人员信息超过多少天未更新；文件没有规定天数（天） / Registered and still on the site, workers not brought up to date for more than so many days; no document sets a number (days)',
  })
  staleDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否仍在场 / Whether the firm is still on the site',
  })
  onSite?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '自第几层起，总包为第 1 层（层） / From this layer on, 1 = main contractor (layer)',
  })
  tierFrom?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '所在施工链至少有几层，链上总包也在内（层） / On a chain of at least so many layers, its main contractor included (layers)',
  })
  chainTiersFrom?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: '只查此改造项目的 / Only on this renovation project',
  })
  projectNo?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '自哪一日（含）起有摸底、登记、更新或离场 / Surveyed, registered, brought up to date or gone on this day or later',
  })
  changedFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '至哪一日（含）止有摸底、登记、更新或离场 / Surveyed, registered, brought up to date or gone on this day or earlier',
  })
  changedTo?: string | null;
}

export enum ContractorRegistrationOrderField {
  REGISTRATION_NO = 'REGISTRATION_NO',
  SURVEYED_ON = 'SURVEYED_ON',
  PROJECT_NO = 'PROJECT_NO',
}

registerEnumType(ContractorRegistrationOrderField, {
  name: 'ContractorRegistrationOrderField',
  description: '施工方登记排序依据 / By what registrations are ordered',
  valuesConfig: {
    REGISTRATION_NO: { description: '登记编号 / Number of the registration' },
    SURVEYED_ON: { description: '摸底日期 / Day of the survey' },
    PROJECT_NO: {
      description: '项目编号，一条施工链的登记相连 / Number of the project, so that a chain stands together',
    },
  },
});

@InputType({
  description: '施工方登记排序，同值的按编号升序 / Order of registrations; equals by ascending number',
})
export class ContractorRegistrationOrder {
  @Field(() => ContractorRegistrationOrderField, { description: '排序依据 / By what' })
  field: ContractorRegistrationOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}
