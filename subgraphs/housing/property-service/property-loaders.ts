import { In } from 'typeorm';
import { type CallersRows, compoundOfCaller, divisionOfCaller } from '../../../shared/access/caller-rows';
import { anyOf, named, type SqlPiece } from '../../../shared/lists/sql-piece';
import { ReferenceAncestor } from '../../../shared/reference/reference-tables';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { rowsByKey } from '../lists/rows-by-key';
import { CreditTreatmentRule, PropertyCompany, PropertyCredit } from './property-credit';
import { PropertyService } from './property-service';

export const serviceByCompound: LoaderDefinition<PropertyService | null, { readonly on: DateText }> = {
  name: 'serviceByCompound',
  absent: null,
  async batch(compoundIds, { on }, { database }) {
    const rows = await database.manager
      .createQueryBuilder(PropertyService, 'service')
      .where('service.compound_id IN (:...compoundIds)', { compoundIds: [...compoundIds] })
      .andWhere('service.start_on <= :on AND :on < service.end_on', { on })
      .orderBy('service.start_on', 'ASC')
      .getMany();
    return indexBy(
      rows.map((row) => Object.assign(row, { on })),
      (row) => row.compoundId,
    );
  },
};

/** Ratings of a company, the newest first; for whoever may see them by the compound that the company serves. */
export const creditsByCompany: LoaderDefinition<readonly PropertyCredit[]> = {
  name: 'creditsByCompany',
  absent: [],
  async batch(usccs, _args, { database }) {
    const rows = await database.manager.find(PropertyCredit, {
      where: { uscc: In([...usccs]) },
      order: { uscc: 'ASC', year: 'DESC' },
    });
    return groupBy(rows, (row) => row.uscc);
  },
};

/** Ratings of a company, the newest first; none when nothing ties the company to the caller's divisions. */
export const callersCreditsByCompany: LoaderDefinition<readonly PropertyCredit[], CallersRows> = {
  name: 'callersCreditsByCompany',
  absent: [],
  async batch(usccs, caller, { database }) {
    const rows = await database.manager
      .createQueryBuilder(PropertyCredit, 'credit')
      .where('credit.uscc IN (:...usccs)', { usccs: [...usccs] })
      .andWhere(...named('caller', isTiedToCaller(caller)))
      .orderBy('credit.uscc', 'ASC')
      .addOrderBy('credit.year', 'DESC')
      .getMany();
    return groupBy(rows, (row) => row.uscc);
  },
};

/** Registered in the caller's divisions, or serving a compound there: those are the ones who are told of a grade. */
function isTiedToCaller({ visit, today }: CallersRows): SqlPiece {
  const registered = divisionOfCaller('f.county_code', visit);
  const served = compoundOfCaller('s.compound_id', visit, today);
  return anyOf(
    {
      sql: `EXISTS (SELECT 1 FROM property_company f WHERE f.uscc = credit.uscc AND ${registered.sql})`,
      parameters: registered.parameters,
    },
    {
      sql: `EXISTS (SELECT 1 FROM property_service s WHERE s.company_uscc = credit.uscc
        AND s.start_on <= ? AND ? < s.end_on AND ${served.sql})`,
      parameters: [today, today, ...served.parameters],
    },
  );
}

/** What follows from each grade in the county of a company. */
export const treatmentsByCompany: LoaderDefinition<readonly CreditTreatmentRule[]> = {
  name: 'treatmentsByCompany',
  absent: [],
  batch(usccs, _args, { database }) {
    const select = database.manager
      .createQueryBuilder(CreditTreatmentRule, 'rule')
      .innerJoin(ReferenceAncestor, 'ancestor', 'ancestor.ancestor_code = rule.jurisdiction_code')
      .innerJoin(PropertyCompany, 'company', 'company.county_code = ancestor.code')
      .where('company.uscc IN (:...usccs)', { usccs: [...usccs] })
      .orderBy('rule.jurisdiction_code', 'DESC');
    return rowsByKey(select, 'company.uscc', { property: 'ruleNo', column: 'rule_no' });
  },
};
