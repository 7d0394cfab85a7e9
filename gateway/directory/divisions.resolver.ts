import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../shared/identifiers/checked-codes';
import type { DivisionLevelName, DivisionReference } from '../../shared/reference/feed';
import { AfterArgument, OnArgument, PageSizeArgument } from '../../shared/schema/arguments';
import { connectionPage, decodeCursor, foreignCursor } from '../../shared/schema/connection';
import { checkFirst, rootFirst } from '../../shared/schema/first';
import { checkedName } from './checked-name';
import type { DirectoryContext } from './directory-context';
import { DivisionConnection } from './division-connection';
import { divisionNames } from './name-search';
import { rankedPage } from './ranked-page';
import { DivisionLevel, type Division } from './types';

@Resolver()
export class DivisionsResolver {
  @Query(() => DivisionConnection, {
    nullable: true,
    description:
      '按名称查区划：不分全半角，可只写部分字；同名、近名的全部列出，最相近的在前 / Divisions by name: width and missing characters do not matter; every division that fits is listed, best first',
  })
  divisionsByName(
    @Arg('name', () => String, { description: '名称或其一部分 / Name or part of it' }) name: string,
    @PageSizeArgument()
    first: number,
    @AfterArgument()
    after: string | null,
    @Ctx() context: DirectoryContext,
  ): DivisionConnection {
    const typed = checkedName(name);
    return rankedPage(
      divisionNames.find(context.holding('divisions').allDivisions(), typed),
      { search: `divisions ${typed}`, first, after },
      ({ code }) => context.division(code) as Division,
    );
  }

  @Query(() => DivisionConnection, {
    nullable: true,
    description:
      '某区划之下的各级区划（不含其本身），按代码排列，可逐页取完 / The divisions below a division at every level, itself not included, by code; page by page until all are read',
  })
  divisions(
    @Arg('within', () => ID, {
      description: '在哪个区划之下（代码） / Below which division (code)',
    })
    within: string,
    @Arg('level', () => DivisionLevel, { nullable: true, description: '只要这一级 / Only of this level' })
    level: DivisionLevelName | null,
    @Arg('name', () => String, {
      nullable: true,
      description: '名称或其一部分，不分全半角 / Name or part of it; width does not matter',
    })
    name: string | null,
    @OnArgument()
    on: string | null,
    @PageSizeArgument()
    first: number,
    @AfterArgument()
    after: string | null,
    @Ctx() context: DirectoryContext,
  ): DivisionConnection {
    checkFirst(first, rootFirst);
    const day = on ?? context.today();
    const isNamed =
      name === null || name === undefined ? () => true : divisionNames.fitting(checkedName(name));
    const found = context
      .holding('divisions')
      .divisionsBelow(checkedDivisionCode('within', within))
      .filter((row) => (!level || row.level === level) && standsOn(row, day) && isNamed(row));
    const start = after ? codeOf(after) : '';
    const rows = found.filter(({ code }) => code > start).slice(0, first + 1);
    return connectionPage(
      rows.map(({ code }) => context.division(code) as Division),
      {
        first,
        after: after ?? undefined,
        totalCount: found.length,
        positionOf: ({ code }) => [code],
      },
    );
  }
}

/** After which division a page begins. @throws BAD_USER_INPUT naming `after` for what is no code */
function codeOf(after: string): string {
  const [code] = decodeCursor(after, 1);
  if (typeof code !== 'string') throw foreignCursor(after);
  return code;
}

function standsOn({ validFrom, validTo }: DivisionReference, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
