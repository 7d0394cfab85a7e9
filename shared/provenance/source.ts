import { Directive, Field, ObjectType } from 'type-graphql';

/** Where a fact is written. Generated rows say so with `synthetic`. */
@ObjectType({ description: '事实的出处 / Where a fact is written' })
@Directive('@shareable')
export class Source {
  @Field(() => String, {
    nullable: true,
    description:
      '文件号；由业务系统登记、没有文件的为空 / Document number; null where a register, not a document, is the source',
  })
  document?: string | null;

  @Field(() => String, { nullable: true, description: '章节 / Section of the document' })
  section?: string | null;

  @Field(() => String, { nullable: true, description: '发布或登记单位 / Body that issued or registered it' })
  issuer?: string | null;

  @Field(() => Boolean, {
    description:
      '是否为演示生成的数据，而非真实记录 / Whether the row was generated for demonstration and is not a real record',
  })
  synthetic: boolean;
}
