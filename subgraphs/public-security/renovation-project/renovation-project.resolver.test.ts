import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { blocksOf, statementsOf } from '../testing/ask-as-gateway';
import { Case } from '../case/case';
import { ContractorRegistration } from '../contractor/contractor-registration';
import { ContractorRegistrationStatus } from '../contractor/contractor-registration-status';
import { SurveyedProject } from '../contractor/surveyed-project';
import { publicSecurity } from '../index';
import { Lead } from '../lead/lead';
import { filedCase, lead, registration, unregistered } from '../testing/rows';

const everything = `publicSecurity { source { synthetic } tierCount allTiersRegistered unregisteredCount
  staleCount(staleDays: 30) caseCount openCaseCount leadCount
  contractorChainCount contractorChain { registrationNo tier upstreamNo status registered enterprise { uscc } } }`;

describe('a renovation project in the eyes of the police', () => {
  let fixture: DepartmentFixture;
  const block = async (projectNo: string, selection = everything) =>
    (await blocksOf(fixture, 'RenovationProject', [{ projectNo }], selection))[0];

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity);
    await fixture.insert(
      SurveyedProject,
      ['P1', 'P2', 'P3'].map((projectNo) => ({ projectNo, surveyedOn: '2024-03-01', synthetic: true })),
    );
    await fixture.insert(ContractorRegistration, [
      registration('R3', { tier: 3, upstreamNo: 'R2b', ...unregistered }),
      registration('R2a', { tier: 2, upstreamNo: 'R1' }),
      registration('R2b', { tier: 2, upstreamNo: 'R1', lastUpdatedOn: '2024-10-16' }),
      registration('R1', { lastUpdatedOn: '2024-10-15', status: ContractorRegistrationStatus.UPDATED }),
      registration('R4', { projectNo: 'P2' }),
    ]);
    await fixture.insert(Case, [
      filedCase('A1', { projectNo: 'P1' }),
      filedCase('A2', { projectNo: 'P1', closedOn: '2024-05-01' }),
    ]);
    await fixture.insert(Lead, [lead('L1', { projectNo: 'P1' }), lead('L2', { projectNo: 'P2' })]);
  });
  afterEach(() => fixture.stop());

  it('has the whole chain, layer by layer, with who engaged whom', async () => {
    const chain = (await block('P1'))?.['contractorChain'];
    expect(chain).toMatchObject([
      { registrationNo: 'R1', tier: 1, upstreamNo: null, registered: true, status: 'UPDATED' },
      { registrationNo: 'R2a', tier: 2, upstreamNo: 'R1' },
      { registrationNo: 'R2b', tier: 2, upstreamNo: 'R1' },
      { registrationNo: 'R3', tier: 3, upstreamNo: 'R2b', registered: false, status: 'SURVEYED' },
    ]);
  });

  it('has cases and leads of which nobody knows before their registers begin', async () => {
    await fixture.department.database.query('DELETE FROM police_case');
    expect(await block('P2')).toMatchObject({ caseCount: null, openCaseCount: null, leadCount: 1 });
    await fixture.department.database.query('DELETE FROM damage_lead');
    expect(await block('P2')).toMatchObject({ leadCount: null });
  });

  it('gives the upper layers of a chain and how long the whole is', async () => {
    const top = 'publicSecurity { contractorChainCount contractorChain(first: 2) { registrationNo } }';
    expect(await block('P1', top)).toEqual({
      contractorChainCount: 4,
      contractorChain: [{ registrationNo: 'R1' }, { registrationNo: 'R2a' }],
    });
  });

  it('refuses more than fifty links of a chain', async () => {
    const answer = await fixture.ask(
      `{ _entities(representations: [{ __typename: "RenovationProject", projectNo: "P1" }]) {
        ... on RenovationProject { publicSecurity { contractorChain(first: 51) { tier } } } } }`,
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('has all tiers registered only when every firm is', async () => {
    expect(await block('P1')).toMatchObject({
      tierCount: 3,
      allTiersRegistered: false,
      unregisteredCount: 1,
    });
    expect(await block('P2')).toMatchObject({ tierCount: 1, allTiersRegistered: true, unregisteredCount: 0 });
  });

  it('neither has nor lacks registrations while no firm is known', async () => {
    expect(await block('P3')).toMatchObject({ tierCount: 0, allTiersRegistered: null, contractorChain: [] });
  });

  it('counts firms whose workers were not brought up to date for longer than asked', async () => {
    // Today is 2024-11-15: R1 was brought up to date 31 days ago, R2b 30, R2a in March, R3 is not registered.
    expect(await block('P1')).toMatchObject({ staleCount: 2 });
  });

  it.each([
    ['2024-11-15', 1],
    ['2024-11-16', 2],
  ])('of a firm that leaves on %s counts %d as on the site today', async (endedOn, staleCount) => {
    await fixture.department.database.manager.update(ContractorRegistration, 'R2a', { endedOn });
    expect(await block('P1')).toMatchObject({ staleCount });
  });

  it.each([-1, 4_000])('refuses %d days', async (staleDays) => {
    const answer = await fixture.ask(
      `query ($representations: [_Any!]!, $staleDays: Int!) { _entities(representations: $representations) {
        ... on RenovationProject { publicSecurity { staleCount(staleDays: $staleDays) } } } }`,
      { representations: [{ __typename: 'RenovationProject', projectNo: 'P1' }], staleDays },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'staleDays' });
  });

  it('has its cases and leads', async () => {
    expect(await block('P1')).toMatchObject({ caseCount: 2, openCaseCount: 1, leadCount: 1 });
    expect(await block('P3')).toMatchObject({ caseCount: 0, leadCount: 0 });
  });

  it('is unknown until the police have surveyed it', async () => {
    expect(await block('P9')).toBeNull();
  });

  it('sends as many statements for three projects as for one', async () => {
    const sent = (...projectNos: string[]) =>
      statementsOf(fixture, () =>
        blocksOf(
          fixture,
          'RenovationProject',
          projectNos.map((projectNo) => ({ projectNo })),
          everything,
        ),
      );
    const one = await sent('P1');
    expect(one).toBeGreaterThan(2);
    expect(await sent('P1', 'P2', 'P3')).toBe(one);
  });
});
