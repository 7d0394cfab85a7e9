import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import {
  demonstrationCounters,
  type ServiceOffer,
} from '../../../shared/service-points/demonstration-service-points';
import { ServicePointRow } from '../../../shared/service-points/service-point';

const offer: ServiceOffer = {
  label: '市场监管',
  items: ['经营主体登记', '食品经营许可', '特种设备使用登记', '消费投诉登记'],
  requiredMaterials: ['申请人身份证明', '经营场所证明', '电梯检验报告（办理特种设备使用登记）'],
  plainLanguage: '想开店办照、办食品许可，或者给电梯办登记，带上身份证和场所证明到窗口来，缺什么当场告诉您。',
};

export async function insertServicePoints(insert: Insert, world: DemonstrationWorld): Promise<void> {
  await insert(ServicePointRow, demonstrationCounters('market-regulation', offer, world));
}
