import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CompensationStandardStatus {
  NOT_ISSUED = 'NOT_ISSUED',
  ISSUED = 'ISSUED',
}
registerEnumType(CompensationStandardStatus, {
  name: 'CompensationStandardStatus',
  description: '补偿标准是否出台 / Whether a compensation standard was issued',
  valuesConfig: {
    NOT_ISSUED: { description: '尚未出台，文件说将要制定 / Not issued; the document says it is to be made' },
    ISSUED: { description: '已出台 / Issued and in force' },
  },
});

/** What is paid for damaged telecom facilities, or that nothing was laid down yet: 晋城市住建局 reply TA00201, 措施五. */
@ObjectType({ description: '通信设施损毁补偿标准 / Standard of compensation for damaged telecom facilities' })
@Entity('compensation_standard')
export class CompensationStandard {
  @PrimaryColumn('varchar', { name: 'standard_no', length: 40 })
  standardNo: string;

  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  @Column('varchar', { length: 20 })
  @Field(() => CompensationStandardStatus, {
    nullable: true,
    description: '是否出台 / Whether it was issued',
  })
  status: CompensationStandardStatus;

  @Column('varchar', { length: 500, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '标准内容；未出台的为空 / What it says; null while not issued',
  })
  text: string | null;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;
}
