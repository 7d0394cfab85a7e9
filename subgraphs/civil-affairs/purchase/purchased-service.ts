import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';

/** A contract by which government buys a care service of a provider. */
@ObjectType({ description: '政府购买养老服务的一份合同 / Contract by which government buys a care service' })
@Entity('purchased_service')
export class PurchasedService {
  @PrimaryColumn('varchar', { name: 'contract_no', length: 40 })
  @Field(() => ID, { description: '合同编号 / Number of the contract' })
  contractNo: string;

  @Column('varchar', { name: 'item_no', length: 40 })
  itemNo: string;

  @Column('varchar', { name: 'provider_uscc', length: 18 })
  providerUscc: string;

  @Column('varchar', { name: 'buyer_code', length: 20 })
  buyerCode: string;

  @Column({ ...decimalColumn(14, 2), name: 'amount_yuan' })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '合同金额（元） / Amount of the contract (yuan)',
  })
  amountYuan: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { nullable: true, description: '服务起始日 / Services from' })
  validFrom: DateText;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '服务终止日（不含当日）；未定的为空 / Services until (exclusive); null where that is open',
  })
  validTo: DateText | null;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: '是否为演示生成 / Whether it was generated for demonstration',
  })
  synthetic: boolean;
}

/** Condition on a row of `purchased_service`: in force on a day. */
export function isInForce(table: string, on: DateText): SqlPiece {
  return {
    sql: `${table}.valid_from <= ? AND (${table}.valid_to IS NULL OR ? < ${table}.valid_to)`,
    parameters: [on, on],
  };
}

/** All contracts of providers, the newest first. */
export const purchasesByProvider: LoaderDefinition<readonly PurchasedService[]> = {
  name: 'purchasesByProvider',
  absent: [],
  async batch(usccs, _args, { database }) {
    const rows = await database.manager.find(PurchasedService, {
      where: { providerUscc: In([...usccs]) },
      order: { validFrom: 'DESC', contractNo: 'ASC' },
    });
    return groupBy(rows, ({ providerUscc }) => providerUscc);
  },
};

/** Contracts in force on a day that divisions, or those below them, gave. Two statements. */
export const purchasesByDivision: LoaderDefinition<
  readonly PurchasedService[],
  { readonly on: DateText; readonly first: number }
> = {
  name: 'purchasesByDivision',
  absent: [],
  async batch(codes, { on, first }, { database }) {
    const { sql, parameters } = boughtIn(codes, on);
    const places: { place: string; no: string }[] = await database.manager.query(
      `SELECT place, no FROM (SELECT place, no, ROW_NUMBER() OVER (PARTITION BY place ORDER BY no) AS nth
        FROM (${sql}) bought) numbered WHERE nth <= ? ORDER BY place, nth`,
      [...parameters, first],
    );
    const rows = await database.manager.findBy(PurchasedService, {
      contractNo: In([...new Set(places.map(({ no }) => no))]),
    });
    const byNo = indexBy(rows, ({ contractNo }) => contractNo);
    const groups = groupBy(places, ({ place }) => place);
    return new Map([...groups].map(([place, list]) => [place, list.flatMap(({ no }) => byNo.get(no) ?? [])]));
  },
};

/** How many contracts divisions, or those below them, have in force on a day. */
export const purchaseCountByDivision: LoaderDefinition<number, { readonly on: DateText }> = {
  name: 'purchaseCountByDivision',
  absent: 0,
  async batch(codes, { on }, { database }) {
    const { sql, parameters } = boughtIn(codes, on);
    const rows: { place: string; contracts: number | string }[] = await database.manager.query(
      `SELECT place, COUNT(*) AS contracts FROM (${sql}) bought GROUP BY place`,
      parameters,
    );
    return new Map(rows.map(({ place, contracts }) => [place, Number(contracts)]));
  },
};

function boughtIn(codes: readonly string[], on: DateText) {
  const { sql, parameters } = allOf(among('a.ancestor_code', codes), isInForce('s', on));
  return {
    sql: `SELECT a.ancestor_code AS place, s.contract_no AS no FROM reference_ancestor a
      JOIN purchased_service s ON s.buyer_code = a.code WHERE ${sql}`,
    parameters: [...parameters],
  };
}
