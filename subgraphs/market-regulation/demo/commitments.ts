import type { Insert } from '../../../shared/database/insert';
import { numbering } from '../../../shared/demonstration/numbering';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { CommitmentApproval } from '../commitment/commitment-approval';
import { CommitmentItem, ExcludedSubject } from '../commitment/commitment-item';

/** The document gives the rule and no catalogue: which matters there are is invented. */
const rule = {
  jurisdictionCode: '140502',
  document: '城政发〔2024〕8号',
  section: '二(九)',
  synthetic: true,
};

export const commitmentItems: readonly CommitmentItem[] = [
  { ...rule, itemCode: 'MR-01', title: '食品经营许可（仅销售预包装食品）', excludedSubject: null },
  { ...rule, itemCode: 'MR-02', title: '经营主体住所变更登记', excludedSubject: null },
  {
    ...rule,
    itemCode: 'MR-03',
    title: '特种设备安装改造修理许可',
    excludedSubject: ExcludedSubject.LIFE_AND_PROPERTY,
  },
];

const checkDays = 60;

/** Approvals of invented bodies; one in ten broke its promise and was revoked. */
export async function insertCommitments(
  insert: Insert,
  { enterprises }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('market-regulation/commitments');
  const allowed = commitmentItems.filter(({ excludedSubject }) => excludedSubject === null);
  const bodies = enterprises.filter(({ real, countyCode }) => !real && countyCode === rule.jurisdictionCode);
  const numbers = numbering();
  await insert(CommitmentItem, commitmentItems);
  await insert(
    CommitmentApproval,
    random
      .shuffle(bodies)
      .slice(0, 30)
      .map(({ uscc }, index) => {
        const approvedOn = addDays(clock.today(), -random.int(5, 300));
        const checked = addDays(approvedOn, random.int(10, checkDays));
        const checkedOn = checked <= clock.today() ? checked : null;
        const kept = checkedOn === null ? null : index % 10 !== 0;
        return {
          approvalNo: numbers.next(`CA-${rule.jurisdictionCode}-${approvedOn.slice(0, 4)}`, 4),
          uscc,
          itemCode: random.pick(allowed).itemCode,
          approvedOn,
          checkDueOn: addDays(approvedOn, checkDays),
          checkedOn,
          kept,
          revokedOn: kept === false ? checkedOn : null,
        };
      }),
  );
}
