import type { Insert } from '../../../shared/database/insert';
import { EnforcementList } from '../enforcement/enforcement-power';

/**
 * 城政发〔2024〕10号 hands powers down to the town and streets of 晋城市城区. Its annexes are not printed, so the list is
 * known and none of its lines is.
 */
export async function insertEnforcement(insert: Insert): Promise<void> {
  await insert(EnforcementList, [
    {
      listNo: 'CZF-2024-10',
      divisionCode: '140502',
      document: '城政发〔2024〕10号',
      section: '附件1、附件2',
      validFrom: '2024-08-30',
      validTo: null,
      note: '附件清单未随公报刊印，另有8项职权收回区直主管部门，刊印文本未列明是哪8项 / The annexed lists are not printed in the gazette; eight powers went back to the departments, and the printed text does not say which',
    },
  ]);
}
