import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RenovationCategory, RenovationItemCode } from './renovation-item-code';

@ObjectType({ description: '项目中的一项改造内容 / One item of works in a project' })
@Entity('renovation_item')
export class RenovationItem {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @PrimaryColumn('varchar', { name: 'item_code', length: 30 })
  @Field(() => RenovationItemCode, { nullable: true, description: '小项 / Item' })
  itemCode: RenovationItemCode;

  @Column('varchar', { length: 50 })
  @Field(() => RenovationCategory, { nullable: true, description: '大类 / Category' })
  category: RenovationCategory;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: '是否已完成 / Whether it is done' })
  done: boolean;
}
