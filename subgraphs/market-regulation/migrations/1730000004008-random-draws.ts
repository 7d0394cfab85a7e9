import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class RandomDraws1730000004008 implements MigrationInterface {
  name = 'RandomDraws1730000004008';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE random_draw (
        draw_no varchar(40) NOT NULL, division_code varchar(20) NOT NULL, domain varchar(30) NOT NULL,
        seed varchar(100) NOT NULL, drawn_on date NOT NULL, published_on date NOT NULL, PRIMARY KEY (draw_no))`,
      'CREATE INDEX random_draw_division ON random_draw (division_code, published_on)',
      `CREATE TABLE random_draw_member (
        draw_no varchar(40) NOT NULL, pool varchar(10) NOT NULL, member_no varchar(40) NOT NULL,
        PRIMARY KEY (draw_no, pool, member_no))`,
      `CREATE TABLE random_draw_target (
        draw_no varchar(40) NOT NULL, uscc varchar(18) NOT NULL, place_no int NOT NULL, inspector_nos varchar(200) NOT NULL,
        inspection_no varchar(40) NULL, PRIMARY KEY (draw_no, uscc))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['random_draw_target', 'random_draw_member', 'random_draw']);
  }
}
