import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldElevatorAddition } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import { documents } from '../documents';
import { ElevatorAddition, ElevatorAdditionDocument } from '../elevator-addition/elevator-addition';
import { ElevatorAdditionContact } from '../elevator-addition/elevator-addition-contact';
import {
  ElevatorAdditionDocumentKind,
  ElevatorAdditionStatus,
} from '../elevator-addition/elevator-addition-status';
import { inventedPerson } from './invented-persons';

const kinds = Object.values(ElevatorAdditionDocumentKind);
const statuses = Object.values(ElevatorAdditionStatus);

/** Documents that must be in before each status, counted in the order of the model documents; our reading. */
const documentsBefore: Readonly<Record<ElevatorAdditionStatus, number>> = {
  APPLIED: 1,
  PUBLICISED: 3,
  AGREED: 4,
  APPROVED: 5,
  UNDER_CONSTRUCTION: 7,
  COMPLETED: 8,
};

/** Additions, their documents and who applied for them. Of the one real addition a document says only that it is completed. */
export async function insertElevatorAdditions(
  insert: Insert,
  { compounds, elevatorAdditions }: DemonstrationWorld,
): Promise<void> {
  const random = randomStream('housing/elevator-additions');
  const real = new Set(compounds.filter((compound) => compound.real).map(({ id }) => id));
  const rows = elevatorAdditions.map((addition) =>
    real.has(addition.compoundId) ? documented(addition) : invented(addition, random),
  );
  await insert(ElevatorAddition, rows);
  const generated = rows.filter(({ synthetic }) => synthetic);
  await insert(
    ElevatorAdditionDocument,
    generated.flatMap(({ applicationNo, status }) =>
      kinds.map((kind, index) => ({ applicationNo, kind, submitted: index < documentsBefore[status] })),
    ),
  );
  await insert(ElevatorAdditionContact, contactsOf(generated));
}

/** An owner of the building, from the second floor up: who lives on the ground floor seldom asks for an elevator. */
function contactsOf(additions: readonly ElevatorAddition[]): ElevatorAdditionContact[] {
  const random = randomStream('housing/elevator-addition-contacts');
  return additions.map(({ applicationNo }) => ({
    applicationNo,
    ...inventedPerson(random),
    room: `${random.int(1, 4)}单元${random.int(2, 6)}0${random.int(1, 2)}室`,
    synthetic: true,
  }));
}

/** 济源市住建局 reply 105049, 十¶2: completed; neither day is printed. */
function documented(addition: WorldElevatorAddition): ElevatorAddition {
  return {
    ...addition,
    status: ElevatorAdditionStatus.COMPLETED,
    appliedOn: null,
    completedOn: null,
    synthetic: false,
    document: documents.jiyuanRenovation,
    section: '十¶2',
  };
}

/**
 * An addition is applied for by March and completed in October or November of the same year, when its elevator, put up from
 * April to August, has been registered for use.
 */
function invented(addition: WorldElevatorAddition, random: RandomStream): ElevatorAddition {
  const year = yearOf(addition);
  const appliedOn = addDays(`${year}-01-08`, random.int(0, 80));
  const isInUse = addition.registrationCode !== null;
  return {
    ...addition,
    status: isInUse ? ElevatorAdditionStatus.COMPLETED : random.pick(statuses.slice(0, -1)),
    appliedOn,
    completedOn: isInUse ? addDays(`${year}-10-01`, random.int(0, 40)) : null,
    synthetic: true,
    document: null,
    section: null,
  };
}

/** `EA-<county>-<year>-<number>`. */
function yearOf({ applicationNo }: WorldElevatorAddition): string {
  return applicationNo.split('-')[2] ?? '';
}
