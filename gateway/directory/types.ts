import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CodeSourceName, DivisionLevelName } from '../../shared/reference/feed';
import { PageInfo } from '../../shared/schema/page-info';
import { DateScalar } from '../../shared/schema/scalars';

export const DivisionLevel = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  COMMUNITY: 'COMMUNITY',
} as const satisfies Record<DivisionLevelName, DivisionLevelName>;
registerEnumType(DivisionLevel, {
  name: 'DivisionLevel',
  description: '行政区划层级 / Level of an administrative division',
  valuesConfig: {
    PROVINCE: { description: '省级：省、自治区、直辖市 / Province, autonomous region or municipality' },
    PREFECTURE: { description: '地级：市、州、地区 / Prefecture-level city, prefecture or league' },
    COUNTY: { description: '县级 / County, district or county-level city' },
    TOWNSHIP: { description: '乡级：街道、镇、乡 / Street, town or township' },
    COMMUNITY: { description: '社区、村 / Community or village' },
  },
});

const CodeSource = {
  GB_T_2260: 'GB_T_2260',
  NBS_2023: 'NBS_2023',
  PLACEHOLDER: 'PLACEHOLDER',
  PENDING: 'PENDING',
} as const satisfies Record<CodeSourceName, CodeSourceName>;
registerEnumType(CodeSource, {
  name: 'CodeSource',
  description: '区划代码的来源 / Where a division code comes from',
  valuesConfig: {
    GB_T_2260: { description: '国家标准 GB/T 2260 的六位代码 / Six-digit code of GB/T 2260' },
    NBS_2023: { description: '国家统计局 2023 年版统计用代码 / Statistics bureau, edition of 2023' },
    PLACEHOLDER: { description: '占位，如“省直辖县级行政区划” / Placeholder, not a division of its own' },
    PENDING: {
      description: '尚无正式代码，暂用本系统代码 / No official code yet; a code of this system stands in',
    },
  },
});

@ObjectType({
  description: '行政区划，省级至社区（村） / Administrative division, from province to community',
})
@Directive('@key(fields: "code")')
export class Division {
  @Field(() => ID, {
    description:
      '区划代码：6、9 或 12 位；尚无正式代码的形如 140502100-P01 / Division code: 6, 9 or 12 digits; of the form 140502100-P01 while there is no official one',
  })
  code: string;

  @Field(() => String, { nullable: true, description: '区划名称 / Name of the division' })
  name: string;

  @Field(() => DivisionLevel, { nullable: true, description: '所在层级 / Its level in the tree' })
  level: DivisionLevelName;

  @Field(() => CodeSource, { nullable: true, description: '代码来源 / Where the code comes from' })
  codeSource: CodeSourceName;

  @Field(() => DateScalar, {
    nullable: true,
    description: '设立日期；早于数据起点的为空 / Created on; null when before the data begins',
  })
  validFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '撤销日期（不含当日）；现存的为空 / Abolished on (exclusive); null while it exists',
  })
  validTo: string | null;

  parentCode: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '目录数据的日期 / Day of the directory data behind this row',
  })
  asOf: string;
}

@ObjectType({ description: '小区 / Residential compound' })
@Directive('@key(fields: "id")')
export class Compound {
  @Field(() => ID, {
    description:
      '小区编号，由本系统编制，没有全国统一代码 / Id of the compound, given by this system; there is no national code',
  })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: '名称；不同小区可以同名 / Name; several compounds may share one',
  })
  name: string;

  @Field(() => [String], { nullable: true, description: '别名 / Other names' })
  aliases: readonly string[];

  @Field(() => String, { nullable: true, description: '所在地址 / Where it stands' })
  address: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否为演示虚构的小区 / Whether the compound was invented for demonstration',
  })
  synthetic: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: '目录数据的日期 / Day of the directory data behind this row',
  })
  asOf: string;
}

@ObjectType({
  description:
    '法人、个体工商户等市场主体和社会组织 / Legal body: enterprise, individual business or organisation',
})
@Directive('@key(fields: "uscc")')
export class Enterprise {
  @Field(() => ID, { description: '统一社会信用代码，18 位 / Unified social credit code, 18 characters' })
  uscc: string;

  @Field(() => String, { nullable: true, description: '主体名称 / Name of the body' })
  name: string;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否为演示虚构的主体或代码 / Whether the body, or its code, was invented for demonstration',
  })
  synthetic: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: '目录数据的日期 / Day of the directory data behind this row',
  })
  asOf: string;
}

@ObjectType({ description: '小区列表的一行 / One row of a list of compounds' })
export class CompoundEdge {
  @Field(() => Compound, { description: '小区 / The compound' })
  node: Compound;

  @Field(() => String, { description: '游标 / Cursor of the row' })
  cursor: string;
}

@ObjectType({ description: '小区列表的一页 / One page of a list of compounds' })
export class CompoundConnection {
  @Field(() => [CompoundEdge], { description: '带游标的各行 / The rows with their cursors' })
  edges: readonly CompoundEdge[];

  @Field(() => [Compound], { description: '各行 / The rows' })
  nodes: readonly Compound[];

  @Field(() => PageInfo, { description: '分页信息 / About this page' })
  pageInfo: PageInfo;

  @Field(() => Int, { nullable: true, description: '总数（个） / Number of all rows (compounds)' })
  totalCount: number | null;
}

@ObjectType({ description: '一份参考数据的版本 / Version of one set of reference data' })
export class ReferenceVersion {
  @Field(() => String, {
    description: '数据集：divisions、compounds 或 enterprises / Set: divisions, compounds or enterprises',
  })
  feed: string;

  @Field(() => String, { nullable: true, description: '发布部门 / Department that owns and publishes it' })
  owner: string;

  @Field(() => String, {
    nullable: true,
    description: '版本号，内容相同则版本相同 / Digest of the rows; equal rows, equal version',
  })
  version: string;

  @Field(() => DateScalar, { nullable: true, description: '数据日期 / As-of date' })
  asOf: string;

  @Field(() => Int, { nullable: true, description: '行数（行） / Number of rows (rows)' })
  rowCount: number;
}
