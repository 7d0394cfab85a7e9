import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class EnterprisesAndElevators1730000004000 implements MigrationInterface {
  name = 'EnterprisesAndElevators1730000004000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE enterprise (
        uscc varchar(18) NOT NULL, name varchar(200) NOT NULL, enterprise_type varchar(30) NULL,
        registered_on date NULL, registered_in varchar(20) NULL, registrar varchar(30) NOT NULL,
        business_scope varchar(500) NULL, synthetic boolean NOT NULL, PRIMARY KEY (uscc))`,
      'CREATE INDEX enterprise_registered_in ON enterprise (registered_in)',
      `CREATE TABLE registration_change (
        uscc varchar(18) NOT NULL, changed_on date NOT NULL, status varchar(20) NOT NULL,
        PRIMARY KEY (uscc, changed_on))`,
      `CREATE TABLE elevator (
        registration_code varchar(40) NOT NULL, compound_id varchar(40) NULL, building_id varchar(50) NULL,
        facility_id varchar(40) NULL, community_code varchar(20) NULL, user_uscc varchar(18) NULL,
        maintainer_uscc varchar(18) NULL, installed_on date NOT NULL, use_registered_on date NULL,
        suspended_on date NULL, decommissioned_on date NULL, synthetic boolean NOT NULL,
        PRIMARY KEY (registration_code))`,
      'CREATE INDEX elevator_compound ON elevator (compound_id)',
      'CREATE INDEX elevator_facility ON elevator (facility_id)',
      'CREATE INDEX elevator_community ON elevator (community_code)',
      'CREATE INDEX elevator_user ON elevator (user_uscc)',
      'CREATE INDEX elevator_maintainer ON elevator (maintainer_uscc)',
      `CREATE TABLE elevator_check (
        registration_code varchar(40) NOT NULL, checked_on date NOT NULL, result varchar(20) NOT NULL,
        next_due_on date NULL, PRIMARY KEY (registration_code, checked_on))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['elevator_check', 'elevator', 'registration_change', 'enterprise']);
  }
}
