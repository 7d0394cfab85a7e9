import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { RenovationStage } from '../renovation/renovation-stage';
import { compoundsOfDivisions } from './compounds-of-division';
import type { OnDay } from './division-loaders';

/** Stages at which the works of a project are done. */
export const doneStages: readonly RenovationStage[] = [
  RenovationStage.COMPLETED,
  RenovationStage.HANDED_OVER,
  RenovationStage.STRUCK_OFF,
];

/** Compounds of a division on a day, and how far their renovation is. */
export interface CompoundProgress {
  readonly compounds: number;
  readonly oldCompounds: number;
  /** null where no task was published for any of the compounds, so also where there is no compound. */
  readonly target: number | null;
  readonly completed: number;
  readonly inProgress: number;
  /** Compounds of the task with works neither done nor under way; null with `target`. */
  readonly remainder: number | null;
  /** Some of the rows were generated. */
  readonly synthetic: boolean;
}

const noCompounds: CompoundProgress = {
  compounds: 0,
  oldCompounds: 0,
  target: null,
  completed: 0,
  inProgress: 0,
  remainder: null,
  synthetic: false,
};

/** A compound with several projects is completed when one is, else under way when one is; it is counted once. */
export const compoundProgressByDivision: LoaderDefinition<CompoundProgress, OnDay> = {
  name: 'compoundProgressByDivision',
  absent: noCompounds,
  async batch(codes, { on }, { database }) {
    const compounds = compoundsOfDivisions(codes, on);
    const done = doneStages.map((stage) => `'${stage}'`).join(', ');
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT division_code, COUNT(*) AS compounds, SUM(is_old) AS old_compounds, SUM(in_task) AS target,
          SUM(done) AS completed, SUM(CASE WHEN done = 0 THEN going ELSE 0 END) AS in_progress,
          SUM(CASE WHEN in_task = 1 AND done = 0 AND going = 0 THEN 1 ELSE 0 END) AS remainder,
          MAX(generated) AS generated
        FROM (SELECT c.division_code, k.compound_id, k.is_old AS is_old, k.in_renovation_task AS in_task, k.figures_synthetic AS generated,
            MAX(CASE WHEN l.stage IN (${done}) THEN 1 ELSE 0 END) AS done,
            MAX(CASE WHEN l.stage = '${RenovationStage.UNDER_CONSTRUCTION}' THEN 1 ELSE 0 END) AS going
          FROM (${compounds.sql}) c JOIN compound k ON k.compound_id = c.compound_id
          LEFT JOIN project_compound p ON p.compound_id = k.compound_id
          LEFT JOIN renovation_ledger_entry l
            ON l.project_no = p.project_no AND l.entered_on <= ? AND ? < l.left_on
          GROUP BY c.division_code, k.compound_id, k.is_old, k.in_renovation_task, k.figures_synthetic) state
        GROUP BY division_code`,
      [...compounds.parameters, on, on],
    );
    return new Map(rows.map((row) => [String(row['division_code']), progressOf(row)]));
  },
};

function progressOf(row: Readonly<Record<string, unknown>>): CompoundProgress {
  const target = row['target'] === null ? null : Number(row['target']);
  return {
    compounds: Number(row['compounds']),
    oldCompounds: Number(row['old_compounds']),
    target,
    completed: Number(row['completed']),
    inProgress: Number(row['in_progress']),
    remainder: target === null ? null : Number(row['remainder']),
    synthetic: Number(row['generated']) === 1,
  };
}

/** Projects of a division at one stage. */
export interface StageSum {
  readonly stage: RenovationStage;
  readonly projects: number;
  readonly newParkingSpaces: number;
  readonly investmentYuan: number;
}

const order = Object.values(RenovationStage);

/** Projects that cover a compound of the division, each once, by the stage at which they were on a day. */
export const projectStagesByDivision: LoaderDefinition<readonly StageSum[], OnDay> = {
  name: 'projectStagesByDivision',
  absent: [],
  async batch(codes, { on }, { database }) {
    const compounds = compoundsOfDivisions(codes, on);
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT division_code, stage, COUNT(*) AS projects, SUM(new_parking_spaces) AS parking,
          SUM(investment_yuan) AS investment
        FROM (SELECT DISTINCT c.division_code, p.project_no, l.stage, p.new_parking_spaces, p.investment_yuan
          FROM (${compounds.sql}) c JOIN project_compound k ON k.compound_id = c.compound_id
          JOIN renovation_project p ON p.project_no = k.project_no
          JOIN renovation_ledger_entry l
            ON l.project_no = p.project_no AND l.entered_on <= ? AND ? < l.left_on) state
        GROUP BY division_code, stage`,
      [...compounds.parameters, on, on],
    );
    const sums = new Map<string, StageSum[]>();
    for (const row of rows) {
      const code = String(row['division_code']);
      sums.set(code, [...(sums.get(code) ?? []), stageSumOf(row)]);
    }
    for (const list of sums.values())
      list.sort((left, right) => order.indexOf(left.stage) - order.indexOf(right.stage));
    return sums;
  },
};

function stageSumOf(row: Readonly<Record<string, unknown>>): StageSum {
  return {
    stage: row['stage'] as RenovationStage,
    projects: Number(row['projects']),
    newParkingSpaces: Number(row['parking'] ?? 0),
    investmentYuan: Number(row['investment'] ?? 0),
  };
}
