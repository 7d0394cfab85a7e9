import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { always, blocksOf, compound, division, statementsOf } from '../testing/ask-as-gateway';
import { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import { publicSecurity } from '../index';
import { registration, residents } from '../testing/rows';
import { ContractorRegistration } from './contractor-registration';

const query = `query ($registrationNo: ID!) { contractorRegistration(registrationNo: $registrationNo) {
  registrationNo project { projectNo } source { synthetic } declaredWorkerCount { value suppressed }
  workerCount { value suppressed } workerCountMatches workerResidences { community { code } count { value suppressed } } } }`;

describe('a contractor’s registration', () => {
  let fixture: DepartmentFixture;
  const ask = async (registrationNo: string) =>
    (await fixture.ask(query, { registrationNo })).data?.['contractorRegistration'];

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity, {
      references: {
        divisions: [
          division('140502001', 'TOWNSHIP', null),
          ...['1', '2', '3', '4', '5', '6'].map((no) =>
            division(`14050200100${no}`, 'COMMUNITY', '140502001'),
          ),
        ],
        compounds: ['1', '2', '3', '4', '5', '6'].map((no) => compound(`C${no}`, always(`14050200100${no}`))),
      },
    });
    await fixture.insert(ContractorRegistration, [
      registration('R1', { declaredWorkers: 20 }),
      registration('R2', { declaredWorkers: 3 }),
      registration('R3', { declaredWorkers: null }),
      registration('R4', { declaredWorkers: 7 }),
      registration('R5', { declaredWorkers: 7, endedOn: '2024-11-01' }),
      registration('R6'),
      registration('R7'),
      registration('R8', { declaredWorkers: 15 }),
    ]);
    await fixture.insert(FloatingPopulationRecord, [
      ...residents(8, 'C1', { registrationNo: 'R1' }),
      ...residents(6, 'C2', { registrationNo: 'R1' }),
      ...residents(5, 'C9', { registrationNo: 'R1' }),
      ...residents(4, 'C1', { registrationNo: 'R1', registeredTo: '2024-11-15' }),
      ...residents(8, 'C1', { registrationNo: 'R2' }),
      ...residents(3, 'C2', { registrationNo: 'R2' }),
      ...residents(9, 'C1'),
      ...residents(7, 'C1', { registrationNo: 'R4' }),
      ...['C1', 'C2', 'C3', 'C4'].flatMap((id) => residents(1, id, { registrationNo: 'R6' })),
      ...['C1', 'C2', 'C3', 'C4', 'C5'].flatMap((id) => residents(1, id, { registrationNo: 'R7' })),
      ...residents(10, 'C6', { registrationNo: 'R8' }),
      ...residents(5, 'C9', { registrationNo: 'R8' }),
      ...residents(2, 'C6'),
    ]);
  });
  afterEach(() => fixture.stop());

  it('counts the workers now on the register, by the community where they live', async () => {
    expect(await ask('R1')).toEqual({
      registrationNo: 'R1',
      project: { projectNo: 'P1' },
      source: { synthetic: true },
      declaredWorkerCount: { value: 20, suppressed: false },
      workerCount: { value: 19, suppressed: false },
      workerCountMatches: false,
      workerResidences: [
        { community: null, count: { value: 5, suppressed: false } },
        { community: { code: '140502001001' }, count: { value: 8, suppressed: false } },
        { community: { code: '140502001002' }, count: { value: 6, suppressed: false } },
      ],
    });
  });

  it('gives some of the communities and the number of all, counted as if all were given', async () => {
    const { data } = await fixture.ask(
      '{ contractorRegistration(registrationNo: "R1") { workerResidenceCount workerResidences(first: 1) { count { value } } } }',
    );
    expect(data?.['contractorRegistration']).toEqual({
      workerResidenceCount: 3,
      workerResidences: [{ count: { value: 5 } }],
    });
  });

  it('withholds a small community and what would tell it', async () => {
    expect(await ask('R2')).toMatchObject({
      declaredWorkerCount: { value: null, suppressed: true },
      workerCount: { value: 11 },
      workerCountMatches: null,
      workerResidences: [],
    });
  });

  it('names no community whose floating population would tell a few others', async () => {
    const [block] = await blocksOf(
      fixture,
      'Division',
      [{ code: '140502001006' }],
      'publicSecurity { floatingPopulation { value } }',
    );
    expect(block).toEqual({ floatingPopulation: { value: 12 } });
    expect(await ask('R8')).toMatchObject({
      workerCount: { value: 15, suppressed: false },
      workerCountMatches: true,
      workerResidences: [{ community: null, count: { value: 5 } }],
    });
  });

  it.each(['R6', 'R7'])(
    'says of a number of workers that is withheld not how many places they live in (%s)',
    async (no) => {
      const { data } = await fixture.ask(
        `{ contractorRegistration(registrationNo: "${no}") {
        workerCount { value suppressed } workerResidenceCount workerResidences { count { value } } } }`,
      );
      expect(data?.['contractorRegistration']).toEqual({
        workerCount: { value: null, suppressed: true },
        workerResidenceCount: null,
        workerResidences: [],
      });
    },
  );

  it('has no workers while none are registered, and no declared number when none was declared', async () => {
    expect(await ask('R3')).toMatchObject({
      declaredWorkerCount: null,
      workerCountMatches: null,
      workerCount: { value: 0, suppressed: false },
      workerResidences: [],
    });
  });

  it('says that the numbers are the same where they are', async () => {
    expect(await ask('R4')).toMatchObject({ workerCount: { value: 7 }, workerCountMatches: true });
  });

  it('does not hold the empty register of a firm that has left against it', async () => {
    expect(await ask('R5')).toMatchObject({ workerCount: { value: 0 }, workerCountMatches: null });
  });

  it('is null for a number that nobody gave', async () => {
    expect(await ask('R9')).toBeNull();
  });

  it('is answered by key with as many statements for several as for one', async () => {
    const asked = (...registrationNos: string[]) =>
      statementsOf(fixture, async () => {
        const answer = await fixture.ask(
          `query ($representations: [_Any!]!) { _entities(representations: $representations) {
            ... on ContractorRegistration { tier workerCount { value } workerResidences { count { value } } } } }`,
          {
            representations: registrationNos.map((registrationNo) => ({
              __typename: 'ContractorRegistration',
              registrationNo,
            })),
          },
        );
        expect(answer.errors).toBeUndefined();
      });
    // The rows, where they stand, the workers, and of their communities the persons, the counts and the parents.
    expect(await asked('R1')).toBe(6);
    expect(await asked('R1', 'R2', 'R3', 'R8')).toBe(6);
  });
});
