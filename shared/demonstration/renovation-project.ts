export type WorldProjectPhase = 'COMPLETED' | 'UNDER_CONSTRUCTION' | 'PREPARING';

/** A renovation project 老旧小区改造项目; all are invented, none concerns a real compound. */
export interface WorldProject {
  /** `RP-<county>-<plan year>-<number>`. */
  readonly projectNo: string;
  /** At least one; several lie in one community. */
  readonly compoundIds: readonly string[];
  readonly countyCode: string;
  readonly planYear: number;
  readonly phase: WorldProjectPhase;
  readonly contractorUscc: string;
  readonly supervisorUscc: string;
  readonly designerUscc: string;
}
