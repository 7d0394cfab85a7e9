import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class CommitteeMembersAndContacts1730000001500 implements MigrationInterface {
  name = 'CommitteeMembersAndContacts1730000001500';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE owners_committee_member (
        member_no varchar(40) NOT NULL, compound_id varchar(40) NOT NULL, position varchar(20) NOT NULL,
        party_member boolean NOT NULL, name varchar(60) NOT NULL, phone varchar(20) NULL, synthetic boolean NOT NULL,
        PRIMARY KEY (member_no))`,
      'CREATE INDEX owners_committee_member_compound ON owners_committee_member (compound_id, position)',
      `CREATE TABLE elevator_addition_contact (
        application_no varchar(40) NOT NULL, name varchar(60) NOT NULL, phone varchar(20) NULL, room varchar(60) NULL,
        synthetic boolean NOT NULL, PRIMARY KEY (application_no))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['elevator_addition_contact', 'owners_committee_member']);
  }
}
