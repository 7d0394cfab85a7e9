import { openEnd } from '../../../shared/reference/accept';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Building } from '../building/building';
import { FireHazard } from '../fire-safety/fire-hazard';
import { housing } from '../index';
import { OwnersCommittee, OwnersCommitteeKind } from '../owners-committee/owners-committee';
import { PropertyService } from '../property-service/property-service';
import { RenovationItem } from '../renovation/renovation-item';
import { RenovationItemCode } from '../renovation/renovation-item-code';
import { ProjectCompound, RenovationProject } from '../renovation/renovation-project';
import { RenovationLedgerEntry } from '../renovation/renovation-ledger-entry';
import { RenovationStage } from '../renovation/renovation-stage';
import { RenovationTier } from '../renovation/renovation-tier';
import {
  belongingTo,
  compoundRow,
  hazardRow,
  projectRow,
  references,
  serviceRow,
} from '../testing/housing-rows';
import { CompoundHousing } from './compound-housing';

const everything = `query ($compounds: [_Any!]!) { _entities(representations: $compounds) { ... on Compound { id
  housing { asOf source { synthetic } residents { value suppressed } tenants { value suppressed }
    buildingList { name } projectCount projects { projectNo compounds { id }
      housing { ledger { stage } items { itemCode payers { payer rule { ruleNo } } }
        utilityCoordination { kind mayImplement } costRules { ruleNo } } }
    openFireHazardCount fireHazards { hazardNo status building { name } }
    propertyService { creditGrade subsidy { yuanPerMonth } company { housing { managedCompoundCount
      managedCompounds { id } propertyCredit { grade treatment } contractedProjectCount } } }
    ownersCommittee { partyShare meetsGuideline }
    elevatorAdditionCount elevatorAdditions { housing { submittedDocumentCount } building { name } } } } } }`;

type Entity = { id: string; housing: Record<string, unknown> | null };

async function entities(fixture: DepartmentFixture, ids: readonly string[], query = everything) {
  const compounds = ids.map((id) => ({ __typename: 'Compound', id }));
  const { data, errors } = await fixture.ask(query, { compounds });
  expect(errors).toBeUndefined();
  return data?.['_entities'] as Entity[];
}

async function openCompounds(count: number): Promise<{ fixture: DepartmentFixture; ids: string[] }> {
  const ids = Array.from({ length: count }, (_, index) => `CMP-${index}`);
  const fixture = await openFixture(housing, { references: references(belongingTo('140502001001', ids)) });
  const { insert } = fixture;
  await insert(
    CompoundHousing,
    ids.map((id) => compoundRow(id)),
  );
  await insert(
    Building,
    ids.map((id) => ({ id: `${id}-B01`, name: '1号楼', compoundId: id })),
  );
  await insert(
    FireHazard,
    ids.flatMap((id) => [1, 2].map((no) => hazardRow(`FH-${id}-${no}`, id, { buildingId: `${id}-B01` }))),
  );
  await insert(
    RenovationProject,
    ids.map((id) => projectRow(`RP-${id}`, { contractorUscc: `U-${id}` })),
  );
  await insert(
    ProjectCompound,
    ids.map((id) => ({ compoundId: id, projectNo: `RP-${id}` })),
  );
  await insert(
    RenovationItem,
    ids.map((id) => ({
      projectNo: `RP-${id}`,
      itemCode: RenovationItemCode.GAS,
      tier: RenovationTier.BASIC,
      done: false,
    })),
  );
  await insert(
    PropertyService,
    ids.map((id) => serviceRow(id, `U-${id}`)),
  );
  await insert(
    OwnersCommittee,
    ids.map((compoundId) => ({
      compoundId,
      kind: OwnersCommitteeKind.ELECTED,
      memberCount: 7,
      partyMemberCount: 4,
      synthetic: true,
    })),
  );
  fixture.statements.length = 0;
  return { fixture, ids };
}

test('a compound without a record has no block and no error', async () => {
  const { fixture } = await openCompounds(1);
  expect(await entities(fixture, ['CMP-0', 'CMP-UNKNOWN'], everything)).toMatchObject([
    { housing: { projectCount: 1, openFireHazardCount: 2 } },
    { housing: null },
  ]);
  await fixture.stop();
});

test('numbers of persons below the threshold are withheld, zero is not, unknown is null', async () => {
  const fixture = await openFixture(housing);
  await fixture.insert(CompoundHousing, [
    compoundRow('CMP-1', { residentCount: 4, tenantCount: 0 }),
    compoundRow('CMP-2', { residentCount: 5 }),
  ]);
  const query = `query ($compounds: [_Any!]!) { _entities(representations: $compounds) { ... on Compound { housing {
    residents { value suppressed } tenants { value suppressed } } } } }`;
  expect(await entities(fixture, ['CMP-1', 'CMP-2'], query)).toEqual([
    { housing: { residents: { value: null, suppressed: true }, tenants: { value: 0, suppressed: false } } },
    { housing: { residents: { value: 5, suppressed: false }, tenants: null } },
  ]);
  await fixture.stop();
});

test('a block says whether its figures were generated, whatever the compound is', async () => {
  const fixture = await openFixture(housing);
  await fixture.insert(CompoundHousing, [compoundRow('CMP-1', { synthetic: false, figuresSynthetic: true })]);
  const query =
    'query ($compounds: [_Any!]!) { _entities(representations: $compounds) { ... on Compound { housing { source { synthetic } } } } }';
  expect(await entities(fixture, ['CMP-1'], query)).toEqual([{ housing: { source: { synthetic: true } } }]);
  await fixture.stop();
});

test('the whole block, nested lists included, takes as many statements for twenty compounds as for two', async () => {
  const { fixture, ids } = await openCompounds(20);
  const statementsFor = async (count: number) => {
    fixture.statements.length = 0;
    await entities(fixture, ids.slice(0, count));
    return fixture.statements.length;
  };
  const two = await statementsFor(2);
  expect(two).toBeGreaterThan(10);
  expect(await statementsFor(20)).toBe(two);
  await fixture.stop();
});

test.each(['projects', 'fireHazards', 'elevatorAdditions', 'buildingList'])(
  'first of %s is checked and never clamped',
  async (list) => {
    const fixture = await openFixture(housing);
    await fixture.insert(CompoundHousing, [compoundRow('CMP-1')]);
    const { errors } = await fixture.ask(
      `{ _entities(representations: [{__typename: "Compound", id: "CMP-1"}]) { ... on Compound { housing { ${list}(first: 51) { __typename } } } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    await fixture.stop();
  },
);

test('a past day shows the projects that were on record by then', async () => {
  const fixture = await openFixture(housing, {
    references: references(belongingTo('140502001001', ['CMP-1'])),
  });
  await fixture.insert(CompoundHousing, [compoundRow('CMP-1')]);
  await fixture.insert(RenovationProject, [projectRow('RP-OLD'), projectRow('RP-NEW')]);
  await fixture.insert(
    ProjectCompound,
    ['RP-OLD', 'RP-NEW'].map((projectNo) => ({ compoundId: 'CMP-1', projectNo })),
  );
  await fixture.insert(RenovationLedgerEntry, [
    { projectNo: 'RP-OLD', stage: RenovationStage.SURVEYED, enteredOn: '2020-01-01', leftOn: openEnd },
    { projectNo: 'RP-NEW', stage: RenovationStage.SURVEYED, enteredOn: '2024-01-01', leftOn: openEnd },
  ]);
  const onDay = (on: string) =>
    entities(
      fixture,
      ['CMP-1'],
      `query ($compounds: [_Any!]!) { _entities(representations: $compounds) { ... on Compound { id
        housing(on: "${on}") { projectCount projects { projectNo } } } } }`,
    );
  const [before] = await onDay('2023-12-31');
  const [after] = await onDay('2024-01-01');
  expect(before?.housing).toEqual({ projectCount: 1, projects: [{ projectNo: 'RP-OLD' }] });
  expect(after?.housing?.['projectCount']).toBe(2);
  await fixture.stop();
});

test('of the projects only those at the stages asked for are given, the newest first, at most so many, and counted', async () => {
  const fixture = await openFixture(housing, {
    references: references(belongingTo('140502001001', ['CMP-1'])),
  });
  await fixture.insert(CompoundHousing, [compoundRow('CMP-1')]);
  const { PLANNED, STRUCK_OFF, UNDER_CONSTRUCTION } = RenovationStage;
  const projects: [projectNo: string, planYear: number, stage: RenovationStage][] = [
    ['RP-2021', 2021, STRUCK_OFF],
    ['RP-2023', 2023, UNDER_CONSTRUCTION],
    ['RP-2024', 2024, UNDER_CONSTRUCTION],
    ['RP-2025', 2025, PLANNED],
  ];
  for (const [projectNo, planYear, stage] of projects) {
    await fixture.insert(RenovationProject, [projectRow(projectNo, { planYear, stage })]);
    await fixture.insert(ProjectCompound, [{ compoundId: 'CMP-1', projectNo }]);
    await fixture.insert(RenovationLedgerEntry, [
      { projectNo, stage, enteredOn: '2024-03-01', leftOn: openEnd },
    ]);
  }
  const given = async (first: number, stages: string | null) => {
    const [compound] = await entities(
      fixture,
      ['CMP-1'],
      `query ($compounds: [_Any!]!) { _entities(representations: $compounds) { ... on Compound { id
        housing { projects(first: ${first}, stages: ${stages}) { projectNo } projectCount(stages: ${stages}) } } } }`,
    );
    const rows = compound?.housing?.['projects'] as { readonly projectNo: string }[];
    return [...rows.map(({ projectNo }) => projectNo), compound?.housing?.['projectCount']];
  };
  expect(await given(1, null)).toEqual(['RP-2025', 4]);
  expect(await given(1, '[UNDER_CONSTRUCTION]')).toEqual(['RP-2024', 2]);
  expect(await given(20, '[UNDER_CONSTRUCTION, STRUCK_OFF]')).toEqual(['RP-2024', 'RP-2023', 'RP-2021', 3]);
  expect(await given(20, '[]')).toEqual([0]);
  await fixture.stop();
});
