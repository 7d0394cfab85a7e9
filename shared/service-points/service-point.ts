import { registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ServicePointKind {
  COUNTER = 'COUNTER',
  SELF_SERVICE_SUPERMARKET = 'SELF_SERVICE_SUPERMARKET',
  POST_HOUSE = 'POST_HOUSE',
}
registerEnumType(ServicePointKind, {
  name: 'ServicePointKind',
  description: '服务网点种类 / Kind of service point',
  valuesConfig: {
    COUNTER: { description: '办事窗口 / Counter of a department' },
    SELF_SERVICE_SUPERMARKET: {
      description:
        '镇（街道）政务自助超市，24 小时 / Self-service hall of a town or street, open day and night',
    },
    POST_HOUSE: {
      description:
        '村（社区）政务驿站，24 小时 / Service station of a village or community, open day and night',
    },
  },
});

/** 帮办代办 for elders, the disabled and others in need of it. */
export enum ServiceHelp {
  AT_HOME = 'AT_HOME',
  ACCOMPANIED = 'ACCOMPANIED',
  BY_PROXY = 'BY_PROXY',
  FIRST_SERVED = 'FIRST_SERVED',
}
registerEnumType(ServiceHelp, {
  name: 'ServiceHelp',
  description: '帮办代办的方式 / Help for those who need it',
  valuesConfig: {
    AT_HOME: { description: '上门办 / Done at home' },
    ACCOMPANIED: { description: '陪同办 / Somebody goes along' },
    BY_PROXY: { description: '代理办 / Done by proxy' },
    FIRST_SERVED: { description: '优先办 / Served first' },
  },
});

/** 数字政务门牌: where something can be done, when, and what to bring. */
@Entity('service_point')
export class ServicePointRow {
  @PrimaryColumn('varchar', { name: 'point_no', length: 40 })
  pointNo: string;

  @Column('varchar', { length: 30 })
  kind: ServicePointKind;

  @Column('varchar', { length: 100 })
  name: string;

  @Column('varchar', { name: 'community_code', length: 20 })
  communityCode: string;

  @Column('varchar', { length: 200, nullable: true })
  address: string | null;

  @Column('varchar', { length: 100 })
  hours: string;

  /** JSON array of texts, as are the materials. */
  @Column('text')
  items: string;

  @Column('text', { name: 'required_materials' })
  requiredMaterials: string;

  @Column('text', { name: 'plain_language' })
  plainLanguage: string;

  /** JSON array of `ServiceHelp`; null = not on record. */
  @Column('varchar', { name: 'help_offered', length: 200, nullable: true })
  helpOffered: string | null;

  @Column('boolean')
  synthetic: boolean;
}

/** SQL of the table, for a department's migration: `createTables(runner, servicePointTable)`. */
export const servicePointTable = [
  `CREATE TABLE service_point (
    point_no varchar(40) NOT NULL, kind varchar(30) NOT NULL, name varchar(100) NOT NULL,
    community_code varchar(20) NOT NULL, address varchar(200) NULL, hours varchar(100) NOT NULL,
    items text NOT NULL, required_materials text NOT NULL, plain_language text NOT NULL,
    synthetic boolean NOT NULL, PRIMARY KEY (point_no))`,
  'CREATE INDEX service_point_community ON service_point (community_code, kind)',
] as const;

export const servicePointTableName = 'service_point';

/** For a department's migration after that of the table. */
export const servicePointHelp = {
  add: 'ALTER TABLE service_point ADD COLUMN help_offered varchar(200) NULL',
  drop: 'ALTER TABLE service_point DROP COLUMN help_offered',
} as const;
