import { Field, ObjectType } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';

/** The three bodies of the “1+3” model, 晋城市住建局 reply TA0315, 二 and 三(一). */
@ObjectType({
  description: '“1+3”模式和三方联动所指的三方是否都有 / Which of the three bodies that act together exist',
})
export class ThreeParties {
  @Field(() => Boolean, {
    nullable: true,
    description: '社区居（村）委会 / Residents’ committee of the community',
  })
  residentsCommittee: boolean;

  @Field(() => Boolean, { nullable: true, description: '业委会或物管会 / Owners’ body of either kind' })
  ownersCommittee: boolean;

  @Field(() => Boolean, { nullable: true, description: '物业服务企业 / A property company' })
  propertyCompany: boolean;

  @Field(() => Boolean, { nullable: true, description: '三方是否齐全 / Whether all three exist' })
  complete: boolean;

  @Field(() => Source, { nullable: true, description: '出处 / Where the model is written' })
  source: Source;
}
