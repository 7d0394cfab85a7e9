import type { Insert } from '../../../shared/database/insert';
import { numbering } from '../../../shared/demonstration/numbering';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { EnterpriseSize, QualityPost, QualityPostGround } from '../quality-post/quality-post-kinds';
import { CompulsoryCertificate, IndustrialProfile, QualityPostRule } from '../quality-post/quality-post-rule';

const rule = {
  jurisdictionCode: '140502',
  validFrom: '2024-08-20',
  validTo: null,
  document: '城政办发〔2024〕26号',
  section: '(十四)',
};

/** The rules as the document has them; it is of 晋城市城区, so no rule is known for bodies elsewhere. */
export const qualityPostRules: readonly QualityPostRule[] = [
  {
    ...rule,
    ruleNo: 'QUALITY-OFFICER-140502-1',
    post: QualityPost.OFFICER,
    ground: QualityPostGround.INDUSTRIAL_BODY,
  },
  ...[
    QualityPostGround.PRODUCTION_LICENCE,
    QualityPostGround.COMPULSORY_CERTIFICATION,
    QualityPostGround.SAFETY_PRODUCT_LARGE_OR_MEDIUM,
  ].map((ground, index) => ({
    ...rule,
    ruleNo: `QUALITY-DIRECTOR-140502-${index + 1}`,
    post: QualityPost.DIRECTOR,
    ground,
  })),
];

const sizes = Object.values(EnterpriseSize);
const validDays = 1826;

export async function insertQualityPosts(
  insert: Insert,
  { enterprises }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('market-regulation/quality-posts');
  const makers = enterprises.filter(({ real, roles }) => !real && roles.includes('MANUFACTURER'));
  const numbers = numbering();
  await insert(QualityPostRule, qualityPostRules);
  await insert(
    IndustrialProfile,
    makers.map(({ uscc }, index) => ({
      uscc,
      size: sizes[index % sizes.length] ?? null,
      safetyProduct: random.chance(0.6),
    })),
  );
  await insert(
    CompulsoryCertificate,
    makers
      .filter((_, index) => index % 3 === 0)
      .map(({ uscc, countyCode }) => {
        const validFrom = addDays(clock.today(), -random.int(60, validDays - 30));
        return {
          certificateNo: numbers.next(`CCC-${countyCode}`, 4),
          uscc,
          validFrom,
          validTo: addDays(validFrom, validDays - 1),
        };
      }),
  );
}
