import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { WorldProject } from '../../../shared/demonstration/world';
import { openEnd } from '../../../shared/reference/accept';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import { RenovationLedgerEntry } from '../renovation/renovation-ledger-entry';
import { RenovationStage } from '../renovation/renovation-stage';
import { inventedPerson } from './invented-persons';

const order = Object.values(RenovationStage);
const firstOfWorks = order.indexOf(RenovationStage.UNDER_CONSTRUCTION);
const lastBeforeTender = order.indexOf(RenovationStage.PLANNED);
const firstThatMayStay = order.indexOf(RenovationStage.OPINIONS_SOUGHT);

/** Days between one stage of preparation and the next. */
const preparationStep = 30;

/** The stages of projects in order, with days that do not lie after the day of the demonstration. */
export function ledgers(projects: readonly WorldProject[]): ReadonlyMap<string, RenovationLedgerEntry[]> {
  const random = randomStream('housing/ledger');
  const week = randomStream('housing/ledger-of-the-week');
  const clerks = randomStream('housing/ledger-clerks');
  return new Map(
    projects.map((project) => {
      const { name: clerkName } = inventedPerson(clerks);
      const ledger = upToTheWeek(ledgerOf(project, random), project, week);
      return [project.projectNo, ledger.map((entry) => ({ ...entry, clerkName }))];
    }),
  );
}

function ledgerOf(project: WorldProject, random: RandomStream): RenovationLedgerEntry[] {
  const entered = [...preparation(project, random), ...works(project, random)];
  return entered.map(({ stage, on }, index) => ({
    projectNo: project.projectNo,
    stage,
    enteredOn: on,
    leftOn: entered[index + 1]?.on ?? openEnd,
    clerkName: null,
  }));
}

/** Some projects of next year's plan entered their stage, or the ledger itself, in the week of the demonstration. */
function upToTheWeek(
  ledger: RenovationLedgerEntry[],
  { phase, planYear }: WorldProject,
  random: RandomStream,
): RenovationLedgerEntry[] {
  const [isNew, isKept] = [random.chance(0.3), random.chance(0.2)];
  if (phase === 'COMPLETED' && isKept) return withoutHandOver(ledger);
  const [last, before] = [ledger.at(-1), ledger.at(-2)];
  if (phase !== 'PREPARING' || planYear !== 2025 || !isNew || !last || !before) return ledger;
  const enteredOn = addDays(demonstrationDay, -1);
  const registered = { ...before, enteredOn: addDays(demonstrationDay, -4), leftOn: enteredOn };
  const first =
    ledger.length === 2 ? [registered] : [...ledger.slice(0, -2), { ...before, leftOn: enteredOn }];
  return [...first, { ...last, enteredOn }];
}

/** Works completed this year that nobody took over so far. */
function withoutHandOver(ledger: RenovationLedgerEntry[]): RenovationLedgerEntry[] {
  const done = ledger.findIndex(({ stage }) => stage === RenovationStage.COMPLETED);
  const completed = ledger[done];
  if (!completed || completed.enteredOn < `${demonstrationDay.slice(0, 4)}-01-01`) return ledger;
  return [...ledger.slice(0, done), { ...completed, leftOn: openEnd }];
}

interface Entry {
  readonly stage: RenovationStage;
  readonly on: DateText;
}

function preparation({ planYear, phase }: WorldProject, random: RandomStream): Entry[] {
  const begin = addDays(`${planYear - 1}-02-01`, random.int(0, 12));
  const last = phase === 'PREPARING' ? random.int(firstThatMayStay, lastBeforeTender) : firstOfWorks - 1;
  return order
    .slice(0, last + 1)
    .map((stage, index) => ({ stage, on: addDays(begin, index * preparationStep + random.int(0, 9)) }));
}

function works(project: WorldProject, random: RandomStream): Entry[] {
  if (project.phase === 'PREPARING') return [];
  const begun = {
    stage: RenovationStage.UNDER_CONSTRUCTION,
    on: addDays(`${project.planYear}-03-01`, random.int(0, 130)),
  };
  return project.phase === 'UNDER_CONSTRUCTION' ? [begun] : [begun, ...completion(project, random)];
}

/** Of the plan of 2023 some are completed in 2024. Hand-over and striking off follow where there was time. */
function completion({ planYear }: WorldProject, random: RandomStream): Entry[] {
  const completed =
    planYear === 2023
      ? addDays('2023-10-01', random.int(0, 380))
      : addDays(`${planYear}-09-01`, random.int(0, 100));
  const handedOver = addDays(completed, random.int(20, 70));
  const entries = [
    { stage: RenovationStage.COMPLETED, on: completed },
    { stage: RenovationStage.HANDED_OVER, on: handedOver },
    { stage: RenovationStage.STRUCK_OFF, on: addDays(handedOver, random.int(15, 60)) },
  ];
  const kept = random.chance(0.8) ? entries : entries.slice(0, random.int(1, 2));
  return kept.filter(({ on }) => on <= demonstrationDay);
}
