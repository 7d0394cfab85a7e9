import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';

/** Why households of a compound are not billed one by one, 晋城市住建局 reply TA0315, 一¶5 and ¶6. */
export enum UtilityObstacle {
  NO_HOUSEHOLD_METERING = 'NO_HOUSEHOLD_METERING',
  POWER_ASSETS_NOT_TRANSFERRED = 'POWER_ASSETS_NOT_TRANSFERRED',
}
registerEnumType(UtilityObstacle, {
  name: 'UtilityObstacle',
  description: '不能分户计费、网上缴费的原因 / Why households cannot be billed one by one',
  valuesConfig: {
    NO_HOUSEHOLD_METERING: { description: '供水未实现一户一表 / No water meter for each household' },
    POWER_ASSETS_NOT_TRANSFERRED: {
      description:
        '电力产权未移交供电公司，未并入国家电网管理 / Power assets not handed over, so not run by the State Grid',
    },
  },
});

@ObjectType({
  description:
    '小区水电分户计费情况。养老设施享受居民价格见城政办发〔2024〕23号 二(三)9；以分户计费为前提是本系统的推定，文件没有这样规定 / Whether households of a compound are billed one by one. Care facilities get residential prices by Chengqu government office, document 2024-23, part 2(3)9; that this presupposes billing by household is assumed, no document says so',
})
export class UtilityBilling {
  @Field(() => Boolean, {
    nullable: true,
    description:
      '线路能否分户网上缴费；是否移交不详的为空 / Whether power can be paid online by household; null where the hand-over is unknown',
  })
  onlineHouseholdPayment: boolean | null;

  @Field(() => [UtilityObstacle], {
    nullable: true,
    description:
      '尚存的障碍；没有的为空列表，情况全部不详的为空 / What stands in the way; an empty list where nothing does, null where nothing is known',
  })
  obstacles: readonly UtilityObstacle[] | null;

  @Field(() => Source, {
    nullable: true,
    description:
      '规则的出处；当地文件没有规定的为空 / Where the rule is written; null where no document of the place says so',
  })
  source: Source | null;
}
