import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { UpdateCycle } from '../../shared/access/classification';
import { levelNames, updateCycleNames } from '../../shared/access/describe-classification';
import { levels, type Level } from '../../shared/access/level';
import { updateCycles } from '../../shared/access/classification';
import { connectionOf } from '../../shared/lists/connection-types';

/** An enum of the schema whose values are the given words. */
function enumOf<Word extends string>(
  name: string,
  description: string,
  words: readonly Word[],
  describe: (word: Word) => string,
): Readonly<Record<Word, Word>> {
  const values = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(words.map((word) => [word, { description: describe(word) }])) as Record<
      Word,
      { description: string }
    >,
  });
  return values;
}

const levelMeanings: Readonly<Record<Level, string>> = {
  PUBLIC: 'published, or on a public register',
  INTERNAL: 'work data without persons',
  PERSONAL: 'names, telephones, addresses of persons',
  SENSITIVE: 'health, hardship and the like of persons',
  RESTRICTED: 'case detail and the like',
};

export const AccessLevel = enumOf(
  'AccessLevel',
  '数据项的级别，越往后越严 / How closely a field is kept, from the most open',
  levels,
  (level) => `${levelNames[level]} / ${level[0]}${level.slice(1).toLowerCase()}: ${levelMeanings[level]}`,
);

const UpdateCycleEnum = enumOf(
  'UpdateCycle',
  '更新周期 / How often a field is brought up to date',
  updateCycles,
  (cycle) => updateCycleNames[cycle].join(' / '),
);

/** What the data catalogue says of a field. */
@ObjectType({ description: '数据目录中的一个数据项 / A field of the graph in the data catalogue' })
export class DataCatalogueEntry {
  @Field(() => String, { description: '数据项，如 Compound.name / The field, e.g. Compound.name' })
  coordinate: string;

  @Field(() => String, { nullable: true, description: '中文含义 / What it means, in Chinese' })
  meaningZh: string;

  @Field(() => String, { nullable: true, description: '英文含义 / What it means, in English' })
  meaningEn: string;

  @Field(() => [String], {
    nullable: true,
    description:
      '归属部门的代号，共用的有多个，directory 为网关目录 / Names of its owners, several where shared; directory is the gateway’s own',
  })
  owners: readonly string[];

  @Field(() => [String], {
    nullable: true,
    description:
      '归属部门的名称，与代号次序一致，中英文 / Titles of the owners in the same order, Chinese and English',
  })
  ownerTitles: readonly string[];

  @Field(() => AccessLevel, { nullable: true, description: '级别 / How closely it is kept' })
  level: Level;

  @Field(() => String, {
    nullable: true,
    description: '定级依据，中英文 / From what the level follows, Chinese and English',
  })
  basis: string;

  @Field(() => String, {
    nullable: true,
    description: '计量单位，中英文；不是数量的为空 / Unit, Chinese and English; null of what is no number',
  })
  unit: string | null;

  @Field(() => UpdateCycleEnum, {
    nullable: true,
    description: '更新周期 / How often it is brought up to date',
  })
  updateCycle: UpdateCycle;

  @Field(() => Boolean, { nullable: true, description: '是否可以为空 / Whether it can be null' })
  nullable: boolean;

  @Field(() => String, { nullable: true, description: '类型，GraphQL 写法 / Its type as GraphQL writes it' })
  type: string;
}

export const DataCatalogueConnection = connectionOf(DataCatalogueEntry, {
  name: 'DataCatalogue',
  rows: { zh: '数据项', en: 'fields in the data catalogue' },
  unit: '项',
});
