import { randomBytes } from 'node:crypto';
import type { Level } from '../../../shared/access/level';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Ticket } from '../../../shared/tickets/ticket';
import { TicketCategory, TicketSource } from '../../../shared/tickets/ticket-kinds';
import { Case } from '../case/case';
import { CasePerson, CasePersonRole } from '../case/case-person';
import { ContractorRegistration } from '../contractor/contractor-registration';
import { SurveyedProject, SurveyedProjectCompound } from '../contractor/surveyed-project';
import { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import { publicSecurity } from '../index';
import { Lead } from '../lead/lead';
import { OperatorMeetingParticipant, PoliceOperatorMeeting } from '../operator/operator-meeting';
import { PatrolTeam } from '../operator/patrol-team';
import { ScrapInspection } from '../scrap/scrap-inspection';
import { ScrapStation } from '../scrap/scrap-station';
import { SpecialIndustryCredential } from '../scrap/special-industry-credential';
import { CompoundSecurity } from '../security/compound-security';
import { ScrapItemKind, TraceOrigin, TraceRecord } from '../scrap/trace-record';
import { always, compound, division } from './ask-as-gateway';
import { filedCase, lead, registration, residents, scrapCredential, scrapInspection } from './rows';

/** Two counties with the same rows; each text of a kept fact is of this run, county, level and place alone. */
export const countyCodes = ['140502', '140581'] as const;
export type CountyCode = (typeof countyCodes)[number];
export const [here, elsewhere] = countyCodes;

/** An enterprise and a facility with records in both counties, and a project that lies in both. */
export const shared = { uscc: 'U-BOTH', facilityId: 'F-BOTH', projectNo: 'P-BOTH' } as const;

export interface Canary {
  readonly county: CountyCode;
  readonly level: Level;
  readonly text: string;
}

const run = randomBytes(4).toString('hex');
const made = new Map<string, Canary>();

function canary(county: CountyCode, level: Level, what: string): string {
  const text = `${run}-${county}-${level}-${what}`;
  made.set(text, { county, level, text });
  return text;
}

export function communityOf(county: CountyCode): string {
  return `${county}001001`;
}

/** What stands in a county, by key. */
export function keysOf(county: CountyCode) {
  return {
    compoundId: `C-${county}`,
    projectNo: `P-${county}`,
    /** In the compound. */
    caseNo: canary(county, 'INTERNAL', 'case'),
    /** In no compound. */
    otherCaseNo: canary(county, 'INTERNAL', 'other-case'),
    registrationNo: canary(county, 'INTERNAL', 'registration'),
    personRef: canary(county, 'RESTRICTED', 'ref'),
    /** An enterprise of which nothing stands in the other county. */
    uscc: `U-${county}`,
  };
}

/** All canaries; each is in the database of `openTwoCounties`. */
export function canaries(): readonly Canary[] {
  return [...made.values()];
}

export async function openTwoCounties(): Promise<DepartmentFixture> {
  const fixture = await openFixture(publicSecurity, {
    references: {
      divisions: countyCodes.flatMap((county) => [
        division(county, 'COUNTY', null),
        division(`${county}001`, 'TOWNSHIP', county),
        division(communityOf(county), 'COMMUNITY', `${county}001`),
      ]),
      compounds: countyCodes.map((county) =>
        compound(keysOf(county).compoundId, always(communityOf(county))),
      ),
    },
  });
  await fixture.insert(SurveyedProject, [surveyed(shared.projectNo)]);
  for (const county of countyCodes) await insertCounty(fixture, county);
  return fixture;
}

async function insertCounty({ insert }: DepartmentFixture, county: CountyCode): Promise<void> {
  const { compoundId, projectNo, caseNo, otherCaseNo, registrationNo, personRef, uscc } = keysOf(county);
  const secret = (what: string) => canary(county, 'RESTRICTED', what);
  const internal = (what: string) => canary(county, 'INTERNAL', what);
  const inBoth = { enterpriseUscc: shared.uscc, careFacilityId: shared.facilityId };
  await insert(Case, [
    filedCase(caseNo, { compoundId, projectNo: shared.projectNo, ...inBoth, summary: secret('summary') }),
    filedCase(otherCaseNo, { divisionCode: county, ...inBoth, summary: secret('other-summary') }),
    filedCase(internal('own-case'), { compoundId, enterpriseUscc: uscc, careFacilityId: `F-${county}` }),
  ]);
  await insert(CasePerson, [
    {
      caseNo,
      personRef,
      role: CasePersonRole.SUSPECT,
      personName: secret('name'),
      residentId: '99000019900101123X',
      phone: secret('phone'),
      synthetic: true,
    },
  ]);
  await insert(Lead, [
    lead(internal('lead'), {
      compoundId,
      projectNo: shared.projectNo,
      caseNo,
      reporterUscc: secret('uscc'),
      reporterName: secret('reporter'),
    }),
  ]);
  await insert(SurveyedProject, [surveyed(projectNo)]);
  await insert(
    SurveyedProjectCompound,
    [projectNo, shared.projectNo].map((no) => ({ projectNo: no, compoundId })),
  );
  await insert(ContractorRegistration, [
    registration(registrationNo, { projectNo, enterpriseUscc: shared.uscc }),
    registration(internal('site'), { projectNo, enterpriseUscc: `U-${county}-SITE` }),
  ]);
  await insert(FloatingPopulationRecord, [
    ...residents(1, 'C-UNKNOWN', { registrationNo, personName: canary(county, 'PERSONAL', 'worker') }),
    ...residents(1, compoundId, { personName: canary(county, 'SENSITIVE', 'resident') }),
    ...residents(1, compoundId, { recordNo: canary(county, 'SENSITIVE', 'record') }),
  ]);
  const stationNo = internal('station');
  await insert(SpecialIndustryCredential, [
    scrapCredential(internal('credential'), shared.uscc, county),
    scrapCredential(`N-${county}`, `U-${county}-CREDENTIAL`, county),
  ]);
  await insert(ScrapStation, [
    { stationNo, enterpriseUscc: shared.uscc, communityCode: communityOf(county), synthetic: true },
    {
      stationNo: internal('only-station'),
      enterpriseUscc: `U-${county}-STATION`,
      communityCode: communityOf(county),
      synthetic: true,
    },
  ]);
  const inspectionNo = internal('inspection');
  await insert(ScrapInspection, [scrapInspection(inspectionNo, stationNo, shared.uscc)]);
  await insert(TraceRecord, [
    {
      recordNo: internal('trace'),
      inspectionNo,
      itemKind: ScrapItemKind.CABLE,
      tracedOn: '2024-06-02',
      origin: TraceOrigin.STOLEN,
      caseNo: otherCaseNo,
      synthetic: true,
    },
  ]);
  await insert(PatrolTeam, [
    {
      teamNo: internal('team'),
      operatorUscc: internal('patrol'),
      divisionCode: county,
      personnel: true,
      physical: true,
      technical: true,
      responsiblePost: internal('post'),
      synthetic: true,
    },
  ]);
  const meetingNo = internal('meeting');
  await insert(PoliceOperatorMeeting, [
    {
      meetingNo,
      divisionCode: county,
      heldOn: '2024-10-01',
      measures: internal('measures'),
      synthetic: true,
    },
  ]);
  await insert(OperatorMeetingParticipant, [{ meetingNo, enterpriseUscc: shared.uscc }]);
  await insert(CompoundSecurity, [
    { compoundId, entrances: 2, coveredEntrances: 1, secureSince: '2024-01-01', synthetic: true },
  ]);
  await insert(Ticket, [
    {
      ticketNo: internal('ticket'),
      source: TicketSource.POLICE_110,
      compoundId,
      communityCode: null,
      category: TicketCategory.NOISE,
      receivedOn: '2024-11-01',
      dueOn: '2024-11-08',
      handedOverOn: null,
      closedOn: null,
      firstDepartment: 'public-security',
      linkedTicketNo: internal('linked'),
      synthetic: true,
    },
  ]);
}

function surveyed(projectNo: string): SurveyedProject {
  return { projectNo, surveyedOn: '2024-03-01', synthetic: true };
}
