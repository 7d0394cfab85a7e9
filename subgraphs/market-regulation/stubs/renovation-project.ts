import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by housing; here as its key, to which market regulation adds its block. */
@ObjectType({ description: '老旧小区改造项目 / Old-compound renovation project' })
@Directive('@key(fields: "projectNo")')
export class RenovationProject {
  @Field(() => ID, { description: '项目编号 / Project number' })
  projectNo: string;
}
