import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: '废旧金属收购站点 / Place where scrap metal is bought' })
@Entity('scrap_station')
export class ScrapStation {
  @PrimaryColumn('varchar', { name: 'station_no', length: 40 })
  @Field(() => ID, { description: '站点编号 / Number of the station' })
  stationNo: string;

  @Column('varchar', { name: 'enterprise_uscc', length: 18 })
  enterpriseUscc: string;

  @Column('varchar', { name: 'community_code', length: 20 })
  communityCode: string;

  @Column('boolean')
  synthetic: boolean;
}
