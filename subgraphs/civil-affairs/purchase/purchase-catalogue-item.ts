import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { itemsInForce } from '../catalogue/items-in-force';

/** An entry of the catalogue of care services that government may buy 政府购买养老服务目录, 城政办发〔2024〕23号 二(一)2. */
@ObjectType({
  description: '政府购买养老服务目录的一项 / Entry of the catalogue of care services that government may buy',
})
@Entity('purchase_catalogue_item')
export class PurchaseCatalogueItem {
  @PrimaryColumn('varchar', { name: 'item_no', length: 40 })
  @Field(() => ID, { description: '目录项编号 / Number of the entry' })
  itemNo: string;

  /** The division for which it was made. */
  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  @Field(() => ID, { nullable: true, description: '适用区划代码 / Code of the division where it holds' })
  jurisdictionCode: string;

  @Column('varchar', { length: 100 })
  @Field(() => String, { nullable: true, description: '服务名称 / Name of the service' })
  title: string;

  @Column('varchar', { name: 'priority_group', length: 200, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '优先保障的对象；没有写明的为空 / Whom it is for first; null where that is not written',
  })
  priorityGroup: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { nullable: true, description: '生效日 / In force from' })
  validFrom: DateText;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '失效日（不含当日）；现行的为空 / In force until (exclusive); null while in force',
  })
  validTo: DateText | null;

  @Column('varchar', { length: 100, nullable: true })
  document: string | null;

  @Column('varchar', { length: 100, nullable: true })
  section: string | null;

  @Column('varchar', { length: 100 })
  issuer: string;

  @Column('boolean')
  synthetic: boolean;
}

/** What the catalogue of a division, or of one above it, holds on a day. */
export const catalogueByDivision = itemsInForce(
  'catalogueByDivision',
  PurchaseCatalogueItem,
  'purchase_catalogue_item',
);

export const catalogueItemByNo: LoaderDefinition<PurchaseCatalogueItem | null> = {
  name: 'catalogueItemByNo',
  absent: null,
  async batch(numbers, _args, { database }) {
    const rows = await database.manager.findBy(PurchaseCatalogueItem, { itemNo: In([...numbers]) });
    return indexBy(rows, ({ itemNo }) => itemNo);
  },
};
