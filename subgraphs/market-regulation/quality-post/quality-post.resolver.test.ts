import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { qualityPostRules } from '../demo/quality-posts';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Registrar } from '../enterprise/registrar';
import { marketRegulation } from '../index';
import { LicenceKind } from '../licence/licence-kind';
import { LicenceRecord } from '../licence/licence-record';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { divisions } from '../testing/places';
import { EnterpriseSize } from './quality-post-kinds';
import { CompulsoryCertificate, IndustrialProfile, QualityPostRule } from './quality-post-rule';

const query = `query ($representations: [_Any!]!, $on: Date) { _entities(representations: $representations) {
  ... on Enterprise { marketRegulation(on: $on) { qualityDirectorRequired
    qualityPostFindings { ruleNo post ground applies source { document section synthetic } } } } } }`;
const bodies = (...usccs: string[]) => usccs.map((uscc) => ({ __typename: 'Enterprise', uscc }));
const { LARGE, MEDIUM, SMALL } = EnterpriseSize;

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(marketRegulation, { references: { divisions } });
  const places = { 'U-ELSEWHERE': '419001', 'U-NOWHERE': null };
  const all = [
    'U-LICENSED',
    'U-RUN-OUT',
    'U-CCC',
    'U-LARGE',
    'U-MEDIUM',
    'U-SMALL',
    'U-UNSURE',
    'U-SHOP',
    'U-MAKER',
    'U-IMPORTER',
  ];
  await fixture.insert(
    EnterpriseMarketRegulation,
    [...all, 'U-HARMLESS', ...Object.keys(places)].map((uscc) => ({
      ...{ uscc, name: uscc, registrar: Registrar.MARKET_REGULATION, synthetic: true },
      registeredInCode: uscc in places ? places[uscc as keyof typeof places] : '140502',
    })),
  );
  const profile = (uscc: string, size: EnterpriseSize | null, safetyProduct: boolean | null) => ({
    ...{ uscc, size, safetyProduct },
  });
  await fixture.insert(IndustrialProfile, [
    profile('U-LICENSED', SMALL, false),
    profile('U-RUN-OUT', SMALL, true),
    profile('U-CCC', null, false),
    profile('U-LARGE', LARGE, true),
    profile('U-MEDIUM', MEDIUM, true),
    profile('U-SMALL', SMALL, null),
    profile('U-UNSURE', null, true),
    profile('U-HARMLESS', LARGE, false),
    profile('U-ELSEWHERE', LARGE, true),
    profile('U-NOWHERE', LARGE, true),
  ]);
  const licence = (number: string, uscc: string, kind: LicenceKind, validTo: string | null) => ({
    ...{ number, uscc, kind, facilityId: null, validFrom: '2020-01-01', validTo },
  });
  await fixture.insert(LicenceRecord, [
    licence('L-1', 'U-LICENSED', LicenceKind.PRODUCTION, '2024-11-15'),
    licence('L-2', 'U-RUN-OUT', LicenceKind.PRODUCTION, '2024-11-14'),
    licence('L-3', 'U-SHOP', LicenceKind.FOOD, null),
    licence('L-5', 'U-MAKER', LicenceKind.PRODUCTION, null),
    licence('L-4', 'U-SMALL', LicenceKind.FOOD, null),
  ]);
  const certificate = { validFrom: '2024-01-01', validTo: '2025-01-01' };
  await fixture.insert(CompulsoryCertificate, [
    { certificateNo: 'C-1', uscc: 'U-CCC', ...certificate },
    { certificateNo: 'C-2', uscc: 'U-IMPORTER', ...certificate },
  ]);
  await fixture.insert(QualityPostRule, [...qualityPostRules]);
});
afterAll(() => fixture.stop());

async function block(uscc: string, on = '2024-11-15') {
  const [entity] = await askEntities(fixture, query, bodies(uscc), { on }, visitAs('PUBLIC', []));
  return entity?.['marketRegulation'] as {
    qualityDirectorRequired: boolean | null;
    qualityPostFindings: { ground: string; applies: boolean | null }[];
  };
}

test.each([
  ['U-LICENSED', true, 'PRODUCTION_LICENCE'],
  ['U-RUN-OUT', false, ''],
  ['U-CCC', true, 'COMPULSORY_CERTIFICATION'],
  ['U-LARGE', true, 'SAFETY_PRODUCT_LARGE_OR_MEDIUM'],
  ['U-MEDIUM', true, 'SAFETY_PRODUCT_LARGE_OR_MEDIUM'],
  ['U-SMALL', false, ''],
  ['U-HARMLESS', false, ''],
  ['U-UNSURE', null, ''],
])('%s must have a director: %s, for %p', async (uscc, required, ground) => {
  const { qualityDirectorRequired, qualityPostFindings } = await block(uscc);
  const grounds = qualityPostFindings.filter(({ applies }) => applies === true).map((each) => each.ground);
  expect(qualityDirectorRequired).toBe(required);
  expect(grounds.filter((each) => each !== 'INDUSTRIAL_BODY').join(' ')).toBe(ground);
  expect(grounds).toContain('INDUSTRIAL_BODY');
});

test('a body that neither makes nor sells industrial products needs nobody, though it has a licence for food', async () => {
  const { qualityDirectorRequired, qualityPostFindings } = await block('U-SHOP');
  expect(qualityDirectorRequired).toBe(false);
  expect(qualityPostFindings.map(({ applies }) => applies)).toEqual([false, false, false, false]);
});

test.each([
  ['U-MAKER', { INDUSTRIAL_BODY: true, PRODUCTION_LICENCE: true, COMPULSORY_CERTIFICATION: false }],
  ['U-IMPORTER', { INDUSTRIAL_BODY: true, PRODUCTION_LICENCE: false, COMPULSORY_CERTIFICATION: true }],
])('%s, whose size nobody entered, must have a director for what it holds', async (uscc, expected) => {
  const { qualityDirectorRequired, qualityPostFindings } = await block(uscc);
  expect(qualityDirectorRequired).toBe(true);
  expect(Object.fromEntries(qualityPostFindings.map(({ ground, applies }) => [ground, applies]))).toEqual({
    ...expected,
    SAFETY_PRODUCT_LARGE_OR_MEDIUM: null,
  });
});

test('every finding says which rule and where it is written', async () => {
  expect((await block('U-UNSURE')).qualityPostFindings).toContainEqual({
    ...{ ruleNo: 'QUALITY-DIRECTOR-140502-3', post: 'DIRECTOR', ground: 'SAFETY_PRODUCT_LARGE_OR_MEDIUM' },
    applies: null,
    source: { document: '城政办发〔2024〕26号', section: '(十四)', synthetic: false },
  });
});

test.each([
  ['U-ELSEWHERE', '2024-11-15'],
  ['U-NOWHERE', '2024-11-15'],
  ['U-LARGE', '2024-08-19'],
])('no rule is known for %s on %s', async (uscc, on) => {
  expect(await block(uscc, on)).toEqual({ qualityDirectorRequired: null, qualityPostFindings: [] });
});

test('many bodies cost the statements of one', async () => {
  expect(await statementsFor(fixture, query, bodies('U-LARGE', 'U-SMALL', 'U-CCC'))).toBe(
    await statementsFor(fixture, query, bodies('U-LARGE')),
  );
});

async function underRule(ruleNo: string, more = '', within = '140500') {
  const answer = await fixture.ask(
    `{ enterprisesUnderRule(within: "${within}", ruleNo: "${ruleNo}"${more}) { totalCount nodes { uscc } pageInfo { endCursor } } }`,
    {},
    visitAs('PUBLIC', []),
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.['enterprisesUnderRule'] as {
    totalCount: number;
    nodes: { uscc: string }[];
    pageInfo: { endCursor: string };
  };
}

test('the bodies to which a rule applies are listed, those that cannot be decided are not', async () => {
  const both = await underRule('QUALITY-DIRECTOR-140502-3');
  expect(both).toMatchObject({ totalCount: 2, nodes: [{ uscc: 'U-LARGE' }, { uscc: 'U-MEDIUM' }] });
  const one = await underRule('QUALITY-DIRECTOR-140502-3', ', first: 1');
  expect(
    await underRule('QUALITY-DIRECTOR-140502-3', `, first: 1, after: "${one.pageInfo.endCursor}"`),
  ).toMatchObject({ totalCount: 2, nodes: [{ uscc: 'U-MEDIUM' }] });
  expect(await underRule('QUALITY-DIRECTOR-140502-1')).toMatchObject({
    nodes: [{ uscc: 'U-LICENSED' }, { uscc: 'U-MAKER' }],
  });
  expect(await underRule('QUALITY-DIRECTOR-140502-3', '', '419001')).toMatchObject({ totalCount: 0 });
  expect(await underRule('NO-RULE')).toMatchObject({ totalCount: 0, nodes: [] });
});
