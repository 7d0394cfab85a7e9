import { Field, ID, ObjectType } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { QualityPost, QualityPostGround } from './quality-post-kinds';

@ObjectType({
  description:
    '一条岗位配备规则对主体是否适用 / Whether a rule on posts for product safety applies to a body',
})
export class QualityPostFinding {
  @Field(() => ID, { nullable: true, description: '规则编号 / Number of the rule' })
  ruleNo: string;

  @Field(() => QualityPost, { nullable: true, description: '岗位 / The post' })
  post: QualityPost;

  @Field(() => QualityPostGround, { nullable: true, description: '理由 / The ground' })
  ground: QualityPostGround;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '当日是否适用；规模或产品情况不明、无法判定的为空 / Whether it applied on that day; null when size or products are not known well enough',
  })
  applies: boolean | null;

  @Field(() => Source, { nullable: true, description: '规则的出处 / Where the rule is written' })
  source: Source;
}

/**
 * Whether a post must be filled: one ground that applies is enough. Null when no rule is known for the body's place, and
 * when none applies for certain and one cannot be decided.
 */
export function isPostRequired(
  findings: readonly Pick<QualityPostFinding, 'post' | 'applies'>[],
  post: QualityPost,
): boolean | null {
  const answers = findings.filter((finding) => finding.post === post).map(({ applies }) => applies);
  if (answers.includes(true)) return true;
  return answers.length === 0 || answers.includes(null) ? null : false;
}
