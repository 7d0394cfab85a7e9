import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

/** Who runs care facilities or is paid for care services, what may be bought, and what was. */
export class PurchasedServices1730000003300 implements MigrationInterface {
  name = 'PurchasedServices1730000003300';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE care_operator (
        uscc varchar(18) NOT NULL, registered_on date NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (uscc))`,
      `CREATE TABLE purchase_catalogue_item (
        item_no varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL, title varchar(100) NOT NULL,
        priority_group varchar(200) NULL, valid_from date NOT NULL, valid_to date NULL,
        document varchar(100) NULL, section varchar(100) NULL, issuer varchar(100) NOT NULL,
        synthetic boolean NOT NULL, PRIMARY KEY (item_no))`,
      'CREATE INDEX purchase_item_jurisdiction ON purchase_catalogue_item (jurisdiction_code)',
      `CREATE TABLE purchased_service (
        contract_no varchar(40) NOT NULL, item_no varchar(40) NOT NULL, provider_uscc varchar(18) NOT NULL,
        buyer_code varchar(20) NOT NULL, amount_yuan decimal(14,2) NOT NULL, valid_from date NOT NULL,
        valid_to date NULL, synthetic boolean NOT NULL, PRIMARY KEY (contract_no))`,
      'CREATE INDEX purchased_service_provider ON purchased_service (provider_uscc)',
      'CREATE INDEX purchased_service_buyer ON purchased_service (buyer_code)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['purchased_service', 'purchase_catalogue_item', 'care_operator']);
  }
}
