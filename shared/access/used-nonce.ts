import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A proof of the gateway that was used, so that no replica of the department takes it again. */
@Entity('used_nonce')
export class UsedNonce {
  @PrimaryColumn('varchar', { length: 22 })
  nonce: string;

  /** When it may be forgotten, in milliseconds since 1970. */
  @Column('bigint', { name: 'expires_at' })
  expiresAt: number;
}
