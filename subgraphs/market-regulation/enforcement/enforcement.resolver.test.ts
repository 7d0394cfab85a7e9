import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { demonstrationWorld } from '../../../shared/demonstration/world';
import { marketRegulation } from '../index';
import { askEntities } from '../testing/ask-entities';
import { CompetenceStatus } from './competence-status';
import { EnforcementPower } from './enforcement-power';

const query = `query ($representations: [_Any!]!, $offence: String!, $on: Date) {
  _entities(representations: $representations) {
    ... on Division {
      marketRegulation(on: $on) {
        competence(offence: $offence) { offence status source { document section synthetic } note }
      }
    }
  }
}`;

const offence = '擅自占用道路摆摊';

describe('who enforces against an offence', () => {
  let fixture: DepartmentFixture;
  const competence = async (code: string, variables: Record<string, unknown> = {}) => {
    const [entity] = await askEntities(fixture, query, [{ __typename: 'Division', code }], {
      offence,
      ...variables,
    });
    return entity?.['marketRegulation']?.['competence'];
  };

  beforeEach(async () => {
    fixture = await openFixture(marketRegulation, {
      demonstrationScale: 1,
      references: { divisions: demonstrationWorld().divisions },
    });
  });
  afterEach(() => fixture.stop());

  it.each(['140502', '140502001', '140502001001', '140502100-P01'])(
    'is not known in %s as long as the annexed lists are not loaded',
    async (code) => {
      expect(await competence(code)).toEqual({
        offence,
        status: 'UNKNOWN',
        source: { document: '城政发〔2024〕10号', section: '附件1、附件2', synthetic: false },
        note: expect.stringContaining('未随公报刊印'),
      });
    },
  );

  it('is not known, and no document is claimed, where or when no list rules', async () => {
    const nothing = { offence, status: 'UNKNOWN', source: null, note: null };
    expect(await competence('140521')).toEqual(nothing);
    expect(await competence('140502001', { on: '2024-08-29' })).toEqual(nothing);
  });

  it('is known for a street and its communities as soon as its line is loaded', async () => {
    await fixture.insert(EnforcementPower, [
      {
        listNo: 'CZF-2024-10',
        divisionCode: '140502001',
        offence,
        status: CompetenceStatus.STREET,
        section: '附件1',
      },
      { listNo: 'CZF-2024-10', divisionCode: '140502002', offence, status: CompetenceStatus.DEPARTMENT },
    ]);
    expect(await competence('140502001')).toMatchObject({ status: 'STREET', source: { section: '附件1' } });
    expect(await competence('140502001001', { offence: ` ${offence} ` })).toMatchObject({
      offence,
      status: 'STREET',
    });
    expect(await competence('140502002')).toMatchObject({ status: 'DEPARTMENT' });
    expect(await competence('140502003')).toMatchObject({ status: 'UNKNOWN' });
    expect(await competence('140502')).toMatchObject({ status: 'UNKNOWN' });
    expect(await competence('140502001', { offence: '无照经营' })).toMatchObject({ status: 'UNKNOWN' });
  });

  it.each(['  ', 'x'.repeat(201)])('refuses the offence "%s"', async (bad) => {
    const answer = await fixture.ask(query, {
      representations: [{ __typename: 'Division', code: '140502' }],
      offence: bad,
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'offence' });
  });
});
