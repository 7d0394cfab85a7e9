import { randomBytes, randomInt } from 'node:crypto';
import { Comparator } from '../../../shared/provenance/published-figure';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { SupervisionRuleRow, Ticket, TicketEscalationRow } from '../../../shared/tickets/ticket';
import { escalationRow, ruleOfTests, ticketRow } from '../../../shared/tickets/testing/ticket-rows';
import { CareFacilityMarketRegulation } from '../care-facility/care-facility-market-regulation';
import { Elevator } from '../elevator/elevator';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { EnterpriseType, Registrar } from '../enterprise/registrar';
import { marketRegulation } from '../index';
import { Inspection } from '../inspection/inspection';
import { InspectionDomain, InspectionMode } from '../inspection/inspection-kinds';
import { InspectionResult } from '../inspection/inspection-result';
import { Post } from '../person/post';
import { ResponsiblePerson } from '../person/responsible-person';
import { QualityIndicatorCode } from '../quality/quality-indicator-code';
import { QualityResult, QualityTarget } from '../quality/quality-target';
import { compound, divisions } from './places';

const mark = randomBytes(4).toString('hex').toUpperCase();

/** Values that stand nowhere but in rows above PUBLIC, different in every run. */
export const canaries = {
  internal: {
    inspectionNo: `IN-0${mark}`,
    directorNo: `RP1-${mark}`,
    officerNo: `RP2-${mark}`,
    ticketNo: `T-${mark}`,
    actual: `${randomInt(10_000_000, 99_999_999)}.5`,
  },
  personal: {
    representativeName: `赵甲${mark}`,
    directorName: `王乙${mark}`,
    directorPhone: `1201${mark}`,
    officerName: `李丙${mark}`,
    officerPhone: `1202${mark}`,
  },
} as const;

/**
 * For tests: one of every kept fact in community 140502001001 (compound `CMP-1`, site `CF-1`, elevator `E-1`) and at the
 * body `U-1` of 140502, and what stands beside it: `U-J` of 419001 with `E-J` in its compound `CMP-J`; inspections of
 * sites of `U-1` in 419001005001 and where no place is on record; elevators outside of compounds, with a place and
 * without.
 */
export async function openKeptFacts(): Promise<DepartmentFixture> {
  const fixture = await openFixture(marketRegulation, {
    references: {
      divisions,
      compounds: [compound('CMP-1', '140502001001'), compound('CMP-J', '419001005001')],
    },
  });
  await insertBodies(fixture);
  await insertInspections(fixture);
  await insertElevators(fixture);
  await insertPersons(fixture);
  await insertQuality(fixture);
  await insertTicket(fixture);
  fixture.statements.length = 0;
  return fixture;
}

async function insertBodies({ insert }: DepartmentFixture): Promise<void> {
  const body = {
    enterpriseType: EnterpriseType.COMPANY,
    registeredOn: '2010-01-01',
    registrar: Registrar.MARKET_REGULATION,
    synthetic: true,
  };
  await insert(EnterpriseMarketRegulation, [
    { ...body, uscc: 'U-1', name: '示例一', registeredInCode: '140502' },
    { ...body, uscc: 'U-J', name: '示例二', registeredInCode: '419001' },
    { ...body, uscc: 'U-N', name: '示例三', registeredInCode: null },
  ]);
  await insert(
    CareFacilityMarketRegulation,
    ['CF-1', 'CF-J', 'CF-X'].map((facilityId) => ({ facilityId, servesFood: true, synthetic: true })),
  );
}

async function insertInspections({ insert }: DepartmentFixture): Promise<void> {
  const drawn = {
    domain: InspectionDomain.FOOD,
    mode: InspectionMode.COMPLAINT_DRIVEN,
    drawnOn: '2024-11-01',
    inspectedOn: '2024-11-10',
    publishedOn: null,
    result: InspectionResult.FAIL,
    targetUscc: 'U-1',
    facilityId: null,
    divisionCode: '140502001001',
    synthetic: true,
  };
  const published = { ...drawn, drawnOn: '2024-10-01', inspectedOn: '2024-10-05', publishedOn: '2024-10-20' };
  await insert(Inspection, [
    { ...drawn, inspectionNo: canaries.internal.inspectionNo, facilityId: 'CF-1' },
    { ...drawn, inspectionNo: 'IN-SOON', facilityId: 'CF-1', publishedOn: '2024-11-16' },
    { ...drawn, inspectionNo: 'IN-J', facilityId: 'CF-J', divisionCode: '419001005001' },
    { ...drawn, inspectionNo: 'IN-COUNTY', domain: InspectionDomain.PRODUCT, divisionCode: '140502' },
    { ...drawn, inspectionNo: 'IN-NOWHERE', divisionCode: null },
    { ...published, inspectionNo: 'IN-PUBLISHED', facilityId: 'CF-1' },
  ]);
}

async function insertElevators({ insert }: DepartmentFixture): Promise<void> {
  const elevator = {
    compoundId: null,
    communityCode: null,
    userUscc: 'U-1',
    installedOn: '2020-01-01',
    synthetic: true,
  };
  await insert(Elevator, [
    { ...elevator, registrationCode: 'E-1', compoundId: 'CMP-1' },
    { ...elevator, registrationCode: 'E-J', compoundId: 'CMP-J' },
    { ...elevator, registrationCode: 'E-SITE', facilityId: 'CF-1', communityCode: '140502001002' },
    { ...elevator, registrationCode: 'E-NOWHERE' },
    { ...elevator, registrationCode: 'E-NOBODY', compoundId: 'CMP-1', userUscc: null },
  ]);
}

async function insertPersons({ insert }: DepartmentFixture): Promise<void> {
  const { personal, internal } = canaries;
  const person = { uscc: 'U-1', appointedOn: '2023-06-01', phone: null, synthetic: true };
  const director = { ...person, post: Post.QUALITY_DIRECTOR };
  await insert(ResponsiblePerson, [
    {
      ...person,
      personNo: 'RP-1',
      post: Post.LEGAL_REPRESENTATIVE,
      name: personal.representativeName,
    },
    { ...director, personNo: 'RP-2', name: '孙丁卯', appointedOn: '2022-01-01', leftOn: '2023-05-01' },
    {
      ...director,
      personNo: internal.directorNo,
      name: personal.directorName,
      phone: personal.directorPhone,
    },
    { ...director, personNo: 'RP-3', uscc: 'U-J', name: '周戊辰' },
    { ...director, personNo: 'RP-4', uscc: 'U-N', name: '吴己巳' },
    {
      ...person,
      personNo: internal.officerNo,
      post: Post.ELEVATOR_SAFETY_OFFICER,
      name: personal.officerName,
      phone: personal.officerPhone,
    },
  ]);
}

async function insertQuality({ insert }: DepartmentFixture): Promise<void> {
  const key = { divisionCode: '140502', indicator: QualityIndicatorCode.FOOD_SAMPLING_PASS };
  await insert(QualityTarget, [
    {
      ...{ ...key, title: '示例', comparator: Comparator.AT_LEAST, target: '98.5', unit: '%' },
      ...{ dueOn: null, duePrecision: null, document: '示例', section: '一', sortOrder: 1 },
    },
  ]);
  await insert(QualityResult, [
    { ...key, year: 2024, actual: canaries.internal.actual, asOf: '2024-09-30', synthetic: true },
  ]);
}

async function insertTicket({ insert }: DepartmentFixture): Promise<void> {
  const { ticketNo } = canaries.internal;
  await insert(SupervisionRuleRow, [ruleOfTests]);
  await insert(Ticket, [ticketRow(ticketNo, 'CMP-1')]);
  await insert(TicketEscalationRow, [escalationRow(ticketNo)]);
}
