import { Field, ObjectType } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({ description: '民政部门掌握的区划情况 / What civil affairs knows about a division' })
export class DivisionCivilAffairs extends DepartmentBlock {
  @Field(() => String, {
    nullable: true,
    description:
      '居民委员会规范名称；没有文件载明的为空 / Normalised name of the residents’ committee; null where no document gives it',
  })
  committeeName: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '四至范围，照文件原文；没有的为空 / Boundary in the words of the document; null where there is none',
  })
  boundaryText: string | null;

  @Field(() => Source, {
    nullable: true,
    description: '批准设立的文件；没有登记的为空 / Document that founded it; null where none is recorded',
  })
  establishedBy: Source | null;

  code: string;
  validFrom: string | null;
  validTo: string | null;
}
