import { numbering, type Numbering } from '../../../shared/demonstration/numbering';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import { CaseStatus } from '../case/case-status';
import type { Lead } from '../lead/lead';
import { LeadOutcome, TelecomDamageCause } from '../lead/lead-terms';
import type { CaseSubject } from './case-subject';
import { caseSubjects } from './case-subjects';
import { summaryOf } from './case-summaries';
import { telecomLeads, type LeadOfProject } from './telecom-leads';

export interface LeadsAndCases {
  readonly leads: readonly Lead[];
  readonly cases: readonly Case[];
}

type WordlessCase = Omit<Case, 'summary'>;

/** Leads, the cases filed on them, and cases of other kinds. */
export function leadsAndCases(world: DemonstrationWorld, today: DateText): LeadsAndCases {
  const random = randomStream('public-security/cases');
  const numbers = numbering();
  const cases: WordlessCase[] = [];
  const leads = telecomLeads(world, today).map((found) => {
    const filed = caseOfLead(found, random, numbers, today);
    if (filed) cases.push(filed);
    return { ...found.lead, caseNo: filed?.caseNo ?? null };
  });
  const others = caseSubjects(world, today).map((subject) => caseOf(subject, random, numbers, today));
  const words = randomStream('public-security/case-summaries');
  const told = [...cases, ...others].map((row) => ({ ...row, summary: summaryOf(row.kind, words) }));
  return { leads, cases: told };
}

function caseOfLead(
  { lead, project }: LeadOfProject,
  random: RandomStream,
  numbers: Numbering,
  today: DateText,
): WordlessCase | null {
  if (lead.outcome !== LeadOutcome.CASE_FILED || lead.verifiedOn === null) return null;
  const byTheBuilder =
    lead.cause === TelecomDamageCause.FORCED_CUT || lead.cause === TelecomDamageCause.ROUGH_CONSTRUCTION;
  const subject = {
    kind: lead.cause === TelecomDamageCause.THEFT ? CaseKind.TELECOM_THEFT : CaseKind.TELECOM_DAMAGE,
    countyCode: project.countyCode,
    filedOn: lead.verifiedOn,
    compoundId: lead.compoundId,
    projectNo: project.projectNo,
    enterpriseUscc: byTheBuilder && random.chance(0.5) ? project.contractorUscc : null,
    careFacilityId: null,
    divisionCode: project.countyCode,
  };
  return caseOf(subject, random, numbers, today);
}

function caseOf(
  { countyCode, ...subject }: CaseSubject,
  random: RandomStream,
  numbers: Numbering,
  today: DateText,
): WordlessCase {
  return {
    caseNo: numbers.next(`PC-${countyCode}-${subject.filedOn.slice(0, 4)}`, 4),
    ...subject,
    ...progress(subject.filedOn, random, today),
    synthetic: true,
  };
}

function progress(
  filedOn: DateText,
  random: RandomStream,
  today: DateText,
): Pick<Case, 'status' | 'solvedOn' | 'closedOn'> {
  if (random.chance(0.06)) {
    const closedOn = addDays(filedOn, random.int(5, 30));
    if (closedOn <= today) return { status: CaseStatus.TRANSFERRED, solvedOn: null, closedOn };
  }
  const solvedOn = addDays(filedOn, random.int(2, 60));
  if (random.chance(0.3) || solvedOn > today) {
    return { status: CaseStatus.FILED, solvedOn: null, closedOn: null };
  }
  const closedOn = addDays(solvedOn, random.int(10, 90));
  if (random.chance(0.3) || closedOn > today) return { status: CaseStatus.SOLVED, solvedOn, closedOn: null };
  return { status: CaseStatus.CLOSED, solvedOn, closedOn };
}
