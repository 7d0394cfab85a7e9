import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/lists/connection-types';
import { DateScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { ScrapStation } from './scrap-station';

export const ScrapStationConnection = connectionOf(ScrapStation, {
  name: 'ScrapStation',
  rows: { zh: '废旧金属收购站点', en: 'scrap stations' },
  unit: '个',
});

@InputType({
  description: '筛选废旧金属收购站点，各条件须同时满足 / Which scrap stations; all conditions must hold',
})
export class ScrapStationFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      '经营主体是否有有效的许可或备案 / Whether its enterprise has a valid licence or filing, either of the two',
  })
  credentialed?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '哪一日的许可或备案，默认今日 / As of which day credentialed; today unless given',
  })
  credentialedOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '查出的可疑物品是否件件有倒查记录；没有可疑物品的两边都不算 / Whether every suspicious item found there has a trace record; where none was found neither holds',
  })
  tracedBack?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '所在镇（街道）的小区在若干日内发生过盗窃通信设施案件（日） / In a town or street of which a compound had a telecom theft case in the last so many days (days)',
  })
  nearTheftSinceDays?: number | null;
}

export enum ScrapStationOrderField {
  STATION_NO = 'STATION_NO',
  UNTRACED_ITEMS = 'UNTRACED_ITEMS',
}

registerEnumType(ScrapStationOrderField, {
  name: 'ScrapStationOrderField',
  description: '废旧金属收购站点排序依据 / By what scrap stations are ordered',
  valuesConfig: {
    STATION_NO: { description: '站点编号 / Number of the station' },
    UNTRACED_ITEMS: {
      description: '没有倒查记录的可疑物品件数 / Number of suspicious items without a trace record',
    },
  },
});

@InputType({
  description: '废旧金属收购站点排序，同值的按编号升序 / Order of scrap stations; equals by ascending number',
})
export class ScrapStationOrder {
  @Field(() => ScrapStationOrderField, { description: '排序依据 / By what' })
  field: ScrapStationOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}
