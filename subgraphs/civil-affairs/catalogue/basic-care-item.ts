import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';
import { itemsInForce } from './items-in-force';

/** Items of the catalogue of basic care services that 城政办发〔2024〕23号 二(一)1 names; its list is open (“等方面”). */
export enum BasicCareItemCode {
  PENSION_INSURANCE = 'PENSION_INSURANCE',
  JUDICIAL_AID = 'JUDICIAL_AID',
  TOURISM = 'TOURISM',
  HEALTH_MANAGEMENT = 'HEALTH_MANAGEMENT',
  PUBLIC_TRANSPORT = 'PUBLIC_TRANSPORT',
  ADVANCED_AGE_ALLOWANCE = 'ADVANCED_AGE_ALLOWANCE',
  MINIMUM_LIVING_ALLOWANCE = 'MINIMUM_LIVING_ALLOWANCE',
  EXTREME_POVERTY_SUPPORT = 'EXTREME_POVERTY_SUPPORT',
  VISITING = 'VISITING',
  ELDER_EDUCATION = 'ELDER_EDUCATION',
  ELDER_SPORT = 'ELDER_SPORT',
  COMMERCE_PREFERENCE = 'COMMERCE_PREFERENCE',
  PUBLIC_RENTAL_HOUSING = 'PUBLIC_RENTAL_HOUSING',
}
registerEnumType(BasicCareItemCode, {
  name: 'BasicCareItemCode',
  description: '基本养老服务清单项目 / Item of the catalogue of basic care services',
  valuesConfig: {
    PENSION_INSURANCE: { description: '职工和城乡居民基本养老保险 / Basic pension insurance' },
    JUDICIAL_AID: { description: '司法救助 / Judicial aid' },
    TOURISM: { description: '旅游服务 / Services of tourism' },
    HEALTH_MANAGEMENT: { description: '健康管理 / Health management' },
    PUBLIC_TRANSPORT: { description: '乘坐城市公共交通 / Public transport in the city' },
    ADVANCED_AGE_ALLOWANCE: { description: '高龄津贴 / Allowance for advanced age' },
    MINIMUM_LIVING_ALLOWANCE: { description: '最低生活保障 / Minimum living allowance' },
    EXTREME_POVERTY_SUPPORT: { description: '特困供养 / Support in extreme poverty' },
    VISITING: { description: '探访服务 / Visits to the home' },
    ELDER_EDUCATION: { description: '老年教育 / Education of elders' },
    ELDER_SPORT: { description: '老年体育 / Sport of elders' },
    COMMERCE_PREFERENCE: { description: '商业服务优待 / Preference in shops and services' },
    PUBLIC_RENTAL_HOUSING: { description: '公租房保障 / Public rental housing' },
  },
});

/** An item of the catalogue 基本养老服务清单 in one of its revisions. */
@ObjectType({
  description:
    '基本养老服务清单的一项，某一版 / Item of the catalogue of basic care services, in one revision',
})
@Entity('basic_care_item')
export class BasicCareItem {
  @PrimaryColumn('varchar', { name: 'item_no', length: 60 })
  @Field(() => ID, { description: '清单项编号 / Number of the item in this revision' })
  itemNo: string;

  @Column('varchar', { length: 40 })
  @Field(() => BasicCareItemCode, { nullable: true, description: '项目 / Which item' })
  code: BasicCareItemCode;

  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  @Field(() => ID, { nullable: true, description: '适用区划代码 / Code of the division where it holds' })
  jurisdictionCode: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: '第几版（版） / Revision, counted from 1 (revision)' })
  revision: number;

  @Column('varchar', { length: 100 })
  @Field(() => String, { nullable: true, description: '名称 / Title of the item' })
  title: string;

  @Column('varchar', { name: 'target_group', length: 200, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '服务对象；文件没有写明的为空 / For whom; null where the document does not say',
  })
  targetGroup: string | null;

  @Column('varchar', { length: 200, nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      '服务标准；文件没有写明的为空 / Standard of the service; null where the document does not say',
  })
  standard: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { nullable: true, description: '生效日 / In force from' })
  validFrom: DateText;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '失效日（不含当日）；现行的为空 / In force until (exclusive); null while in force',
  })
  validTo: DateText | null;

  @Column('varchar', { length: 100, nullable: true })
  document: string | null;

  @Column('varchar', { length: 100, nullable: true })
  section: string | null;

  @Column('varchar', { length: 100 })
  issuer: string;

  @Column('boolean')
  synthetic: boolean;
}

/** What the catalogue of a division, or of one above it, holds on a day. */
export const basicCareByDivision = itemsInForce('basicCareByDivision', BasicCareItem, 'basic_care_item');
