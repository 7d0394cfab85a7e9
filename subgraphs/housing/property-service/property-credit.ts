import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CreditTreatment, PropertyCreditGrade } from './property-credit-grade';

/** A property company of the register, with the county where it is registered. */
@Entity('property_company')
export class PropertyCompany {
  @PrimaryColumn('varchar', { length: 18 })
  uscc: string;

  @Column('varchar', { name: 'county_code', length: 20 })
  countyCode: string;

  @Column('boolean')
  synthetic: boolean;
}

@ObjectType({
  description: '物业服务企业一个年度的信用评价 / Credit rating of a property company for one year',
})
@Entity('property_credit')
export class PropertyCredit {
  @PrimaryColumn('varchar', { length: 18 })
  uscc: string;

  @PrimaryColumn('int', { name: 'rated_year' })
  @Field(() => Int, { nullable: true, description: '评价年度（年） / Year of the rating (year)' })
  year: number;

  @Column('varchar', { length: 2 })
  @Field(() => PropertyCreditGrade, { nullable: true, description: '等级 / Grade given' })
  grade: PropertyCreditGrade;
}

/** What follows from a grade, as a document says it for a place. */
@Entity('credit_treatment')
export class CreditTreatmentRule {
  @PrimaryColumn('varchar', { name: 'rule_no', length: 40 })
  ruleNo: string;

  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  @Column('varchar', { length: 2 })
  grade: PropertyCreditGrade;

  @Column('varchar', { length: 40 })
  treatment: CreditTreatment;

  @Column('boolean', { name: 'risk_notice' })
  riskNotice: boolean;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;
}
