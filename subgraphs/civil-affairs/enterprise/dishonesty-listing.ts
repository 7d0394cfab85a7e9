import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';

/** An entry on the list of dishonest bodies of the care market 养老服务市场失信名单, 城政办发〔2024〕23号 三(二). */
@ObjectType({
  description: '养老服务市场失信名单的一条 / Entry on the list of dishonest bodies of the care market',
})
@Entity('dishonesty_listing')
export class DishonestyListing {
  @PrimaryColumn('varchar', { name: 'listing_no', length: 60 })
  listingNo: string;

  @Column('varchar', { length: 18 })
  uscc: string;

  @Column('varchar', { length: 200 })
  @Field(() => String, { nullable: true, description: '列入原因 / Reason for the entry' })
  ground: string;

  @Column('date', { name: 'listed_on' })
  @Field(() => DateScalar, { nullable: true, description: '列入日期 / Entered on' })
  listedOn: string;

  @Column('date', { name: 'removed_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '移出日期；仍在名单上的为空 / Removed on; null while listed',
  })
  removedOn: string | null;

  @Column('boolean')
  synthetic: boolean;
}

/** Entries of legal bodies, the newest first. */
export const dishonestyListingsByEnterprise: LoaderDefinition<readonly DishonestyListing[]> = {
  name: 'dishonestyListingsByEnterprise',
  absent: [],
  async batch(usccs, _args, { database }) {
    const rows = await database.manager.find(DishonestyListing, {
      where: { uscc: In([...usccs]) },
      order: { listedOn: 'DESC', listingNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.uscc);
  },
};
