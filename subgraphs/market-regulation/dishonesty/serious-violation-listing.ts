import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** An entry of a body on the list of serious violations and dishonesty 严重违法失信名单. */
@ObjectType('SeriousViolationListing', {
  description: '列入严重违法失信名单的记录 / Entry on the list of serious violations and dishonesty',
})
@Entity('dishonesty_listing')
export class SeriousViolationListing {
  @PrimaryColumn('varchar', { name: 'listing_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '列入决定书编号 / Number of the decision' })
  listingNo: string;

  @Column('varchar', { length: 18 })
  uscc: string;

  @Column('varchar', { length: 200 })
  @Field(() => String, { nullable: true, description: '列入事由 / What it was listed for' })
  ground: string;

  @Column('date', { name: 'listed_on' })
  @Field(() => DateScalar, { nullable: true, description: '列入日期 / Day on which it was listed' })
  listedOn: string;

  @Column('date', { name: 'removed_on', nullable: true })
  removedOn: string | null;
}
