import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RenovationCategory, RenovationItemCode } from './renovation-item-code';
import { RenovationTier } from './renovation-tier';

@ObjectType({ description: '项目中的一项改造内容 / One item of works in a project' })
@Entity('renovation_item')
export class RenovationItem {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @PrimaryColumn('varchar', { name: 'item_code', length: 30 })
  @Field(() => RenovationItemCode, { nullable: true, description: '小项 / Item' })
  itemCode: RenovationItemCode;

  @Column('varchar', { length: 50, nullable: true })
  @Field(() => RenovationCategory, {
    nullable: true,
    description: '大类；十七小项之外的为空 / One of the five categories; null for an item outside the 17',
  })
  category: RenovationCategory | null;

  @Column('varchar', { length: 20 })
  @Field(() => RenovationTier, {
    nullable: true,
    description: '类别：基础、完善或提升 / Basic, improvement or enhancement',
  })
  tier: RenovationTier;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: '是否已完成 / Whether it is done' })
  done: boolean;
}
