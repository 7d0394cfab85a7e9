import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { DecimalScalar } from '../../../shared/schema/scalars';

/** The housing bureau's record of a compound, and its block of the graph's `Compound`. */
@ObjectType({ description: '住建部门掌握的小区情况 / What the housing department knows about a compound' })
@Entity('compound')
export class CompoundHousing extends DepartmentBlock {
  @PrimaryColumn('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('varchar', { length: 100 })
  name: string;

  /** JSON list; only the directory shows aliases. */
  @Column('varchar', { length: 500 })
  aliases: string;

  @Column('varchar', { length: 200, nullable: true })
  address: string | null;

  @Column('int', { name: 'built_year', nullable: true })
  @Field(() => Int, { nullable: true, description: '建成年份（年） / Year built (year)' })
  builtYear: number | null;

  @Column('boolean', { name: 'is_old' })
  @Field(() => Boolean, {
    nullable: true,
    description: '是否为老旧小区 / Whether it counts as an old compound',
  })
  isOld: boolean;

  @Column('boolean', { name: 'in_renovation_task', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否列入改造任务；当地没有公布任务的为空 / Whether it is in the renovation task; null where no task was published',
  })
  inRenovationTask: boolean | null;

  @Column({ ...decimalColumn(14, 2), name: 'gross_floor_area_m2', nullable: true })
  @Field(() => DecimalScalar, { nullable: true, description: '建筑面积（m²） / Gross floor area (m²)' })
  grossFloorAreaM2: string | null;

  @Column({ ...decimalColumn(14, 2), name: 'green_area_m2', nullable: true })
  @Field(() => DecimalScalar, { nullable: true, description: '绿化面积（m²） / Green area (m²)' })
  greenAreaM2: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: '楼栋数（栋） / Number of buildings (buildings)' })
  buildings: number | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: '住宅套数（套），与户数不同 / Dwellings (dwellings); not the same as households',
  })
  dwellings: number | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: '户数（户） / Households (households)' })
  households: number | null;

  /** Shown as a suppressed count only. */
  @Column('int', { name: 'residents', nullable: true })
  residentCount: number | null;

  /** Shown as a suppressed count only; whether tenants are among the residents is not known. */
  @Column('int', { name: 'tenants', nullable: true })
  tenantCount: number | null;

  @Column('boolean', { name: 'urban_infrastructure_ready', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '周边市政基础设施是否配套到位；未到位的放到后期改造 / Whether the municipal infrastructure around it is ready; where not, works come later',
  })
  urbanInfrastructureReady: boolean | null;

  @Column('boolean', { name: 'drawings_available', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: '规划、施工图纸是否完整在案 / Whether planning and construction drawings are preserved',
  })
  drawingsAvailable: boolean | null;

  @Column('boolean', { name: 'household_metering', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: '自来水是否已一户一表 / Whether every household has its own water meter',
  })
  householdMetering: boolean | null;

  @Column('boolean', { name: 'power_assets_transferred', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '电力产权是否已移交供电公司 / Whether the power assets have been handed over to the power company',
  })
  powerAssetsTransferred: boolean | null;

  /** Households whose will was asked, and those who want the works; shown as a share with both counts. */
  @Column('int', { name: 'asked_households', nullable: true })
  askedHouseholds: number | null;

  @Column('int', { name: 'consenting_households', nullable: true })
  consentingHouseholds: number | null;

  /** Share of the cost that residents raise themselves, 0 to 1. */
  @Column({ ...decimalColumn(5, 4), name: 'self_funding_share', nullable: true })
  selfFundingShare: string | null;

  /** The compound itself was invented. */
  @Column('boolean')
  synthetic: boolean;

  /** What stands here about it was generated, also where the compound is real. */
  @Column('boolean', { name: 'figures_synthetic' })
  figuresSynthetic: boolean;
}
