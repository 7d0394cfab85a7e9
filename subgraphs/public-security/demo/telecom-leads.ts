import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import { numbering } from '../../../shared/demonstration/numbering';
import type { DemonstrationWorld, WorldProject } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { isFirstOfCounty } from './first-of-county';
import { leadReporters } from './lead-reporters';
import type { Lead } from '../lead/lead';
import { LeadOutcome, LeadSource, TelecomDamageCause } from '../lead/lead-terms';

/** A lead with what a case made of it needs to know. */
export interface LeadOfProject {
  readonly lead: Omit<Lead, 'caseNo'>;
  readonly project: WorldProject;
}

const leadCount = 160;
const compoundCount = 60;

const { OPERATOR, TRANSFERRED_BY_ENTERPRISE, HOTLINE_110, PATROL, OTHER } = LeadSource;
/** Each as often as it stands here. */
const sources = [
  ...Array.from({ length: 8 }, () => OPERATOR),
  ...Array.from({ length: 6 }, () => TRANSFERRED_BY_ENTERPRISE),
  ...Array.from({ length: 3 }, () => HOTLINE_110),
  PATROL,
  PATROL,
  OTHER,
];
const { SABOTAGE, THEFT, FORCED_CUT, ROUGH_CONSTRUCTION, UNINTENTIONAL } = TelecomDamageCause;
const offences = [SABOTAGE, THEFT, THEFT, FORCED_CUT, FORCED_CUT, ROUGH_CONSTRUCTION, ROUGH_CONSTRUCTION];
const causes = [...offences, UNINTENTIONAL, UNINTENTIONAL, UNINTENTIONAL];

/** Leads on projects under construction or completed; all these projects and their compounds are invented. */
export function telecomLeads(world: DemonstrationWorld, today: DateText): LeadOfProject[] {
  const random = randomStream('public-security/leads');
  const numbers = numbering();
  const places = placesOf(world.projects, random);
  const reporterOf = leadReporters(world);
  return Array.from({ length: leadCount }, (_, index) => {
    // Everywhere one, and more where chance has it, so that some places stand out.
    const place =
      places[index] ??
      places[Math.min(random.int(0, compoundCount), random.int(0, compoundCount)) % compoundCount];
    if (!place) throw new RangeError('leads: expected projects under construction or completed, got none');
    const receivedOn = dayOf(place.project, index, random, today);
    const leadSource = random.pick(sources);
    const cause = random.pick(leadSource === TRANSFERRED_BY_ENTERPRISE ? offences : causes);
    return {
      project: place.project,
      lead: {
        leadNo: numbers.next(`LD-${place.project.countyCode}-${receivedOn.slice(0, 4)}`, 4),
        leadSource,
        cause,
        receivedOn,
        ...late(index, receivedOn, today, checked(leadSource, cause, receivedOn, random, today)),
        compoundId: place.compoundId,
        projectNo: place.project.projectNo,
        ...reporterOf(leadSource, place.project.countyCode),
        synthetic: true,
      },
    };
  });
}

/** One compound each of 60 projects: the first of every county and of every phase there, then others by chance. */
function placesOf(projects: readonly WorldProject[], random: RandomStream) {
  const begun = projects.filter(({ phase }) => phase !== 'PREPARING');
  const firsts = new Map(
    begun.toReversed().map((project) => [`${project.countyCode} ${project.phase}`, project]),
  );
  const shown = begun.filter(({ compoundIds }) => compoundIds.some(isFirstOfCounty));
  const chosen = new Set([...shown, ...firsts.values(), ...random.shuffle(begun)]);
  return [...chosen].slice(0, compoundCount).flatMap((project) => {
    const compoundId = project.compoundIds.find(isFirstOfCounty) ?? project.compoundIds[0];
    return compoundId === undefined ? [] : [{ project, compoundId }];
  });
}

/** Of works under way: one in eight this week, a quarter within 90 days, the others within two years. */
function dayOf(
  { phase, planYear }: WorldProject,
  index: number,
  random: RandomStream,
  today: DateText,
): DateText {
  if (phase === 'COMPLETED') {
    const day = addDays(`${planYear}-04-01`, random.int(0, 400));
    return day <= today ? day : addDays(today, -random.int(30, 200));
  }
  const turn = index % 8;
  if (turn === 0) return addDays(today, -random.int(0, 4));
  if (turn <= 2) return addDays(today, -random.int(5, 89));
  return addDays(today, -random.int(90, 700));
}

/** Among those that an enterprise transferred a few are filed late or not yet, so that there is something to find. */
function late(
  index: number,
  receivedOn: DateText,
  today: DateText,
  found: Pick<Lead, 'verifiedOn' | 'outcome'>,
): Pick<Lead, 'verifiedOn' | 'outcome'> {
  const verifiedOn = addDays(receivedOn, 1 + (index % 3));
  if (found.verifiedOn !== receivedOn || index % 12 !== 5) return found;
  return verifiedOn < today ? { ...found, verifiedOn } : { verifiedOn: null, outcome: null };
}

/**
 * What an enterprise transfers is filed at once: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(一).
 * Every other lead is checked, ibid. (五), which takes some days.
 */
function checked(
  leadSource: LeadSource,
  cause: TelecomDamageCause,
  receivedOn: DateText,
  random: RandomStream,
  today: DateText,
): Pick<Lead, 'verifiedOn' | 'outcome'> {
  if (leadSource === TRANSFERRED_BY_ENTERPRISE)
    return { verifiedOn: receivedOn, outcome: LeadOutcome.CASE_FILED };
  const verifiedOn = addDays(receivedOn, random.int(0, 12));
  if (verifiedOn > today) return { verifiedOn: null, outcome: null };
  if (random.chance(0.15)) return { verifiedOn, outcome: LeadOutcome.UNFOUNDED };
  const isOffence = cause !== UNINTENTIONAL && random.chance(0.4);
  return { verifiedOn, outcome: isOffence ? LeadOutcome.CASE_FILED : LeadOutcome.NO_OFFENCE };
}
