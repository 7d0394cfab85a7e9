import { randomBytes } from 'node:crypto';
import { openEnd } from '../../../shared/reference/accept';
import type { IndicatorReference, IndicatorSubject } from '../../../shared/reference/indicator';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { recentTickets } from '../../../shared/tickets/recent-tickets';
import { SupervisionRuleRow, Ticket, TicketEscalationRow } from '../../../shared/tickets/ticket';
import { escalationRow, ruleOfTests, ticketRow } from '../../../shared/tickets/testing/ticket-rows';
import { BuildingCheck, BuildingCheckOutcome, BuildingCheckSubject } from '../care-facility/building-check';
import { CompoundHousing } from '../compound/compound-housing';
import { insertGuidelines } from '../demo/guidelines';
import { ElevatorAddition, ElevatorAdditionDocument } from '../elevator-addition/elevator-addition';
import { ElevatorAdditionContact } from '../elevator-addition/elevator-addition-contact';
import {
  ElevatorAdditionDocumentKind,
  ElevatorAdditionStatus,
} from '../elevator-addition/elevator-addition-status';
import { insertSelectionRules } from '../demo/selection-rules';
import { FireHazard } from '../fire-safety/fire-hazard';
import { housing } from '../index';
import { OwnersCommittee, OwnersCommitteeKind } from '../owners-committee/owners-committee';
import { CommitteePosition, OwnersCommitteeMember } from '../owners-committee/owners-committee-member';
import { PropertyCompany, PropertyCredit } from '../property-service/property-credit';
import { PropertyCreditGrade } from '../property-service/property-credit-grade';
import { PropertyService } from '../property-service/property-service';
import { GradeVerification } from '../property-service/grade-verification';
import { RenovationLedgerEntry } from '../renovation/renovation-ledger-entry';
import { ProjectCompound, RenovationProject } from '../renovation/renovation-project';
import { RenovationStage } from '../renovation/renovation-stage';
import { ApprovingDepartment, SchemeApprovalStep } from '../scheme/scheme-approval';
import { HousingJointMeeting, HousingMeetingKind } from '../street-work/joint-meeting';
import { WeeklySubmission } from '../street-work/weekly-submission';
import { WorkRecord, WorkRecordKind } from '../street-work/work-record';
import { UtilityCoordination } from '../renovation/utility-coordination';
import { UtilityKind } from '../renovation/utility-kind';
import {
  belongingTo,
  compoundRow,
  hazardRow,
  ledgerRows,
  projectRow,
  references,
  serviceRow,
} from './housing-rows';

const mark = randomBytes(4).toString('hex').toUpperCase();

/** Values that stand nowhere but in rows above PUBLIC, different in every run. */
export const canaries = {
  internal: {
    hazardNo: `FH-${mark}`,
    checkNo: `BC-${mark}`,
    memberNo: `OM-${mark}`,
    ticketNo: `T-${mark}`,
    recordNo: `WR-${mark}`,
    meetingNo: `JM-${mark}`,
    verificationNo: `GV-${mark}`,
  },
  personal: {
    memberName: `王甲${mark}`,
    memberPhone: `1201${mark}`,
    contactName: `李乙${mark}`,
    contactPhone: `1202${mark}`,
    room: `2单元${mark}室`,
    clerkName: `赵丙${mark}`,
  },
} as const;

/**
 * For tests: one of every kept fact in compound `CMP-1` of community 140502001001, and what stands elsewhere beside it:
 * `CMP-J` of 419001005001, the project `RP-2` in both, the company `U-2` that is registered in 140502 and serves `CMP-J`.
 */
export async function openKeptFacts(): Promise<DepartmentFixture> {
  const fixture = await openFixture(housing, {
    indicators: receivedIndicators,
    references: references([
      ...belongingTo('140502001001', ['CMP-1']),
      ...belongingTo('419001005001', ['CMP-J']),
    ]),
  });
  await insertGuidelines(fixture.insert);
  await fixture.insert(
    CompoundHousing,
    ['CMP-1', 'CMP-J'].map((id) => compoundRow(id)),
  );
  await fixture.insert(FireHazard, [hazardRow(canaries.internal.hazardNo, 'CMP-1')]);
  await insertCommittee(fixture);
  await insertProjects(fixture);
  await insertCompanies(fixture);
  await insertAddition(fixture);
  await insertChecks(fixture);
  await insertTicket(fixture);
  await insertWorkOfStreets(fixture);
  fixture.statements.length = 0;
  return fixture;
}

async function insertCommittee({ insert }: DepartmentFixture): Promise<void> {
  const compoundId = 'CMP-1';
  const kind = OwnersCommitteeKind.ELECTED;
  await insert(OwnersCommittee, [{ compoundId, kind, memberCount: 2, partyMemberCount: 1, synthetic: true }]);
  const { memberName: name, memberPhone: phone } = canaries.personal;
  const member = { compoundId, name, phone, synthetic: true };
  await insert(OwnersCommitteeMember, [
    { ...member, memberNo: 'OM-2', position: CommitteePosition.MEMBER, partyMember: false },
    { ...member, memberNo: canaries.internal.memberNo, position: CommitteePosition.CHAIR, partyMember: true },
  ]);
}

async function insertProjects({ insert }: DepartmentFixture): Promise<void> {
  const lastProgressOn = '2024-08-02';
  await insert(RenovationProject, [
    projectRow('RP-1', { lastProgressOn }),
    projectRow('RP-2'),
    projectRow('RP-3'),
  ]);
  await insert(SchemeApprovalStep, [
    { projectNo: 'RP-1', department: ApprovingDepartment.HOUSING, approvedOn: '2023-08-01' },
  ]);
  await insert(ProjectCompound, [
    { projectNo: 'RP-1', compoundId: 'CMP-1' },
    { projectNo: 'RP-2', compoundId: 'CMP-1' },
    { projectNo: 'RP-2', compoundId: 'CMP-J' },
  ]);
  for (const projectNo of ['RP-1', 'RP-2', 'RP-3']) {
    const ledger = ledgerRows(projectNo, [[RenovationStage.PLANNED, '2023-09-01']]);
    await insert(
      RenovationLedgerEntry,
      ledger.map((entry) => ({ ...entry, clerkName: canaries.personal.clerkName })),
    );
    await insert(UtilityCoordination, [
      { projectNo, kind: UtilityKind.GAS, consultedAtDesign: true, contributionRatio: '0.500000' },
    ]);
  }
}

async function insertCompanies({ insert }: DepartmentFixture): Promise<void> {
  const usccs = ['U-1', 'U-2'];
  await insert(
    PropertyCompany,
    [...usccs, 'U-3'].map((uscc) => ({ uscc, countyCode: '140502', synthetic: true })),
  );
  await insert(
    PropertyCredit,
    usccs.map((uscc) => ({ uscc, year: 2024, grade: PropertyCreditGrade.D })),
  );
  await insert(PropertyService, [
    serviceRow('CMP-1', 'U-1', { subsidyFrom: '2024-10-01' }),
    serviceRow('CMP-J', 'U-2'),
  ]);
}

async function insertAddition({ insert }: DepartmentFixture): Promise<void> {
  const applicationNo = 'EA-1';
  const status = ElevatorAdditionStatus.APPLIED;
  await insert(ElevatorAddition, [
    { applicationNo, compoundId: 'CMP-1', buildingId: 'CMP-1-B01', status, synthetic: true },
  ]);
  await insert(ElevatorAdditionDocument, [
    { applicationNo, kind: ElevatorAdditionDocumentKind.APPLICATION_FORM, submitted: true },
  ]);
  const { contactName: name, contactPhone: phone, room } = canaries.personal;
  await insert(ElevatorAdditionContact, [{ applicationNo, name, phone, room, synthetic: true }]);
}

/** What the streets keep, and a subsidy of 140502 so that there is one to suspend. */
async function insertWorkOfStreets({ insert, department }: DepartmentFixture): Promise<void> {
  const { recordNo, meetingNo, verificationNo } = canaries.internal;
  const [divisionCode, synthetic] = ['140502001', true];
  const kind = WorkRecordKind.CIRCULAR;
  await insert(WorkRecord, [
    { recordNo, divisionCode, kind, recordedOn: '2024-11-12', subject: '通报', synthetic },
  ]);
  await insert(HousingJointMeeting, [
    { meetingNo, divisionCode, kind: HousingMeetingKind.TRIPARTITE, heldOn: '2024-11-13', synthetic },
  ]);
  await insert(WeeklySubmission, [{ divisionCode, week: '2024-W46', submittedOn: '2024-11-15' }]);
  await insert(RenovationLedgerEntry, [
    { projectNo: 'RP-X', stage: RenovationStage.TENDERED, enteredOn: '2024-11-12', leftOn: openEnd },
  ]);
  await insert(ProjectCompound, [{ projectNo: 'RP-X', compoundId: 'CMP-1' }]);
  await insert(GradeVerification, [
    { verificationNo, compoundId: 'CMP-1', orderedOn: '2024-10-01', deadline: '2024-11-01', synthetic },
  ]);
  await department.database.query(
    "UPDATE guideline SET jurisdiction_code = '140502' WHERE subject LIKE 'SUBSIDY%'",
  );
  await department.database.query(
    "UPDATE compound SET gross_floor_area_m2 = 1000, asked_households = 10, consenting_households = 9, self_funding_share = 0.25, urban_infrastructure_ready = 0 WHERE compound_id = 'CMP-1'",
  );
  await insertSelectionRules(insert);
}

const asOf = '2024-11-14';
const about = (subjectType: IndicatorSubject, subjectKey: string, code: string, value: number) =>
  ({ subjectType, subjectKey, code, period: 'CURRENT', value, suppressed: false, asOf }) as const;

/** What other departments say of compound `CMP-1`, project `RP-1` and company `U-1`. */
const receivedIndicators: Readonly<Record<string, readonly IndicatorReference[]>> = {
  'civil-affairs': [
    about('Compound', 'CMP-1', 'MODERATE_OR_WORSE_ELDERS', 12),
    { ...about('Compound', 'CMP-1', 'SEVERE_DISABILITY_ELDERS', 0), value: null, suppressed: true },
    about('Compound', 'CMP-1', 'LIVING_ALONE_ELDERS', 8),
    { ...about('Compound', 'CMP-1', recentTickets.code, 3), period: recentTickets.period },
  ],
  'public-security': [
    about('RenovationProject', 'RP-1', 'LEAD_COUNT', 2),
    about('RenovationProject', 'RP-1', 'TELECOM_CASE_COUNT', 1),
  ],
  'market-regulation': [about('Enterprise', 'U-1', 'ENTERPRISE_REVOKED', 1)],
};

async function insertTicket({ insert }: DepartmentFixture): Promise<void> {
  const { ticketNo } = canaries.internal;
  await insert(SupervisionRuleRow, [ruleOfTests]);
  await insert(Ticket, [ticketRow(ticketNo, 'CMP-1')]);
  await insert(TicketEscalationRow, [escalationRow(ticketNo)]);
}

async function insertChecks({ insert }: DepartmentFixture): Promise<void> {
  const check = {
    checkedOn: '2024-05-01',
    subject: BuildingCheckSubject.STRUCTURE,
    outcome: BuildingCheckOutcome.FINDING,
    communityCode: '140502001001',
    synthetic: true,
  };
  await insert(BuildingCheck, [
    { ...check, checkNo: canaries.internal.checkNo, facilityId: 'CF-1', compoundId: 'CMP-1' },
    { ...check, checkNo: 'BC-2', facilityId: 'CF-2', compoundId: null },
  ]);
}
