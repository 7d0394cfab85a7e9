import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { FirstArgument } from '../schema/arguments';
import { checkFirst, nestedFirst } from '../schema/first';
import type { RequestContext } from '../subgraph/request-context';
import type { DateText } from '../time/calendar';
import { ServiceHelp, ServicePointKind, type ServicePointRow } from './service-point';
import { servicePointCountByDivision, servicePointsByDivision } from './service-point-loaders';

/** A row as the type `ServicePoint` shows it. */
export interface ServicePointShown extends Pick<
  ServicePointRow,
  'pointNo' | 'kind' | 'name' | 'address' | 'hours' | 'plainLanguage' | 'synthetic'
> {
  readonly community: object;
  readonly items: readonly string[];
  readonly requiredMaterials: readonly string[];
  readonly helpOffered: readonly ServiceHelp[] | null;
}

function shown({
  communityCode,
  items,
  requiredMaterials,
  helpOffered,
  ...point
}: ServicePointRow): ServicePointShown {
  return {
    ...point,
    community: { code: communityCode },
    items: JSON.parse(items) as string[],
    requiredMaterials: JSON.parse(requiredMaterials) as string[],
    helpOffered: helpOffered === null ? null : (JSON.parse(helpOffered) as ServiceHelp[]),
  };
}

function servicePointType(division: ClassType): ClassType<ServicePointShown> {
  @ObjectType('ServicePoint', {
    description:
      '政务服务网点（数字政务门牌）：谁能办、在哪办、怎么办、带什么材料 / Service point (digital doorplate): who, where, how, and what to bring',
  })
  @Directive('@shareable')
  class ServicePointNode {
    @Field(() => ID, { description: '网点编号 / Number of the point' })
    pointNo: string;

    @Field(() => ServicePointKind, {
      nullable: true,
      description: '网点种类 / Counter, self-service hall or station',
    })
    kind: ServicePointKind;

    @Field(() => String, { nullable: true, description: '网点名称 / Name of the point' })
    name: string;

    @Field(() => division, { nullable: true, description: '所在社区（村） / The community where it is' })
    community: object;

    @Field(() => String, { nullable: true, description: '网点地址 / Where it stands' })
    address: string | null;

    @Field(() => String, { nullable: true, description: '开放时间 / Opening hours' })
    hours: string;

    @Field(() => [String], { nullable: true, description: '可办事项 / What can be done there' })
    items: readonly string[];

    @Field(() => [String], { nullable: true, description: '所需材料 / What to bring' })
    requiredMaterials: readonly string[];

    @Field(() => String, { nullable: true, description: '通俗说明 / In plain words' })
    plainLanguage: string;

    @Field(() => [ServiceHelp], {
      nullable: true,
      description:
        '为老年人、残疾人等提供的帮办代办方式；没有登记的为空 / Help for elders, the disabled and others; null when none is on record',
    })
    helpOffered: readonly ServiceHelp[] | null;

    @Field(() => Boolean, {
      nullable: true,
      description: '是否为演示生成 / Whether it was generated for demonstration',
    })
    synthetic: boolean;
  }
  return ServicePointNode;
}

/** The classes of a department among which service points stand. */
export interface ServicePointPlaces {
  readonly division: ClassType<{ readonly code: string }>;
  readonly divisionBlock: ClassType<{ readonly code: string; readonly on: DateText }>;
}

const KindArgument = (): ReturnType<typeof Arg> =>
  Arg('kind', () => ServicePointKind, {
    nullable: true,
    description: '只要此种的 / Only those of this kind',
  });

/** The resolver of `servicePoints` and their number on a department's block of a division. */
export function servicePointFields({ division, divisionBlock }: ServicePointPlaces): ClassType {
  const type = servicePointType(division);

  @Resolver(() => divisionBlock)
  class ServicePointsResolver {
    @FieldResolver(() => [type], {
      nullable: true,
      description:
        '本部门在此区划及其下级的服务网点，按编号 / Service points of this department in the division and below, by number',
    })
    async servicePoints(
      @Root() { code, on }: { readonly code: string; readonly on: DateText },
      @FirstArgument() first: number,
      @KindArgument() kind: ServicePointKind | null,
      @Ctx() context: RequestContext,
    ): Promise<readonly ServicePointShown[]> {
      const search = { kind: kind ?? null, on, first: checkFirst(first, nestedFirst) };
      return (await context.load(servicePointsByDivision, code, search)).map(shown);
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '本部门在此区划及其下级的服务网点数（个） / Number of service points of this department in the division and below (points)',
    })
    servicePointCount(
      @Root() { code, on }: { readonly code: string; readonly on: DateText },
      @KindArgument() kind: ServicePointKind | null,
      @Ctx() context: RequestContext,
    ): Promise<number> {
      return context.load(servicePointCountByDivision, code, { kind: kind ?? null, on });
    }
  }
  return ServicePointsResolver;
}
