import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { communityByCompound } from '../../../shared/reference/reference-loaders';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundHousing } from '../compound/compound-housing';
import { documents } from '../documents';
import { committeeByCompound } from '../owners-committee/owners-committee-loaders';
import { documentSource } from '../source';
import { ThreeParties } from './governance';
import { GradeVerification, verificationOn } from './grade-verification';
import { PropertyCreditGrade } from './property-credit-grade';
import { creditsByCompany, serviceByCompound, treatmentsByCompany } from './property-loaders';
import { PropertyService } from './property-service';

/** Verifications of a compound's service that were ordered, newest first. */
const verificationsByCompound: LoaderDefinition<readonly GradeVerification[]> = {
  name: 'verificationsByCompound',
  absent: [],
  async batch(compoundIds, _args, { database }) {
    const rows = await database.manager.find(GradeVerification, {
      where: { compoundId: In([...compoundIds]) },
      order: { orderedOn: 'DESC', verificationNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.compoundId);
  },
};

@Resolver(() => CompoundHousing)
export class CompoundGovernanceResolver {
  @FieldResolver(() => ThreeParties, {
    nullable: true,
    description: '三方联动的三方 / The three bodies that act together',
  })
  async threeParties(
    @Root() { compoundId, on }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<ThreeParties> {
    const [community, owners, service] = await Promise.all([
      context.load(communityByCompound, compoundId, { on }),
      context.load(committeeByCompound, compoundId, {}),
      context.load(serviceByCompound, compoundId, { on }),
    ]);
    const [residentsCommittee, ownersCommittee] = [community !== null, owners !== null];
    const propertyCompany = (service?.companyUscc ?? null) !== null;
    const complete = residentsCommittee && ownersCommittee && propertyCompany;
    const source = documentSource({ document: documents.jinchengRenovation, section: '二、三(一)' });
    return { residentsCommittee, ownersCommittee, propertyCompany, complete, source };
  }

  @FieldResolver(() => [GradeVerification], {
    nullable: true,
    description: '物业等级核查，新的在前 / Grade verifications, newest first',
  })
  async gradeVerifications(
    @Root() { compoundId, on }: CompoundHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly GradeVerification[]> {
    checkFirst(first, nestedFirst);
    const rows = await context.load(verificationsByCompound, compoundId, {});
    return rows
      .filter(({ orderedOn }) => orderedOn <= on)
      .slice(0, first)
      .map((row) => verificationOn(row, on));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '物业等级核查数（件） / Number of grade verifications (verifications)',
  })
  async gradeVerificationCount(
    @Root() { compoundId, on }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const rows = await context.load(verificationsByCompound, compoundId, {});
    return rows.filter(({ orderedOn }) => orderedOn <= on).length;
  }
}

@Resolver(() => PropertyService)
export class RiskNoticeResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '是否应向业主、业委会、居委会提示信用风险（按当地对最近一次信用等级的规定）；未参评或当地没有规定的为空 / Whether owners, their committee and the residents’ committee are to be warned, by the rule of the place for the latest grade; null when never rated or without such a rule',
  })
  async riskNotice(
    @Root() { companyUscc, on }: PropertyService,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    if (companyUscc === null) return null;
    const credits = await context.load(creditsByCompany, companyUscc, {});
    const grade: PropertyCreditGrade | undefined = credits.find(
      ({ year }) => year <= Number(on.slice(0, 4)),
    )?.grade;
    const rules = await context.load(treatmentsByCompany, companyUscc, {});
    return rules.find((rule) => rule.grade === grade)?.riskNotice ?? null;
  }
}
