import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, migrate } from '../migrate';
import { openDatabase } from '../open-database';
import { schemaDifferences } from './schema-agreement';

@Entity('stall')
class Stall {
  @PrimaryColumn('varchar', { name: 'stall_no', length: 10 })
  stallNo: string;

  @Column('int', { nullable: true })
  places: number | null;
}

abstract class StallTable implements MigrationInterface {
  protected abstract readonly columns: string;

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, [
      `CREATE TABLE stall (${this.columns}, PRIMARY KEY (stall_no))`,
      'CREATE INDEX stall_places ON stall (places)',
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, ['stall']);
  }
}

class Fitting1730000099001 extends StallTable {
  protected override readonly columns = 'stall_no varchar(10) NOT NULL, places int NULL';
}

class OtherLength1730000099002 extends StallTable {
  protected override readonly columns = 'stall_no varchar(12) NOT NULL, places int NULL';
}

class NotNull1730000099003 extends StallTable {
  protected override readonly columns = 'stall_no varchar(10) NOT NULL, places int NOT NULL';
}

class FurtherColumn1730000099004 extends StallTable {
  protected override readonly columns = 'stall_no varchar(10) NOT NULL, places int NULL, colour varchar(9)';
}

async function differencesAfter(migration: new () => MigrationInterface): Promise<readonly string[]> {
  const database = await openDatabase('sqlite::memory:', {
    name: 'market',
    entities: [Stall],
    migrations: [migration],
  });
  await migrate(database);
  const differences = await schemaDifferences(database);
  await database.destroy();
  return differences;
}

describe('agreement of migrations and entities', () => {
  test('holds where every column is as its entity says, whatever indexes there are', async () => {
    expect(await differencesAfter(Fitting1730000099001)).toEqual([]);
  });

  test.each([
    ['another length', OtherLength1730000099002],
    ['another nullability', NotNull1730000099003],
    ['a column of which the entity knows nothing', FurtherColumn1730000099004],
  ])('is refused for %s', async (_difference, migration) => {
    expect(await differencesAfter(migration)).not.toEqual([]);
  });
});
