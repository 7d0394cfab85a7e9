import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Level } from '../../shared/access/level';
import { forbidden } from '../../shared/access/policy';
import { badUserInput } from '../../shared/errors/bad-user-input';
import type { CountablePage } from '../../shared/lists/keyset-page';
import { AfterArgument, PageSizeArgument } from '../../shared/schema/arguments';
import { connectionPage, decodeCursor } from '../../shared/schema/connection';
import { checkFirst, rootFirst } from '../../shared/schema/first';
import { AccessLevel, DataCatalogueConnection, type DataCatalogueEntry } from './catalogue-entry';
import type { DataCatalogue } from './data-catalogue';

/** What the resolver needs of the context of a request. */
export interface WithCatalogue {
  readonly catalogue: DataCatalogue;
  /** Whether the caller may read the schema, of which the catalogue is the documentation. */
  readonly maySeeSchema: boolean;
}

const longestText = 100;

@Resolver()
export class DataCatalogueResolver {
  @Query(() => DataCatalogueConnection, {
    nullable: true,
    description:
      '数据目录：每个数据项的含义、归属、级别、依据、单位和更新周期，按数据项排列；与模式文件同样，登录用户可看，演示模式下所有人可看 / The data catalogue: meaning, owner, level, basis, unit and update cycle of every field, by field; like the schema itself for signed-in callers, in demonstration mode for everybody',
  })
  dataCatalogue(
    @Arg('owner', () => String, {
      nullable: true,
      description: '只要此部门的（代号，如 housing） / Only of this owner (name, e.g. housing)',
    })
    owner: string | null,
    @Arg('level', () => AccessLevel, { nullable: true, description: '只要此级别的 / Only of this level' })
    level: Level | null,
    @Arg('text', () => String, {
      nullable: true,
      description:
        '含有这些字词的，以空格分开，至多 100 字 / Only with all of these words, parted by blanks, at most 100 characters',
    })
    text: string | null,
    @PageSizeArgument() first: number,
    @AfterArgument() after: string | null,
    @Ctx() { catalogue, maySeeSchema }: WithCatalogue,
  ): CountablePage<DataCatalogueEntry> {
    if (!maySeeSchema) throw forbidden('sign-in');
    checkFirst(first, rootFirst);
    if (text && text.length > longestText) {
      throw badUserInput({ argument: 'text', expected: `at most ${longestText} characters`, received: text });
    }
    const found = catalogue.find({
      owner: owner ?? undefined,
      level: level ?? undefined,
      text: text ?? undefined,
    });
    const start = after ? String(decodeCursor(after, 1)[0]) : '';
    const { totalCount: _none, ...page } = connectionPage(
      found.filter(({ coordinate }) => coordinate > start).slice(0, first + 1),
      {
        first,
        after: after ?? undefined,
        totalCount: null,
        positionOf: ({ coordinate }) => [coordinate],
      },
    );
    return { ...page, countAll: async () => found.length };
  }
}
