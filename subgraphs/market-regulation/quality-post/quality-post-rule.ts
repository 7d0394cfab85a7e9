import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EnterpriseSize, QualityPost, QualityPostGround } from './quality-post-kinds';

/** A ground on which bodies registered in a jurisdiction must fill a post. */
@Entity('quality_post_rule')
export class QualityPostRule {
  @PrimaryColumn('varchar', { name: 'rule_no', length: 60 })
  ruleNo: string;

  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  @Column('varchar', { length: 20 })
  post: QualityPost;

  @Column('varchar', { length: 40 })
  ground: QualityPostGround;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;
}

/** A body entered as making or selling industrial products; size and products of others are not known. */
@Entity('industrial_profile')
export class IndustrialProfile {
  @PrimaryColumn('varchar', { length: 18 })
  uscc: string;

  @Column('varchar', { length: 20, nullable: true })
  size: EnterpriseSize | null;

  /** Its products touch health and safety, and a mandatory national standard applies to them. */
  @Column('boolean', { name: 'safety_product', nullable: true })
  safetyProduct: boolean | null;
}

/** A compulsory certification 强制性产品认证 of a product. */
@Entity('compulsory_certificate')
export class CompulsoryCertificate {
  @PrimaryColumn('varchar', { name: 'certificate_no', length: 40 })
  certificateNo: string;

  @Column('varchar', { length: 18 })
  uscc: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  validTo: string;
}
