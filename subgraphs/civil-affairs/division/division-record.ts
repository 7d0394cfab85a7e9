import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CodeSourceName, DivisionLevelName } from '../../../shared/reference/feed';

/** The register of divisions, of which the feed is published. Validity is half-open, [validFrom, validTo); null = open. */
@Entity('division')
export class DivisionRecord {
  @PrimaryColumn('varchar', { length: 20 })
  code: string;

  @Column('varchar', { length: 20 })
  level: DivisionLevelName;

  @Column('varchar', { length: 100 })
  name: string;

  @Column('varchar', { name: 'parent_code', length: 20, nullable: true })
  parentCode: string | null;

  @Column('varchar', { name: 'code_source', length: 20 })
  codeSource: CodeSourceName;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** Normalised name of the residents' committee 居民委员会, where a document gives it. */
  @Column('varchar', { name: 'committee_name', length: 200, nullable: true })
  committeeName: string | null;

  /** The boundary 四至范围 in the words of the document. */
  @Column('varchar', { name: 'boundary_text', length: 500, nullable: true })
  boundaryText: string | null;

  /** The document that founded the division; null where the code table alone is known. */
  @Column('varchar', { name: 'founding_document', length: 100, nullable: true })
  foundingDocument: string | null;

  @Column('varchar', { name: 'founding_section', length: 100, nullable: true })
  foundingSection: string | null;

  @Column('varchar', { name: 'founding_issuer', length: 100, nullable: true })
  foundingIssuer: string | null;

  /** Whether what the registers count in the division was generated. */
  @Column('boolean')
  synthetic: boolean;
}
