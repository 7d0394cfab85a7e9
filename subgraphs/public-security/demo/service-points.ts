import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import {
  demonstrationCounters,
  type ServiceOffer,
} from '../../../shared/service-points/demonstration-service-points';
import { ServicePointRow } from '../../../shared/service-points/service-point';
import { departmentName } from '../source';

const offer: ServiceOffer = {
  label: '公安',
  items: ['流动人口登记', '施工方登记备案', '废旧金属收购备案'],
  requiredMaterials: ['居民身份证', '营业执照（单位办理）', '施工合同（施工方登记备案）'],
  plainLanguage: '租房住下、工地进人、开废品收购站，带上身份证到窗口登记，单位再带营业执照和合同。',
};

export async function insertServicePoints(insert: Insert, world: DemonstrationWorld): Promise<void> {
  await insert(ServicePointRow, demonstrationCounters(departmentName, offer, world));
}
