import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../../shared/schema/scalars';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { CareFacilityLevel } from '../facility/care-facility-kind';
import { locatedInDivisions } from '../place/located-rows';
import { RuleStatement } from '../rule/rule-statement';

/** One level of the network 三级养老服务网络, 城政办发〔2024〕23号 二(四)13. */
@ObjectType({ description: '三级养老服务网络中的一级 / One level of the three-level care network' })
export class CareNetworkLevel {
  @Field(() => CareFacilityLevel, { nullable: true, description: '网络层级 / Level in the care network' })
  level: CareFacilityLevel;

  @Field(() => Int, { nullable: true, description: '设施数（个） / Facilities of this level (facilities)' })
  facilityCount: number;

  @Field(() => Int, {
    nullable: true,
    description: '其中运营的（个） / Those of them in operation (facilities)',
  })
  inOperationCount: number;

  @Field(() => Int, { nullable: true, description: '床位数（张） / Beds of this level (beds)' })
  bedCount: number;

  code: string;
  on: DateText;
}

/** How many homes are rated well enough, against the target, 城政办发〔2024〕23号 二(六)24. Level 5 is the best. */
@ObjectType({
  description:
    '养老机构等级评定达标情况，五级最高 / Homes rated well enough, against the target; level 5 is the best',
})
export class RatingRate {
  @Field(() => RuleStatement, { nullable: true, description: '比例目标 / Rule that sets the target share' })
  target: RuleStatement | null;

  @Field(() => RuleStatement, { nullable: true, description: '最低等级 / Rule that sets the least level' })
  leastLevel: RuleStatement | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '达到最低等级的机构数（个），即分子 / Homes rated at the least level or better, the numerator (homes)',
  })
  rated: number;

  @Field(() => Int, {
    nullable: true,
    description: '机构总数（个），即分母 / All such homes, the denominator (homes)',
  })
  homes: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '比率（0–1），舍去四位以后；没有机构的为空 / Share (0 to 1), cut after four decimals; null where there is no home',
  })
  rate: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否达到目标；没有机构的为空 / Whether the target is met; null where there is no home',
  })
  met: boolean | null;
}

/** Facilities of a division and below, by level of the network and what the ratings count. */
export interface NetworkTally {
  readonly levels: ReadonlyMap<
    CareFacilityLevel,
    { readonly facilities: number; readonly operating: number; readonly beds: number }
  >;
}

export const careNetworkByDivision: LoaderDefinition<NetworkTally, { readonly on: DateText }> = {
  name: 'careNetworkByDivision',
  absent: { levels: new Map() },
  async batch(codes, { on }, { database }) {
    const { sql, parameters } = locatedInDivisions(
      { table: 'care_facility', columns: ['level', 'in_operation', 'bed_count'] },
      codes,
      on,
    );
    const rows: {
      place: string;
      level: CareFacilityLevel;
      facilities: unknown;
      operating: unknown;
      beds: unknown;
    }[] = await database.manager.query(
      `SELECT place, level, COUNT(*) AS facilities, SUM(CASE WHEN in_operation = 1 THEN 1 ELSE 0 END) AS operating,
          SUM(bed_count) AS beds FROM (${sql}) located GROUP BY place, level`,
      parameters,
    );
    const tallies = new Map<
      string,
      Map<CareFacilityLevel, { facilities: number; operating: number; beds: number }>
    >();
    for (const { place, level, facilities, operating, beds } of rows) {
      const levels = tallies.get(place) ?? new Map();
      levels.set(level, { facilities: Number(facilities), operating: Number(operating), beds: Number(beds) });
      tallies.set(place, levels);
    }
    return new Map([...tallies].map(([place, levels]) => [place, { levels }]));
  },
};

/** Which homes the two targets are about, and the least level of each. */
export interface RatedHomes {
  readonly townshipLevel: number;
  readonly districtLevel: number;
}

export interface RatingTally {
  readonly township: { readonly homes: number; readonly rated: number };
  readonly district: { readonly homes: number; readonly rated: number };
}

const township = "kind = 'TOWNSHIP_CARE_HOME'";
/** 区级公办养老机构: publicly built homes of the district's level. The document names no kinds; these two are our reading. */
const district =
  "level = 'DISTRICT' AND ownership <> 'PRIVATE' AND kind IN ('PUBLIC_CARE_HOME', 'EXTREME_POVERTY_SUPPORT_HOME')";

export const ratingsByDivision: LoaderDefinition<RatingTally, RatedHomes & { readonly on: DateText }> = {
  name: 'ratingsByDivision',
  absent: { township: { homes: 0, rated: 0 }, district: { homes: 0, rated: 0 } },
  async batch(codes, { on, townshipLevel, districtLevel }, { database }) {
    const { sql, parameters } = locatedInDivisions(
      { table: 'care_facility', columns: ['kind', 'level', 'ownership', 'rating_level'] },
      codes,
      on,
    );
    const counted = (condition: string, name: string) =>
      `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${name}`;
    const rows: Readonly<Record<string, string | number>>[] = await database.manager.query(
      `SELECT place, ${counted(township, 'town_homes')}, ${counted(`${township} AND rating_level >= ?`, 'town_rated')},
        ${counted(district, 'district_homes')}, ${counted(`${district} AND rating_level >= ?`, 'district_rated')}
        FROM (${sql}) located GROUP BY place`,
      [townshipLevel, districtLevel, ...parameters],
    );
    return new Map(
      rows.map((row) => [
        String(row['place']),
        {
          township: { homes: Number(row['town_homes']), rated: Number(row['town_rated']) },
          district: { homes: Number(row['district_homes']), rated: Number(row['district_rated']) },
        },
      ]),
    );
  },
};
