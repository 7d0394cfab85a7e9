import { randomBytes } from 'node:crypto';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { SupervisionRuleRow, Ticket, TicketEscalationRow } from '../../../shared/tickets/ticket';
import { escalationRow, ruleOfTests, ticketRow } from '../../../shared/tickets/testing/ticket-rows';
import { FamilyCareBed } from '../adaptation/family-care-bed';
import { HomeRetrofit, HomeRetrofitStatus } from '../adaptation/home-retrofit';
import type { IndicatorReference } from '../../../shared/reference/indicator';
import { AbilityAssessment } from '../assessment/ability-assessment';
import { ElderCareMeeting } from '../meeting/elder-care-meeting';
import { AbilityGrade } from '../elder/ability-grade';
import { Elder } from '../elder/elder';
import { HardshipCategory } from '../elder/hardship-category';
import { CareFacility } from '../facility/care-facility';
import { CareCheckingDepartment, CareHazardDomain } from '../facility/care-hazard-domain';
import { FacilityCheck, FacilityHazard } from '../facility/facility-hazard';
import { civilAffairs } from '../index';
import { CareVisit, CareVisitResult } from '../visit/care-visit';
import { EmergencyFollowUp, FollowUpMeasure } from '../visit/emergency-follow-up';
import { CareVisitPlan } from '../visit/care-visit-plan';
import { compound, compounds, division, divisions, elder, facility, insertDivisions } from './rows';

const mark = randomBytes(4).toString('hex').toUpperCase();

/** Values that stand nowhere but in rows above PUBLIC, different in every run but for the names of the groups. */
export const canaries = {
  internal: { hazardNo: `HZ-${mark}`, meetingNo: `ECM-${mark}`, ticketNo: `T-${mark}` },
  personal: {
    id: `E-0-${mark}`,
    name: `欧阳甲${mark}`,
    phone: `1201${mark}`,
    room: `2单元${mark}室`,
  },
  sensitive: {
    abilityGrade: 'SEVERE',
    hardship: 'LOW_INCOME_MARGIN',
    retrofitNo: `HR-${mark}`,
    bedNo: `FB-${mark}`,
    assessmentNo: `AA-${mark}`,
  },
  masked: { maskedName: '欧阳**' },
  /** Seen by nobody. */
  residentId: `99${mark}`,
} as const;

/** The day of the tests. */
export const today = '2024-11-15';

/** The elder of the canaries: in every group that a person may be seen in, with an overdue visit this month. */
const keptElder: Elder = elder({
  ...canaries.personal,
  ...{ residentId: canaries.residentId, birthYear: 1931, compoundId: 'stayer', buildingId: 'stayer-B01' },
  ...{ abilityGrade: AbilityGrade.SEVERE, hardship: HardshipCategory.LOW_INCOME_MARGIN },
  ...{ livingAlone: true, severeDisability: true, specialFamily: true, emptyNest: true, leftBehind: true },
});

/**
 * For tests: one of every kept fact in compound `stayer` of community 140502100229; beside it the elder `E-village` of
 * community 140502100230, and elder and facility in `far`, a compound of another city, under the same operator.
 */
export async function openKeptFacts(): Promise<DepartmentFixture> {
  const fixture = await openFixture(civilAffairs, {
    today,
    references: {
      divisions: [...divisions, division('419001', null), division('419001005001', '419001')],
      compounds: [...compounds, compound('far', { communityCode: '419001005001', from: null, to: null })],
    },
    indicators: { housing: [worksIn('stayer'), underWay('stayer')] },
  });
  await insertDivisions(fixture.insert);
  await insertElders(fixture);
  await insertFacilities(fixture);
  await insertTicket(fixture);
  await insertAdaptations(fixture);
  await insertRecords(fixture);
  fixture.statements.length = 0;
  return fixture;
}

async function insertElders({ insert }: DepartmentFixture): Promise<void> {
  await insert(Elder, [
    keptElder,
    elder({ id: 'E-1', compoundId: 'stayer', name: '王乙丑' }),
    elder({ id: 'E-left', compoundId: 'stayer', leftOn: '2024-11-01' }),
    elder({ id: 'E-village', communityCode: '140502100230', otherDifficulty: true, livingAlone: true }),
    elder({ id: 'E-far', compoundId: 'far', otherDifficulty: true }),
  ]);
  const { DONE, DECLINED } = CareVisitResult;
  await insert(CareVisit, [
    { elderId: keptElder.id, month: '2024-10', visitedOn: '2024-10-05', result: DONE },
    { elderId: 'E-village', month: '2024-11', visitedOn: '2024-11-06', result: DECLINED },
  ]);
  await insert(CareVisitPlan, [
    { elderId: keptElder.id, month: '2024-10', plannedOn: '2024-10-04' },
    { elderId: keptElder.id, month: '2024-11', plannedOn: '2024-11-10' },
  ]);
}

async function insertFacilities({ insert }: DepartmentFixture): Promise<void> {
  const operatorUscc = 'operator';
  await insert(CareFacility, [
    facility({ id: 'CF-1', name: 'home', compoundId: 'stayer', operatorUscc }),
    facility({ id: 'CF-J', name: 'far home', compoundId: 'far', operatorUscc }),
  ]);
  const found = { domain: CareHazardDomain.FIRE, checkingDepartment: CareCheckingDepartment.CIVIL_AFFAIRS };
  const hazard = { ...found, foundOn: '2024-10-01', rectifiedOn: null };
  await insert(FacilityHazard, [
    { ...hazard, hazardNo: canaries.internal.hazardNo, facilityId: 'CF-1' },
    { ...hazard, hazardNo: 'HZ-J', facilityId: 'CF-J' },
  ]);
  await insert(FacilityCheck, [{ ...found, facilityId: 'CF-1', checkedOn: '2024-10-01' }]);
}

async function insertTicket({ insert }: DepartmentFixture): Promise<void> {
  const { ticketNo } = canaries.internal;
  await insert(SupervisionRuleRow, [ruleOfTests]);
  await insert(Ticket, [ticketRow(ticketNo, 'stayer')]);
  await insert(TicketEscalationRow, [escalationRow(ticketNo)]);
}

/** Renovation works are under way in the compound. */
export function underWay(subjectKey: string): IndicatorReference {
  const works = { subjectType: 'Compound', code: 'PROJECTS_UNDER_CONSTRUCTION', period: 'CURRENT' } as const;
  return { ...works, subjectKey, value: 1, suppressed: false, asOf: '2024-11-15' };
}

/** Housing works in the compound this year. */
export function worksIn(subjectKey: string): IndicatorReference {
  const works = { subjectType: 'Compound', code: 'BARRIER_FREE_WORKS', period: '2024' } as const;
  return { ...works, subjectKey, value: 1, suppressed: false, asOf: '2024-11-14' };
}

async function insertAdaptations({ insert }: DepartmentFixture): Promise<void> {
  const { retrofitNo, bedNo } = canaries.sensitive;
  const elderId = keptElder.id;
  const status = HomeRetrofitStatus.ACCEPTED;
  const done = { planYear: 2024, status, completedOn: '2024-05-01', subsidyYuan: '3000.00' };
  await insert(HomeRetrofit, [{ retrofitNo, elderId, ...done, synthetic: true }]);
  const facilityId = 'CF-1';
  await insert(FamilyCareBed, [
    { bedNo, elderId, facilityId, startOn: '2024-02-01', endOn: null, synthetic: true },
  ]);
}

async function insertRecords({ insert }: DepartmentFixture): Promise<void> {
  const elderId = keptElder.id;
  const { assessmentNo } = canaries.sensitive;
  const found = { assessedBy: 'body', abilityGrade: AbilityGrade.SEVERE, mutuallyRecognised: true };
  await insert(AbilityAssessment, [
    { assessmentNo, elderId, assessedOn: '2024-01-01', validUntil: '2025-12-31', ...found, synthetic: true },
  ]);
  await insert(EmergencyFollowUp, [
    { elderId, month: '2024-10', measure: FollowUpMeasure.RELIEF, openedOn: '2024-10-06', closedOn: null },
  ]);
  const held = { heldOn: '2024-10-01', matters: 'matters', decision: null, synthetic: true };
  const { meetingNo } = canaries.internal;
  await insert(ElderCareMeeting, [{ meetingNo, divisionCode: '140502100229', ...held }]);
}
