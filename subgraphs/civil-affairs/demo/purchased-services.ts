import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { CareOperator } from '../operator-list/care-operator';
import { PurchaseCatalogueItem } from '../purchase/purchase-catalogue-item';
import { PurchasedService } from '../purchase/purchased-service';

const district = '140502';
const document = '城政办发〔2024〕23号';
const issuedOn = '2024-07-08';

/** Only the training of carers is named by the document; the other entries, and all contracts, are invented. */
const items: readonly Pick<PurchaseCatalogueItem, 'itemNo' | 'title' | 'validTo'>[] = [
  { itemNo: 'PC-140502-01', title: '失能老年人家庭成员照护培训', validTo: null },
  { itemNo: 'PC-140502-02', title: '居家上门照护（演示）', validTo: null },
  { itemNo: 'PC-140502-03', title: '社区助餐（演示）', validTo: null },
  { itemNo: 'PC-140502-04', title: '日间照料中心委托运营（演示）', validTo: null },
  { itemNo: 'PC-140502-05', title: '一键呼叫终端租赁（演示）', validTo: '2024-07-08' },
];
const priority = '经济困难的失能、高龄、无人照顾等老年人';

/** Who runs a facility or has a contract, the catalogue of 晋城市城区, and contracts of the last two years. */
export async function insertPurchasedServices(insert: Insert, world: DemonstrationWorld): Promise<void> {
  await insert(
    PurchaseCatalogueItem,
    items.map(({ itemNo, title, validTo }, index) => ({
      ...{ itemNo, title, validTo, jurisdictionCode: district, issuer: '晋城市城区人民政府办公室' },
      priorityGroup: priority,
      validFrom: validTo === null ? issuedOn : '2023-01-01',
      document: index === 0 ? document : null,
      section: index === 0 ? '二(一)2' : null,
      synthetic: index !== 0,
    })),
  );
  const contracts = contractsOf(world);
  await insert(PurchasedService, contracts);
  const running = world.careFacilities.map(({ operatorUscc }) => operatorUscc);
  const providing = contracts.map(({ providerUscc }) => providerUscc);
  await insert(
    CareOperator,
    [...new Set([...running, ...providing])].sort().map((uscc) => ({
      uscc,
      registeredOn: '2021-01-01',
      synthetic: true,
    })),
  );
}

/** Care operators, firms of meals and property firms provide; half of them had a contract the year before as well, the last one only then. */
function contractsOf({ enterprises, careFacilities }: DemonstrationWorld): PurchasedService[] {
  const random = randomStream('civil-affairs/purchased-services');
  const local = enterprises.filter(({ real, countyCode }) => !real && countyCode === district);
  const operators = new Set(careFacilities.map(({ operatorUscc }) => operatorUscc));
  const only = (role: (typeof local)[number]['roles'][number], most: number) =>
    local.filter(({ roles, uscc }) => roles.includes(role) && !operators.has(uscc)).slice(0, most);
  const deliverers = only('MEAL_SERVICE', 3);
  const mealFirms = new Set(deliverers.map(({ uscc }) => uscc));
  const providers = [
    ...local.filter(({ uscc }) => operators.has(uscc)).slice(0, 5),
    ...deliverers,
    ...only('PROPERTY_COMPANY', 3),
  ];
  const meals = items.find(({ title }) => title.startsWith('社区助餐'));
  return providers.flatMap(({ uscc }, index) =>
    yearsOf(index, providers.length).map((year) => ({
      contractNo: `PS-${district}-${year}-${String(index + 1).padStart(2, '0')}`,
      itemNo: (mealFirms.has(uscc) ? meals : items[index % 4])?.itemNo ?? '',
      providerUscc: uscc,
      buyerCode: district,
      amountYuan: `${random.int(80, 600)}000.00`,
      validFrom: year === 2024 ? '2024-08-01' : '2023-01-01',
      validTo: year === 2024 ? '2025-08-01' : '2024-01-01',
      synthetic: true,
    })),
  );
}

function yearsOf(index: number, providers: number): number[] {
  if (index === providers - 1) return [2023];
  return index % 2 === 0 ? [2024, 2023] : [2024];
}
