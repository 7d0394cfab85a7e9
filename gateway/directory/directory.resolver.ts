import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../../shared/errors/bad-user-input';
import { checkedCreditCode, checkedDivisionCode } from '../../shared/identifiers/checked-codes';
import { referenceFeedNames } from '../../shared/reference/feed';
import { AfterArgument, FirstArgument, OnArgument, PageSizeArgument } from '../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../shared/schema/first';
import { checkedName } from './checked-name';
import type { DirectoryContext } from './directory-context';
import { compoundNames } from './name-search';
import { rankedPage } from './ranked-page';
import { Compound, CompoundConnection, Division, Enterprise, ReferenceVersion } from './types';

const mostIds = 200;

@Resolver()
export class DirectoryResolver {
  @Query(() => Compound, {
    nullable: true,
    description: '按编号查小区；没有则为空 / The compound of an id; null when there is none',
  })
  compound(
    @Arg('id', () => ID, { description: '小区编号 / Id of the compound' }) id: string,
    @Ctx() context: DirectoryContext,
  ): Compound | null {
    return context.compound(id);
  }

  @Query(() => [Compound], {
    nullable: 'itemsAndList',
    description:
      '按编号查多个小区，次序与编号一致，没有的为空 / The compounds of ids in their order, null for each unknown one',
  })
  compounds(
    @Arg('ids', () => [ID], { description: '小区编号，至多 200 个 / Ids of compounds, at most 200' })
    ids: string[],
    @Ctx() context: DirectoryContext,
  ): (Compound | null)[] {
    if (ids.length > mostIds)
      throw badUserInput({ argument: 'ids', expected: `at most ${mostIds} ids`, received: ids.length });
    return ids.map((id) => context.compound(id));
  }

  @Query(() => CompoundConnection, {
    nullable: true,
    description:
      '按名称查小区：不分全半角，可只写部分字；同名、近名的全部列出，最相近的在前 / Compounds by name: width and missing characters do not matter; every compound that fits is listed, best first',
  })
  compoundsByName(
    @Arg('name', () => String, { description: '名称或其一部分 / Name or part of it' }) name: string,
    @Arg('within', () => ID, {
      nullable: true,
      description: '只查此区划之内（代码） / Only within this division (code)',
    })
    within: string | null,
    @PageSizeArgument()
    first: number,
    @AfterArgument()
    after: string | null | undefined,
    @Ctx() context: DirectoryContext,
  ): CompoundConnection {
    const typed = checkedName(name);
    const candidates = within
      ? context
          .holding('compounds', 'divisions')
          .compoundsWithin(checkedDivisionCode('within', within), context.today())
      : context.holding('compounds').allCompounds();
    return rankedPage(
      compoundNames.find(candidates, typed),
      { search: `compounds ${within ?? ''} ${typed}`, first, after },
      ({ id }) => context.compound(id) as Compound,
    );
  }

  @Query(() => Division, {
    nullable: true,
    description: '按代码查区划；没有则为空 / The division of a code; null when there is none',
  })
  division(
    @Arg('code', () => ID, {
      description: '区划代码，6、9、12 位或待定形式 / Division code: 6, 9, 12 digits or the pending form',
    })
    code: string,
    @Ctx() context: DirectoryContext,
  ): Division | null {
    return context.division(checkedDivisionCode('code', code));
  }

  @Query(() => Enterprise, {
    nullable: true,
    description: '按统一社会信用代码查主体；没有则为空 / The body of a credit code; null when there is none',
  })
  enterprise(
    @Arg('uscc', () => ID, {
      description: '统一社会信用代码，18 位 / Unified social credit code, 18 characters',
    })
    uscc: string,
    @Ctx() context: DirectoryContext,
  ): Enterprise | null {
    return context.enterprise(checkedCreditCode('uscc', uscc));
  }

  @Query(() => [ReferenceVersion], {
    nullable: true,
    description: '目录所据各份参考数据的版本 / Versions of the reference data behind the directory',
  })
  referenceVersions(@Ctx() { directory }: DirectoryContext): ReferenceVersion[] {
    return referenceFeedNames.flatMap((name) => {
      const feed = directory.feed(name);
      return feed
        ? [
            {
              feed: name,
              owner: feed.owner,
              version: feed.version,
              asOf: feed.asOf,
              rowCount: feed.rows.length,
            },
          ]
        : [];
    });
  }
}

@Resolver(() => Division)
export class DivisionDirectoryResolver {
  @FieldResolver(() => Division, { nullable: true, description: '上级区划 / The division above' })
  parent(@Root() division: Division, @Ctx() context: DirectoryContext): Division | null {
    return division.parentCode === null ? null : context.division(division.parentCode);
  }

  @FieldResolver(() => [Division], {
    nullable: true,
    description: '自省级至上一级的各级区划 / The divisions above, from the province down',
  })
  ancestors(@Root() { code }: Division, @Ctx() context: DirectoryContext): Division[] {
    return context.directory
      .lineOf(code)
      .slice(0, -1)
      .map((row) => context.division(row.code) as Division);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '全称路径，如 山西省/晋城市/城区 / Path of names, e.g. 山西省/晋城市/城区',
  })
  pathName(@Root() { code }: Division, @Ctx() { directory }: DirectoryContext): string {
    return directory
      .lineOf(code)
      .map(({ name }) => name)
      .join('/');
  }

  @FieldResolver(() => [Division], {
    nullable: true,
    description:
      '下级区划，按代码排列；更多的用 divisions 逐页取 / The divisions below, by code; `divisions` pages through more',
  })
  children(
    @Root() { code }: Division,
    @FirstArgument()
    first: number,
    @Ctx() context: DirectoryContext,
  ): Division[] {
    checkFirst(first, nestedFirst);
    return context.directory
      .childrenOf(code)
      .slice(0, first)
      .map((row) => context.division(row.code) as Division);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '下级区划数（个） / Number of divisions below (divisions)',
  })
  childCount(@Root() { code }: Division, @Ctx() { directory }: DirectoryContext): number {
    return directory.childrenOf(code).length;
  }

  @FieldResolver(() => [Compound], {
    nullable: true,
    description:
      '某日属于本区划（含下级）的小区，按编号排列 / Compounds of this division and below on a day, by id',
  })
  compounds(
    @Root() { code }: Division,
    @OnArgument()
    on: string | null,
    @FirstArgument()
    first: number,
    @Ctx() context: DirectoryContext,
  ): Compound[] {
    checkFirst(first, nestedFirst);
    const found = context.holding('compounds').compoundsWithin(code, on ?? context.today());
    return found.slice(0, first).map((row) => context.compound(row.id) as Compound);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '某日属于本区划（含下级）的小区数（个） / Number of compounds of this division and below on a day (compounds)',
  })
  compoundCount(
    @Root() { code }: Division,
    @OnArgument()
    on: string | null,
    @Ctx() context: DirectoryContext,
  ): number {
    return context.holding('compounds').compoundsWithin(code, on ?? context.today()).length;
  }
}

@Resolver(() => Compound)
export class CompoundDirectoryResolver {
  @FieldResolver(() => Division, {
    nullable: true,
    description: '某日所属社区（村） / The community to which the compound belongs on a day',
  })
  community(
    @Root() { id }: Compound,
    @OnArgument()
    on: string | null,
    @Ctx() context: DirectoryContext,
  ): Division | null {
    const directory = context.holding('compounds', 'divisions');
    const compound = directory.compound(id);
    const community = compound && directory.communityOf(compound, on ?? context.today());
    return community ? context.division(community.code) : null;
  }
}
