import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { PayerShare } from '../cost/payer-share';
import { Payer } from '../cost/payer';
import { insertCostRules, ruleNumbers } from '../demo/cost-rules';
import { insertGuidelines } from '../demo/guidelines';
import { housing } from '../index';
import { ledgerRows, projectRow, references } from '../testing/housing-rows';
import { RenovationItem } from './renovation-item';
import { RenovationItemCode } from './renovation-item-code';
import { RenovationLedgerEntry } from './renovation-ledger-entry';
import { ProjectCompound, RenovationProject } from './renovation-project';
import { RenovationStage } from './renovation-stage';
import { RenovationTier } from './renovation-tier';
import { UtilityCoordination } from './utility-coordination';
import { UtilityKind } from './utility-kind';

describe('a renovation project', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openFixture(housing, { references: references([]) });
    await insertCostRules(fixture.insert);
    await insertGuidelines(fixture.insert);
    await fixture.insert(RenovationProject, [
      projectRow('RP-C', { supervisorUscc: 'U-S' }),
      projectRow('RP-J', { countyCode: '419001' }),
    ]);
  });
  afterEach(() => fixture.stop());

  async function housingOf(projectNo: string, fields: string) {
    const { data, errors } = await fixture.ask(
      'query ($no: ID!) { renovationProject(projectNo: $no) { contractor { uscc } supervisor { uscc } housing { FIELDS } } }'.replace(
        'FIELDS',
        fields,
      ),
      { no: projectNo },
    );
    expect(errors).toBeUndefined();
    return data?.['renovationProject'] as { housing: Record<string, unknown> } | null;
  }

  test('links those who take part; nobody known is null, so is an unknown number', async () => {
    expect(await housingOf('RP-C', 'asOf')).toMatchObject({ contractor: null, supervisor: { uscc: 'U-S' } });
    expect(await housingOf('RP-X', 'asOf')).toBeNull();
  });

  test('has its ledger in order of time', async () => {
    await fixture.insert(
      RenovationLedgerEntry,
      ledgerRows('RP-C', [
        [RenovationStage.PLANNED, '2023-09-01'],
        [RenovationStage.APPLIED, '2023-10-01'],
        [RenovationStage.TENDERED, '2023-12-01'],
      ]),
    );
    const { database } = fixture.department;
    await database.query("UPDATE renovation_ledger_entry SET clerk_name = '王甲子' WHERE stage = 'APPLIED'");
    const project = await housingOf('RP-C', 'ledger { stage enteredOn clerkName maskedClerkName }');
    expect(project?.housing['ledger']).toEqual([
      { stage: 'PLANNED', enteredOn: '2023-09-01', clerkName: null, maskedClerkName: null },
      { stage: 'APPLIED', enteredOn: '2023-10-01', clerkName: '王甲子', maskedClerkName: '王**' },
      { stage: 'TENDERED', enteredOn: '2023-12-01', clerkName: null, maskedClerkName: null },
    ]);
  });

  test('lets an operator carry out the works from exactly a third on, and only where there is such a rule', async () => {
    const ratios: [UtilityKind, string | null][] = [
      [UtilityKind.COMMS, '0.333332'],
      [UtilityKind.GAS, '0.333333'],
      [UtilityKind.WATER, null],
    ];
    await fixture.insert(
      UtilityCoordination,
      ['RP-J', 'RP-C'].flatMap((projectNo) =>
        ratios.map(([kind, contributionRatio]) => ({ projectNo, kind, contributionRatio })),
      ),
    );
    const asked = 'utilityCoordination { kind mayImplement implementationRule { guidelineNo } }';
    const rule = { guidelineNo: 'JIYUAN-OPERATOR-MAY-IMPLEMENT' };
    expect((await housingOf('RP-J', asked))?.housing).toEqual({
      utilityCoordination: [
        { kind: 'COMMS', mayImplement: false, implementationRule: rule },
        { kind: 'GAS', mayImplement: true, implementationRule: rule },
        { kind: 'WATER', mayImplement: null, implementationRule: rule },
      ],
    });
    const withoutRule = { mayImplement: null, implementationRule: null };
    expect((await housingOf('RP-C', asked))?.housing).toEqual({
      utilityCoordination: ['COMMS', 'GAS', 'WATER'].map((kind) => ({ kind, ...withoutRule })),
    });
  });

  test('names for each share the rule it follows, with its place and source', async () => {
    const item = { projectNo: 'RP-C', itemCode: RenovationItemCode.SEWER };
    await fixture.insert(RenovationItem, [
      { ...item, tier: RenovationTier.BASIC, done: true },
      { ...item, itemCode: RenovationItemCode.FACADE, tier: RenovationTier.BASIC, done: true },
    ]);
    await fixture.insert(PayerShare, [
      { ...item, position: 1, payer: Payer.RENOVATION_FUND, ruleNo: ruleNumbers.jinchengPractice },
      { ...item, position: 2, payer: Payer.OWNERS },
    ]);
    const asked =
      'items { itemCode payerCount first: payers(first: 1) { payer } payers { payer rule { jurisdiction { code } source { section synthetic } } } }';
    expect((await housingOf('RP-C', asked))?.housing['items']).toEqual([
      { itemCode: 'FACADE', payerCount: 0, first: [], payers: [] },
      {
        itemCode: 'SEWER',
        payerCount: 2,
        first: [{ payer: 'RENOVATION_FUND' }],
        payers: [
          {
            payer: 'RENOVATION_FUND',
            rule: { jurisdiction: { code: '140500' }, source: { section: '一¶5', synthetic: false } },
          },
          { payer: 'OWNERS', rule: null },
        ],
      },
    ]);
  });

  test('gives the first of its compounds and of the rules of its place, and the numbers of all', async () => {
    await fixture.insert(ProjectCompound, [
      { projectNo: 'RP-J', compoundId: 'CMP-Y' },
      { projectNo: 'RP-J', compoundId: 'CMP-X' },
    ]);
    const { data } = await fixture.ask(
      `{ renovationProject(projectNo: "RP-J") { compoundCount compounds(first: 1) { id }
        housing { costRuleCount costRules { ruleNo } one: costRules(first: 1) { ruleNo } } } }`,
    );
    const project = data?.['renovationProject'] as { housing: { costRules: unknown[] } };
    const { costRules } = project.housing;
    expect(costRules.length).toBeGreaterThan(1);
    expect(project).toMatchObject({
      compoundCount: 2,
      compounds: [{ id: 'CMP-X' }],
      housing: { costRuleCount: costRules.length, one: costRules.slice(0, 1) },
    });
  });

  test('shows rules of its place that contradict one another side by side, and none of another place', async () => {
    const rules = async (projectNo: string) =>
      (await housingOf(projectNo, 'costRules { scope payer jurisdiction { code } source { document } }'))
        ?.housing['costRules'] as {
        scope: string | null;
        payer: string;
        jurisdiction: { code: string };
        source: { document: string };
      }[];
    const outside = (await rules('RP-C')).filter(({ scope }) => scope === 'OUTSIDE_CORRIDOR');
    expect(outside.map(({ payer }) => payer).sort()).toEqual(['RENOVATION_FUND', 'UTILITY_OPERATOR']);
    expect(new Set(outside.map(({ source }) => source.document)).size).toBe(2);
    const places = new Set((await rules('RP-J')).map(({ jurisdiction }) => jurisdiction.code));
    expect([...places]).toEqual(['419001']);
  });
});
