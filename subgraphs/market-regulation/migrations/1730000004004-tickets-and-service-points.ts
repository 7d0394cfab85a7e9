import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';
import { servicePointTable, servicePointTableName } from '../../../shared/service-points/service-point';
import { ticketTableNames, ticketTables } from '../../../shared/tickets/ticket';

export class TicketsAndServicePoints1730000004004 implements MigrationInterface {
  name = 'TicketsAndServicePoints1730000004004';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [...ticketTables, ...servicePointTable]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [servicePointTableName, ...ticketTableNames]);
  }
}
