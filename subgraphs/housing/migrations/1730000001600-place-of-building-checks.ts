import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A facility outside every compound stands in a community all the same: who may see its checks depends on it. */
export class PlaceOfBuildingChecks1730000001600 implements MigrationInterface {
  name = 'PlaceOfBuildingChecks1730000001600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE care_facility_check ADD COLUMN community_code varchar(20) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE care_facility_check DROP COLUMN community_code');
  }
}
