import type { MigrationInterface, QueryRunner } from 'typeorm';
import { servicePointHelp } from '../../../shared/service-points/service-point';

export class HelpAtServicePoints1730000002006 implements MigrationInterface {
  name = 'HelpAtServicePoints1730000002006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(servicePointHelp.add);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(servicePointHelp.drop);
  }
}
