import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import {
  demonstrationCounters,
  demonstrationSelfService,
  type ServiceOffer,
} from '../../../shared/service-points/demonstration-service-points';
import { ServicePointRow } from '../../../shared/service-points/service-point';

const offer: ServiceOffer = {
  label: '民政',
  items: ['老年人能力评估申请', '家庭适老化改造申请', '高龄津贴申领', '养老服务补贴咨询'],
  requiredMaterials: ['老年人身份证明', '户口簿', '低保或特困证明（申请补贴的）'],
  plainLanguage: '家里老人要评估、要装扶手、要领津贴，带上老人的身份证和户口本来，走不动的可以请人代办。',
};

/** Counters of this department, and the self-service places of 晋城市城区, which civil affairs keeps here. */
export async function insertServicePoints(insert: Insert, world: DemonstrationWorld): Promise<void> {
  await insert(ServicePointRow, [
    ...demonstrationCounters('civil-affairs', offer, world),
    ...demonstrationSelfService('civil-affairs', offer, world),
  ]);
}
