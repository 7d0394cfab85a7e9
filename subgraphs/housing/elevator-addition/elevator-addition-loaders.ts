import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { ElevatorAddition, ElevatorAdditionDocument } from './elevator-addition';
import { ElevatorAdditionContact } from './elevator-addition-contact';

export const additionByNo: LoaderDefinition<ElevatorAddition | null> = {
  name: 'additionByNo',
  absent: null,
  async batch(applicationNos, _args, { database }) {
    const rows = await database.manager.findBy(ElevatorAddition, { applicationNo: In([...applicationNos]) });
    return indexBy(rows, (row) => row.applicationNo);
  },
};

/** Those applied for by a day, and those of which nobody knows when. */
export const additionsByCompound: LoaderDefinition<readonly ElevatorAddition[], { readonly on: DateText }> = {
  name: 'additionsByCompound',
  absent: [],
  async batch(compoundIds, { on }, { database }) {
    const compoundId = In([...compoundIds]);
    const rows = await database.manager.find(ElevatorAddition, {
      where: [
        { compoundId, appliedOn: LessThanOrEqual(on) },
        { compoundId, appliedOn: IsNull() },
      ],
      order: { applicationNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.compoundId);
  },
};

/** Documents on record of an addition; none when nothing is on record. */
export const documentsByAddition: LoaderDefinition<readonly ElevatorAdditionDocument[]> = {
  name: 'documentsByAddition',
  absent: [],
  async batch(applicationNos, _args, { database }) {
    const rows = await database.manager.find(ElevatorAdditionDocument, {
      where: { applicationNo: In([...applicationNos]) },
      order: { kind: 'ASC' },
    });
    return groupBy(rows, (row) => row.applicationNo);
  },
};

export const contactByAddition: LoaderDefinition<ElevatorAdditionContact | null> = {
  name: 'contactByAddition',
  absent: null,
  async batch(applicationNos, _args, { database }) {
    const rows = await database.manager.findBy(ElevatorAdditionContact, {
      applicationNo: In([...applicationNos]),
    });
    return indexBy(rows, (row) => row.applicationNo);
  },
};
