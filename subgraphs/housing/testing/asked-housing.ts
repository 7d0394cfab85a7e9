import { demonstrationWorld } from '../../../shared/demonstration/world';
import type { IndicatorReference, IndicatorSubject } from '../../../shared/reference/indicator';
import { recentTickets } from '../../../shared/tickets/recent-tickets';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';

export const asOf = '2024-11-15';
const about = (
  subjectType: IndicatorSubject,
  subjectKey: string,
  code: string,
  value: number,
): IndicatorReference => ({
  ...{ subjectType, subjectKey, code, period: 'CURRENT', value, suppressed: false, asOf },
});

/** SQL condition: the compound belongs to 城区 today. */
export const inChengqu = `compound_id IN (SELECT m.compound_id FROM reference_membership m JOIN reference_ancestor a
  ON a.code = m.community_code AND a.ancestor_code = '140502' WHERE m.valid_from <= '${asOf}' AND '${asOf}' < m.valid_to)`;

/** Housing on the demonstration rows, told by the other departments, from the first test of a file to its last. */
export interface AskedHousing {
  fixture(): DepartmentFixture;
  /** The company whose licence is revoked, by its code. */
  revoked(): string;
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The data of an answer without errors. */
  ask<Data>(query: string): Promise<Data>;
  /** Housing's block of a division. */
  divisionOf<Block>(code: string, fields: string): Promise<Block>;
}

/** Opens it before the tests of the file that asks for it, and closes it after them. */
export function askedHousing(): AskedHousing {
  let opened: { readonly fixture: DepartmentFixture; readonly revoked: string };
  beforeAll(async () => {
    opened = await openHousing();
  });
  afterAll(() => opened.fixture.stop());

  async function ask<Data>(query: string): Promise<Data> {
    const { data, errors } = await opened.fixture.ask(query);
    expect(errors).toBeUndefined();
    return data as Data;
  }
  return {
    ask,
    fixture: () => opened.fixture,
    revoked: () => opened.revoked,
    sql: (text, values = []) => opened.fixture.department.database.query(text, values),
    async divisionOf<Block>(code: string, fields: string) {
      const { _entities } = await ask<{ _entities: { housing: Block }[] }>(
        `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) { ... on Division { housing { ${fields} } } } }`,
      );
      return _entities[0]?.housing as Block;
    },
  };
}

async function openHousing() {
  const world = demonstrationWorld(1);
  const invented = world.compounds.filter(({ real }) => !real);
  const subsidised = world.projects.find(
    ({ countyCode, phase }) => countyCode === '419001' && phase === 'COMPLETED',
  );
  const revoked =
    world.compounds.find(({ id }) => id === subsidised?.compoundIds[0])?.propertyCompanyUscc ?? '';
  const fixture = await openFixture(housing, {
    demonstrationScale: 1,
    references: {
      divisions: world.divisions,
      compounds: world.compounds.map((compound) => ({ ...compound, synthetic: !compound.real })),
    },
    indicators: {
      'civil-affairs': invented
        .slice(0, 120)
        .flatMap(({ id }, index) => [
          about('Compound', id, 'MODERATE_OR_WORSE_ELDERS', index % 25),
          { ...about('Compound', id, recentTickets.code, index % 4), period: recentTickets.period },
        ]),
      'public-security': world.projects.flatMap(({ projectNo }, index) => [
        about('RenovationProject', projectNo, 'LEAD_COUNT', index % 3),
        about('RenovationProject', projectNo, 'TELECOM_CASE_COUNT', index % 2),
      ]),
      'market-regulation': [about('Enterprise', revoked, 'ENTERPRISE_REVOKED', 1)],
    },
  });
  return { fixture, revoked };
}
