import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { AbilityGrade } from '../elder/ability-grade';
import { civilAffairs } from '../index';
import { facility } from '../testing/rows';
import { CareFacility } from './care-facility';
import { CareCheckingDepartment, CareHazardDomain } from './care-hazard-domain';
import { FacilityCheck, FacilityHazard } from './facility-hazard';
import { FacilityResidents } from './facility-residents';

let fixture: DepartmentFixture;

async function ask(id: string, selection: string): Promise<unknown> {
  const answer = await fixture.ask(`query ($id: ID!) { careFacility(id: $id) { ${selection} } }`, { id });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['careFacility'];
}

const residents = (facilityId: string, abilityGrade: AbilityGrade, persons: number) => ({
  facilityId,
  abilityGrade,
  persons,
});

function hazard(hazardNo: string, domain: CareHazardDomain, foundOn: string, rectifiedOn: string | null) {
  const checkingDepartment = CareCheckingDepartment.CIVIL_AFFAIRS;
  return { hazardNo, facilityId: 'CF-1', domain, foundOn, rectifiedOn, checkingDepartment };
}

beforeEach(async () => {
  fixture = await openFixture(civilAffairs);
  await fixture.insert(CareFacility, [
    facility({
      id: 'CF-1',
      name: 'home',
      compoundId: 'c',
      operatorUscc: 'operator',
      ratingLevel: 2,
      bedCount: 30,
      freeBeds: 12,
    }),
    facility({ id: 'CF-2', bedCount: 10, freeBeds: 7 }),
  ]);
  await fixture.insert(FacilityResidents, [
    residents('CF-1', AbilityGrade.MODERATE, 10),
    residents('CF-1', AbilityGrade.SEVERE, 8),
    residents('CF-2', AbilityGrade.INTACT, 3),
  ]);
  await fixture.insert(FacilityHazard, [
    hazard('H-1', CareHazardDomain.FIRE, '2024-10-01', null),
    hazard('H-2', CareHazardDomain.FIRE, '2024-11-01', '2024-11-03'),
    hazard('H-3', CareHazardDomain.FOOD, '2024-09-01', null),
  ]);
  await fixture.insert(FacilityCheck, [
    {
      facilityId: 'CF-1',
      domain: CareHazardDomain.FIRE,
      checkedOn: '2024-11-01',
      checkingDepartment: CareCheckingDepartment.EMERGENCY_MANAGEMENT,
    },
  ]);
});
afterEach(() => fixture.stop());

test('a facility stands with what it is, where it is and who runs it', async () => {
  expect(
    await ask(
      'CF-1',
      'id name kind community { code } compound { id } operator { uscc } civilAffairs { ratingLevel }',
    ),
  ).toEqual({
    id: 'CF-1',
    name: 'home',
    kind: 'CARE_HOME',
    community: { code: '140502100230' },
    compound: { id: 'c' },
    operator: { uscc: 'operator' },
    civilAffairs: { ratingLevel: 2 },
  });
});

test('an unknown facility is null', async () => {
  expect(await ask('CF-9', 'id')).toBeNull();
});

test('all five domains are told, also those without hazard or check', async () => {
  const none = { openCount: 0, rectifiedCount: 0, lastCheckedOn: null, checkingDepartment: null };
  expect(
    await ask(
      'CF-1',
      'civilAffairs { openHazardCount hazardsByDomain { domain openCount rectifiedCount lastCheckedOn checkingDepartment } }',
    ),
  ).toEqual({
    civilAffairs: {
      openHazardCount: 2,
      hazardsByDomain: [
        { domain: 'BUILDING', ...none },
        {
          domain: 'FIRE',
          openCount: 1,
          rectifiedCount: 1,
          lastCheckedOn: '2024-11-01',
          checkingDepartment: 'EMERGENCY_MANAGEMENT',
        },
        { domain: 'FOOD', ...none, openCount: 1 },
        { domain: 'SPECIAL_EQUIPMENT', ...none },
        { domain: 'EPIDEMIC', ...none },
      ],
    },
  });
});

test.each([
  ['', ['H-2', 'H-1', 'H-3']],
  ['(openOnly: true)', ['H-1', 'H-3']],
  ['(domains: [FIRE])', ['H-2', 'H-1']],
  ['(domains: [FIRE, FOOD], openOnly: true, first: 1)', ['H-1']],
  ['(domains: [])', []],
])('hazards%s are the newest first: %p', async (args, expected) => {
  expect(await ask('CF-1', `civilAffairs { hazards${args} { hazardNo } }`)).toEqual({
    civilAffairs: { hazards: expected.map((hazardNo) => ({ hazardNo })) },
  });
});

test.each([
  ['', 3],
  ['(openOnly: true)', 2],
  ['(domains: [FIRE])', 2],
  ['(domains: [FIRE, FOOD], openOnly: true)', 2],
])('hazardCount%s counts all that such a list would have: %d', async (args, expected) => {
  expect(await ask('CF-1', `civilAffairs { hazardCount${args} hazards(first: 1) { domain } }`)).toMatchObject(
    {
      civilAffairs: { hazardCount: expected, hazards: [{ domain: 'FIRE' }] },
    },
  );
});

test('residents are counted by grade', async () => {
  expect(
    await ask(
      'CF-1',
      'civilAffairs { residentCount { value } freeBeds residentsByGrade { grade count { value } } }',
    ),
  ).toEqual({
    civilAffairs: {
      residentCount: { value: 18 },
      freeBeds: 12,
      residentsByGrade: [
        { grade: 'INTACT', count: { value: 0 } },
        { grade: 'MILD', count: { value: 0 } },
        { grade: 'MODERATE', count: { value: 10 } },
        { grade: 'SEVERE', count: { value: 8 } },
        { grade: 'TOTAL', count: { value: 0 } },
      ],
    },
  });
});

test('a few residents are hidden, and the free beds from which they would follow', async () => {
  expect(await ask('CF-2', 'civilAffairs { bedCount residentCount { value suppressed } freeBeds }')).toEqual({
    civilAffairs: { bedCount: 10, residentCount: { value: null, suppressed: true }, freeBeds: null },
  });
});
