import type { Insert } from '../../../shared/database/insert';
import { randomStream, split, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldProject } from '../../../shared/demonstration/world';
import { places } from '../documents';
import { RenovationItem } from '../renovation/renovation-item';
import { categoryOfItem, RenovationItemCode } from '../renovation/renovation-item-code';
import { RenovationLedgerEntry } from '../renovation/renovation-ledger-entry';
import { ProjectCompound, RenovationProject } from '../renovation/renovation-project';
import { RenovationStage } from '../renovation/renovation-stage';
import { tierOfItem } from '../renovation/renovation-tier';
import { TenderMethod } from '../renovation/tender-method';
import type { CompoundFigures } from './compound-figures';
import { acceptances } from './acceptance';
import { ledgers } from './ledger';

/** One item of works with what it costs the renovation investment (whole yuan). */
export interface CostedItem extends RenovationItem {
  readonly costYuan: number;
}

/** What later generators need of the projects. */
export interface InsertedProject extends RenovationProject {
  readonly items: readonly CostedItem[];
  readonly ledger: readonly RenovationLedgerEntry[];
}

/**
 * Parking spaces added by completed projects, 晋城市住建局 reply TA0315, 一¶3: 约5288 in the city, 4265 of them in 城区.
 * The document says about; the rows sum to the number itself.
 */
const newParkingSpaces = { chengqu: 4_265, otherCounties: 5_288 - 4_265 };

/** Projects of the world with generated stages, dates, investment, items and parking spaces. */
export async function insertRenovation(
  insert: Insert,
  { projects }: DemonstrationWorld,
  figures: ReadonlyMap<string, CompoundFigures>,
): Promise<readonly InsertedProject[]> {
  const ledgerOf = ledgers(projects);
  const parking = parkingByProject(projects);
  const random = randomStream('housing/renovation');
  const begun = projects.map((project) => {
    const households = project.compoundIds.reduce((sum, id) => sum + (figures.get(id)?.households ?? 0), 0);
    const items = itemsOf(project, households, random);
    const spaces = parking.get(project.projectNo) ?? null;
    return {
      ...projectOf(project, ledgerOf.get(project.projectNo) ?? [], items),
      households,
      newParkingSpaces: spaces,
    };
  });
  const outcomes = acceptances(projects, begun);
  const inserted = begun.map((project) => ({ ...project, ...outcomes.get(project.projectNo) }));
  await insert(RenovationProject, inserted);
  await insert(
    ProjectCompound,
    projects.flatMap(({ projectNo, compoundIds }) =>
      compoundIds.map((compoundId) => ({ compoundId, projectNo })),
    ),
  );
  await insert(
    RenovationItem,
    inserted.flatMap(({ items }) => items),
  );
  await insert(RenovationLedgerEntry, [...ledgerOf.values()].flat());
  return inserted;
}

function projectOf(
  project: WorldProject,
  ledger: readonly RenovationLedgerEntry[],
  items: readonly CostedItem[],
): InsertedProject {
  const enteredOn = (stage: RenovationStage) =>
    ledger.find((entry) => entry.stage === stage)?.enteredOn ?? null;
  const newest = ledger.at(-1);
  if (!newest) throw new Error(`ledger of ${project.projectNo}: expected at least one entry, got none`);
  const completedOn = enteredOn(RenovationStage.COMPLETED);
  return {
    projectNo: project.projectNo,
    countyCode: project.countyCode,
    planYear: project.planYear,
    stage: newest.stage,
    stageSince: newest.enteredOn,
    investmentYuan: items.reduce((sum, { costYuan }) => sum + costYuan, 0).toFixed(2),
    households: null,
    tenderMethod: enteredOn(RenovationStage.TENDERED) === null ? null : tenderMethodOf(project),
    newParkingSpaces: null,
    completedOn,
    acceptedOn: null,
    acceptancePassed: null,
    lastProgressOn: null,
    struckOffOn: enteredOn(RenovationStage.STRUCK_OFF),
    contractorUscc: project.contractorUscc,
    supervisorUscc: project.supervisorUscc,
    designerUscc: project.designerUscc,
    synthetic: true,
    items,
    ledger,
  };
}

/** 济源市住建局 reply 105049, 一(四): by rate until 2019, by bill of quantities from 2020; elsewhere nothing is said. */
function tenderMethodOf({ countyCode, planYear }: WorldProject): TenderMethod {
  return countyCode === places.jiyuan && planYear < 2020
    ? TenderMethod.RATE
    : TenderMethod.BILL_OF_QUANTITIES;
}

function itemsOf(
  { projectNo, phase }: WorldProject,
  households: number,
  random: RandomStream,
): readonly CostedItem[] {
  const likelihood = (code: RenovationItemCode) => (categoryOfItem[code] === null ? 0.3 : 0.6);
  const chosen = Object.values(RenovationItemCode).filter((code) => random.chance(likelihood(code)));
  const codes = chosen.length > 0 ? chosen : [RenovationItemCode.ROAD_SURFACE];
  return codes.map((itemCode) => ({
    projectNo,
    itemCode,
    category: categoryOfItem[itemCode],
    tier: tierOfItem[itemCode],
    done: phase === 'COMPLETED' || (phase === 'UNDER_CONSTRUCTION' && random.chance(0.4)),
    costYuan: Math.max(10, households) * random.int(400, 2_600),
  }));
}

/** Elsewhere than in 晋城市 no document gives a number, and small ones are invented. */
function parkingByProject(projects: readonly WorldProject[]): ReadonlyMap<string, number> {
  const random = randomStream('housing/parking');
  const completed = projects.filter(({ phase }) => phase === 'COMPLETED');
  const inJincheng = (project: WorldProject) => project.countyCode.startsWith(places.jincheng.slice(0, 4));
  const inChengqu = ({ countyCode }: WorldProject) => countyCode === places.chengqu;
  const spread = (total: number, among: readonly WorldProject[]): [string, number][] => {
    const spaces = split(
      total,
      among.map(({ compoundIds }) => compoundIds.length * random.int(1, 9)),
    );
    return among.map(({ projectNo }, index) => [projectNo, spaces[index] ?? 0]);
  };
  return new Map([
    ...spread(newParkingSpaces.chengqu, completed.filter(inChengqu)),
    ...spread(
      newParkingSpaces.otherCounties,
      completed.filter((project) => inJincheng(project) && !inChengqu(project)),
    ),
    ...completed
      .filter((project) => !inJincheng(project))
      .map(({ projectNo }): [string, number] => [projectNo, random.int(0, 25)]),
  ]);
}
