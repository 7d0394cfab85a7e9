import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 城政发〔2024〕8号 二(九): 除涉及国家安全、公共安全、公民人身财产安全等特定事项外. */
export enum ExcludedSubject {
  STATE_SECURITY = 'STATE_SECURITY',
  PUBLIC_SAFETY = 'PUBLIC_SAFETY',
  LIFE_AND_PROPERTY = 'LIFE_AND_PROPERTY',
}
registerEnumType(ExcludedSubject, {
  name: 'ExcludedSubject',
  description: '不得适用告知承诺的情形 / What keeps a matter from approval upon commitment',
  valuesConfig: {
    STATE_SECURITY: { description: '涉及国家安全 / It touches state security' },
    PUBLIC_SAFETY: { description: '涉及公共安全 / It touches public safety' },
    LIFE_AND_PROPERTY: {
      description: '涉及公民人身财产安全 / It touches the safety of life and property',
    },
  },
});

/** A matter of approval, and whether it may be approved upon commitment 告知承诺. */
@ObjectType({
  description: '政务服务事项可否适用告知承诺 / A matter of approval, and whether commitment is enough for it',
})
@Entity('commitment_item')
export class CommitmentItem {
  @PrimaryColumn('varchar', { name: 'item_code', length: 40 })
  @Field(() => ID, { nullable: true, description: '事项代码 / Code of the matter' })
  itemCode: string;

  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  @Column('varchar', { length: 200 })
  @Field(() => String, { nullable: true, description: '事项名称 / Title of the matter' })
  title: string;

  @Column('varchar', { name: 'excluded_subject', length: 30, nullable: true })
  @Field(() => ExcludedSubject, {
    nullable: true,
    description: '不得适用的情形；可以适用的为空 / Why it may not; null when it may',
  })
  excludedSubject: ExcludedSubject | null;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;

  @Column('boolean')
  synthetic: boolean;
}
