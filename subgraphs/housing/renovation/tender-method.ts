import { registerEnumType } from 'type-graphql';

/** 济源市住建局《关于对市政协十届第五次会议105049号提案的答复》一(四): from 2020 by bill of quantities. */
export enum TenderMethod {
  RATE = 'RATE',
  BILL_OF_QUANTITIES = 'BILL_OF_QUANTITIES',
}
registerEnumType(TenderMethod, {
  name: 'TenderMethod',
  description: '招标方式 / Method of tender',
  valuesConfig: {
    RATE: { description: '费率招标 / Tender by rate' },
    BILL_OF_QUANTITIES: { description: '清单招标 / Tender by bill of quantities' },
  },
});
