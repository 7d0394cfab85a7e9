import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import { addDays } from '../../../shared/time/calendar';
import type { RenovationLedgerEntry } from '../renovation/renovation-ledger-entry';
import { RenovationItemCode } from '../renovation/renovation-item-code';
import { RenovationStage } from '../renovation/renovation-stage';
import { ApprovingDepartment, SchemeApprovalStep } from '../scheme/scheme-approval';
import { SchemeNotice } from '../scheme/scheme-notice';
import type { InsertedProject } from './renovation';

/** Items for which rooms or facilities are added, so that several departments approve. */
const added: readonly RenovationItemCode[] = [
  RenovationItemCode.COMMUNITY_ROOM,
  RenovationItemCode.CARE_FACILITY,
];

const departments: readonly ApprovingDepartment[] = [
  ApprovingDepartment.HOUSING,
  ApprovingDepartment.NATURAL_RESOURCES,
  ApprovingDepartment.ADMINISTRATIVE_APPROVAL,
];

/** Notices of schemes by the ledger, and joint approvals of those that add rooms or facilities; all generated. */
export async function insertSchemes(insert: Insert, projects: readonly InsertedProject[]): Promise<void> {
  const random = randomStream('housing/schemes');
  await insert(SchemeNotice, projects.flatMap(noticesOf));
  await insert(
    SchemeApprovalStep,
    projects
      .filter(({ items }) => items.some(({ itemCode }) => added.includes(itemCode)))
      .flatMap((project) => {
        const applied = enteredOn(project.ledger, RenovationStage.OWNERS_CONFIRMED);
        const approved = enteredOn(project.ledger, RenovationStage.JOINT_APPROVED) !== null;
        return applied === null
          ? []
          : departments.map((department, index) => {
              const isOpen = !approved && (index === departments.length - 1 || random.chance(0.4));
              return {
                projectNo: project.projectNo,
                department,
                approvedOn: isOpen ? null : addDays(applied, random.int(1, 15)),
              };
            });
      }),
  );
}

function noticesOf({ projectNo, ledger }: InsertedProject): SchemeNotice[] {
  const postedFrom = enteredOn(ledger, RenovationStage.SCHEME_PUBLICISED);
  if (postedFrom === null) return [];
  return [
    {
      noticeNo: `SN-${projectNo}`,
      projectNo,
      text: '改造项目设计、工程预算、资金筹集、物业管理机制、社区治理体系（演示）',
      postedFrom,
      postedTo: addDays(postedFrom, 7),
      synthetic: true,
    },
  ];
}

function enteredOn(ledger: readonly RenovationLedgerEntry[], wanted: RenovationStage): string | null {
  return ledger.find(({ stage }) => stage === wanted)?.enteredOn ?? null;
}
