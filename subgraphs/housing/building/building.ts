import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A building of a compound. Owned here; only what identifies and links it. */
@ObjectType({ description: '小区内的一栋楼 / One building of a compound' })
@Directive('@key(fields: "id")')
@Entity('building')
export class Building {
  @PrimaryColumn('varchar', { name: 'building_id', length: 50 })
  @Field(() => ID, { description: '楼栋编号，由本系统编制 / Id of the building, given by this system' })
  id: string;

  @Column('varchar', { length: 60 })
  @Field(() => String, {
    nullable: true,
    description: '楼栋名称，如 3号楼 / How the building is called, e.g. 3号楼',
  })
  name: string;

  @Column('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;
}
