import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import {
  demonstrationCounters,
  type ServiceOffer,
} from '../../../shared/service-points/demonstration-service-points';
import { ServicePointRow } from '../../../shared/service-points/service-point';

const offer: ServiceOffer = {
  label: '住建',
  items: ['既有住宅加装电梯申请', '老旧小区改造咨询', '物业服务投诉登记'],
  requiredMaterials: ['申请人身份证明', '房屋权属证明', '业主表决材料（加装电梯）'],
  plainLanguage: '想装电梯、问改造、反映物业问题，带上身份证和房产证到窗口来，工作人员一次说清要补什么。',
};

export async function insertServicePoints(insert: Insert, world: DemonstrationWorld): Promise<void> {
  await insert(ServicePointRow, demonstrationCounters('housing', offer, world));
}
