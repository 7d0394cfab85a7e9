import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { among } from '../../../shared/lists/sql-piece';
import { indicatorBySubject } from '../../../shared/reference/indicator-loaders';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { compoundById } from '../compound/compound-loaders';
import { doneStages } from '../division/renovation-loaders';
import { GuidelineSubject } from '../guideline/guideline';
import { guidelineOfCompound } from '../guideline/guideline-of-compound';
import { enterpriseRevoked } from '../indicators/received';
import { ManagementMode } from './management-mode';
import { PropertyService } from './property-service';
import { SubsidyCondition, SubsidyEligibility } from './subsidy-types';

/** Whether the works of a project of the compound were done on a day. */
const renovatedByCompound: LoaderDefinition<boolean, { readonly on: DateText }> = {
  name: 'renovatedByCompound',
  absent: false,
  async batch(compoundIds, { on }, { database }) {
    const [compound, done] = [among('p.compound_id', compoundIds), among('l.stage', doneStages)];
    const rows: { compound_id: string }[] = await database.query(
      `SELECT DISTINCT p.compound_id FROM project_compound p
        JOIN renovation_ledger_entry l ON l.project_no = p.project_no
        WHERE ${compound.sql} AND ${done.sql} AND l.entered_on <= ? AND ? < l.left_on`,
      [...compound.parameters, ...done.parameters, on, on],
    );
    return new Map(rows.map((row) => [row.compound_id, true]));
  },
};

@Resolver(() => PropertyService)
export class SubsidyEligibilityResolver {
  @FieldResolver(() => SubsidyEligibility, {
    nullable: true,
    description:
      '是否符合当地物业补贴规定，不论是否已经享受 / Whether the subsidy rule of the place is met, subsidised already or not',
  })
  async subsidyEligibility(
    @Root() { compoundId, mode, companyUscc, on }: PropertyService,
    @Ctx() context: RequestContext,
  ): Promise<SubsidyEligibility> {
    const subject = GuidelineSubject.SUBSIDY_YUAN_PER_M2_MONTH;
    const [compound, renovated, rule, revoked] = await Promise.all([
      context.load(compoundById, compoundId, {}),
      context.load(renovatedByCompound, compoundId, { on }),
      guidelineOfCompound(compoundId, { subject, on }, context),
      companyUscc === null ? null : context.load(indicatorBySubject, companyUscc, enterpriseRevoked),
    ]);
    const isManaged = mode === ManagementMode.HIRED_COMPANY && companyUscc !== null;
    const reasons = [
      { condition: SubsidyCondition.OLD_COMPOUND, met: compound?.isOld === true },
      { condition: SubsidyCondition.RENOVATED, met: renovated },
      { condition: SubsidyCondition.PROFESSIONAL_MANAGEMENT, met: isManaged },
      {
        condition: SubsidyCondition.COMPANY_NOT_REVOKED,
        met: companyUscc !== null && revoked?.value !== 1,
      },
      { condition: SubsidyCondition.RULE_IN_FORCE, met: rule !== null },
    ];
    return { eligible: reasons.every(({ met }) => met), reasons, rule };
  }
}
