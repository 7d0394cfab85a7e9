import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { changedWhenTold } from './hand-over';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundName, compoundsOf, marks, today } from './places';
import type { Row, RowChange } from './row-change';
import { creditGradeOf, enterpriseOf, storedStatus } from './stored-enterprises';

const within = '419001';
const list = 'housingCompounds.nodes';
const reply = {
  document: '济源市住房和城乡建设局《关于对市政协十届第五次会议105049号提案的答复》',
  section: '九¶1',
};

let journey: Journey;
let data: unknown;
/** The services of today in 济源 with the building area. */
let services: Row[];

beforeAll(async () => {
  journey = await startJourney(19);
  const answer = await journey.ask();
  expect(answer.errors).toBeUndefined();
  data = answer.data;
  const compounds = await compoundsOf(journey, within);
  services = await journey.rows(
    'housing',
    `SELECT s.*, c.gross_floor_area_m2 AS area, c.is_old FROM property_service s
      JOIN compound c ON c.compound_id = s.compound_id
      WHERE s.start_on <= ? AND ? < s.end_on AND s.compound_id IN (${marks(compounds)}) ORDER BY s.compound_id`,
    [today, today, ...compounds],
  );
});
afterAll(() => journey?.stop());

/** Of three years, the month of the first day being the first: how many are left, this one included. */
function monthsLeft(since: string): number {
  const [year, month] = since.split('-').map(Number) as [number, number];
  return Math.max(0, 36 - ((2024 - year) * 12 + 11 - month));
}

const isSubsidised = ({ subsidy_from: since }: Row): boolean =>
  since != null && String(since) <= today && monthsLeft(String(since)) > 0;
const subsidised = (): Row[] => services.filter(isSubsidised);

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the compounds of 济源 that are on the subsidy are given, over all pages', async () => {
  const expected = subsidised().map((row) => row['compound_id']);
  expect(expected.length).toBeGreaterThan(10);
  expect(valueAt(data, 'housingCompounds.totalCount')).toBe(expected.length);
  expect(await eachOfAllPages(journey, 'housingCompounds', 'id', { within, first: 7 })).toEqual(expected);
});

test('a compound that manages itself is absent, and so is all of 晋城, where no document grants a subsidy', async () => {
  const absent = services.find((row) => row['company_uscc'] === null);
  expect(absent).toBeDefined();
  expect(each(data, list, 'id')).not.toContain(absent?.['compound_id']);
  const jincheng = await journey.ask({ within: '140500' });
  expect(valueAt(jincheng.data, 'housingCompounds.totalCount')).toBe(0);
});

test('every compound is as the two departments store it', async () => {
  expect(listAt(data, list)).toEqual(await Promise.all(subsidised().map(storedCompound)));
});

async function storedCompound(service: Row): Promise<object> {
  const uscc = service['company_uscc'];
  const area = Number(service['area']);
  const { status, since } = await storedStatus(journey, uscc);
  const isSuspended = status === 'REVOKED';
  const monthly = (Math.round(area * 15) / 100).toFixed(2);
  const id = String(service['compound_id']);
  return {
    id,
    name: await compoundName(journey, id),
    housing: {
      asOf: today,
      grossFloorAreaM2: area.toFixed(2),
      propertyService: {
        subsidyRule: {
          ...{ value: '0.150000', inPrinciple: true, source: reply },
          unit: '元/m²·月 / yuan per m² and month',
        },
        subsidy: {
          yuanPerMonth: monthly,
          monthsLeft: monthsLeft(String(service['subsidy_from'])),
          since: service['subsidy_from'],
          payableYuanPerMonth: isSuspended ? '0.00' : monthly,
          suspension: isSuspended ? suspension : null,
        },
        subsidyEligibility: await storedEligibility(service, isSuspended),
        creditGrade: await creditGradeOf(journey, uscc),
        company: {
          ...(await enterpriseOf(journey, uscc)),
          marketRegulation: { registrationStatus: status, statusSince: since },
        },
      },
    },
  };
}

/** The document does not speak of firms that are revoked, so that must be called a reading of it. */
const suspension = {
  reason: 'COMPANY_REVOKED',
  asOf: today,
  rule: { text: expect.stringContaining('本系统的读法'), source: reply },
};

async function storedEligibility(service: Row, isRevoked: boolean): Promise<object> {
  const done = await journey.count(
    'housing',
    `SELECT COUNT(*) FROM project_compound p JOIN renovation_ledger_entry l ON l.project_no = p.project_no
      WHERE p.compound_id = ? AND l.entered_on <= ? AND ? < l.left_on
        AND l.stage IN ('COMPLETED', 'HANDED_OVER', 'STRUCK_OFF')`,
    [service['compound_id'], today, today],
  );
  const reasons = [
    { condition: 'OLD_COMPOUND', met: service['is_old'] === 1 },
    { condition: 'RENOVATED', met: done > 0 },
    { condition: 'PROFESSIONAL_MANAGEMENT', met: service['mode'] === 'HIRED_COMPANY' },
    { condition: 'COMPANY_NOT_REVOKED', met: !isRevoked },
    { condition: 'RULE_IN_FORCE', met: true },
  ];
  return { eligible: reasons.every(({ met }) => met), reasons };
}

test('among them is one whose firm is revoked, which is told but not paid', () => {
  const paid = each(data, list, 'housing.propertyService.subsidy.payableYuanPerMonth');
  expect(paid).toContain('0.00');
  expect(new Set(paid).size).toBeGreaterThan(5);
  const eligible = each(data, list, 'housing.propertyService.subsidyEligibility.eligible');
  expect(paid.every((amount, index) => amount !== '0.00' || eligible[index] === false)).toBe(true);
  expect(eligible).toContain(true);
});

describe('one row changed changes exactly its leaves', () => {
  const service = (row: Row | undefined, ...names: string[]) => {
    const index = each(data, list, 'id').indexOf(row?.['compound_id']);
    return names.map((name) => `${list}.${index}.housing.propertyService.${name}`);
  };
  const last = (): Row | undefined => subsidised().at(-1);
  const serviceOf = (row: Row | undefined, set: Row): RowChange => ({
    ...{ department: 'housing', table: 'property_service', set },
    update: { compound_id: String(row?.['compound_id']), end_on: '9999-12-31' },
  });

  test('housing: a subsidy that began three years ago last month is over, this month it is the last', async () => {
    const paths = await journey.changedBy(serviceOf(last(), { subsidy_from: '2021-12-31' }));
    expect(paths).toEqual(service(last(), 'subsidy.monthsLeft', 'subsidy.since'));
    const over = await journey.changedBy(serviceOf(last(), { subsidy_from: '2021-11-30' }));
    const gone = `${list}.${each(data, list, 'id').length - 1}.`;
    const rest = over.filter((path) => !path.startsWith(gone));
    expect(rest).toEqual(['housingCompounds.totalCount', 'housingCompounds.pageInfo.endCursor']);
    expect(over).toContain(`${gone}id`);
  });

  test('housing: the building area is measured anew', async () => {
    const row = subsidised().find(({ company_uscc: uscc }) => uscc === last()?.['company_uscc']);
    const index = each(data, list, 'id').indexOf(row?.['compound_id']);
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'compound' },
      update: { compound_id: String(row?.['compound_id']) },
      set: { gross_floor_area_m2: Number(row?.['area']) + 1000 },
    });
    const amounts = ['yuanPerMonth', 'payableYuanPerMonth'].map((name) => `subsidy.${name}`);
    expect(paths).toEqual([`${list}.${index}.housing.grossFloorAreaM2`, ...service(row, ...amounts)]);
  });

  test('market regulation: a firm is revoked, and the subsidy of all its compounds is suspended', async () => {
    const active = each(data, list, 'housing.propertyService.company.marketRegulation.registrationStatus');
    const uscc = each(data, list, 'housing.propertyService.company.uscc')[active.indexOf('ACTIVE')];
    const change: RowChange = {
      ...{ department: 'market-regulation', table: 'registration_change' },
      insert: { uscc: String(uscc), changed_on: today, status: 'REVOKED' },
    };
    const served = subsidised().filter((row) => row['company_uscc'] === uscc);
    expect(served.length).toBeGreaterThan(1);
    const status = ['registrationStatus', 'statusSince'].map((name) => `company.marketRegulation.${name}`);
    expect(await journey.changedBy(change)).toEqual(served.flatMap((row) => service(row, ...status)));
    const told = await changedWhenTold(journey, 'housing', change);
    const halted = ['reason', 'asOf', 'rule.text', 'rule.source.document', 'rule.source.section'];
    const leaves = [
      'subsidy.payableYuanPerMonth',
      'subsidy.suspension',
      ...['eligible', 'reasons.3.met'].map((name) => `subsidyEligibility.${name}`),
      ...status,
      ...halted.map((name) => `subsidy.suspension.${name}`),
    ];
    expect([...told].sort()).toEqual(served.flatMap((row) => service(row, ...leaves)).sort());
  });
});
