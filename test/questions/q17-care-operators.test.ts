import { eachOfAllPages, nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, divisionsBelow, today } from './places';
import type { Row } from './row-change';
import { enterpriseOf, storedStatus } from './stored-enterprises';

const within = '140502';
const list = 'careOperators.nodes';
const careKinds = "('ELDER_FRAUD', 'ILLEGAL_FUNDRAISING', 'ELDER_ABUSE')";

let journey: Journey;
let data: unknown;

beforeAll(async () => {
  journey = await startJourney(17);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
});
afterAll(() => journey?.stop());

/** Bodies that run a facility in a division; one in a compound lies where the compound belongs today. */
async function runningIn(division: string): Promise<Set<string>> {
  const communities = await divisionsBelow(journey, division);
  const compounds = await compoundsOf(journey, division);
  const rows = await journey.rows('civil-affairs', 'SELECT * FROM care_facility');
  const here = rows.filter(({ compound_id: compound, community_code: community }) =>
    compound === null ? communities.includes(String(community)) : compounds.includes(String(compound)),
  );
  return new Set(here.flatMap(({ operator_uscc: uscc }) => (uscc === null ? [] : [String(uscc)])));
}

/** Bodies of which a division, or one below it, buys a care service today. */
async function supplying(division: string): Promise<Set<string>> {
  const buyers = await divisionsBelow(journey, division);
  const rows = await journey.rows(
    'civil-affairs',
    'SELECT * FROM purchased_service WHERE valid_from <= ? AND (valid_to IS NULL OR ? < valid_to)',
    [today, today],
  );
  const bought = rows.filter((row) => buyers.includes(String(row['buyer_code'])));
  return new Set(bought.map((row) => String(row['provider_uscc'])));
}

async function listedToday(): Promise<Set<string>> {
  const rows = await journey.rows(
    'civil-affairs',
    'SELECT uscc FROM dishonesty_listing WHERE listed_on <= ? AND (removed_on IS NULL OR ? < removed_on)',
    [today, today],
  );
  return new Set(rows.map((row) => String(row['uscc'])));
}

const askCodes = (filter: object | null, division = within) =>
  eachOfAllPages(journey, 'careOperators', 'uscc', { within: division, filter, first: 8 });

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the bodies that run a facility here, or of which care is bought, are given, by credit code', async () => {
  const expected = [...new Set([...(await runningIn(within)), ...(await supplying(within))])].sort();
  expect(expected.length).toBeGreaterThan(20);
  expect(valueAt(data, 'careOperators.totalCount')).toBe(expected.length);
  expect(each(data, list, 'uscc')).toEqual(expected.slice(0, 20));
  expect(await askCodes(null)).toEqual(expected);
});

test('each condition keeps those of which it holds', async () => {
  const [running, suppliers, listed] = [
    await runningIn(within),
    await supplying(within),
    await listedToday(),
  ];
  const all = [...new Set([...running, ...suppliers])].sort();
  const conditions = { runsFacility: running, suppliesServices: suppliers, dishonestyListed: listed };
  for (const [name, holders] of Object.entries(conditions)) {
    const holding = all.filter((uscc) => holders.has(uscc));
    expect([name, holding.length > 0]).toEqual([name, true]);
    expect(await askCodes({ [name]: true })).toEqual(holding);
    expect(await askCodes({ [name]: false })).toEqual(all.filter((uscc) => !holders.has(uscc)));
  }
});

test('a body that runs facilities elsewhere only is absent, and present there', async () => {
  const given = await askCodes(null);
  const [elsewhere] = [...(await runningIn('530181'))].filter((uscc) => !given.includes(uscc));
  expect(elsewhere).toBeDefined();
  expect(await askCodes(null, '530181')).toContain(elsewhere);
});

test('every body is as the three departments store it', async () => {
  const nodes = await nodesOfAllPages(journey, 'careOperators', { within, first: 20 });
  const codes = await askCodes(null);
  expect(nodes).toEqual(await Promise.all(codes.map((uscc) => storedNode(String(uscc)))));
});

async function storedNode(uscc: string): Promise<object> {
  return {
    ...(await enterpriseOf(journey, uscc)),
    civilAffairs: await storedCare(uscc),
    publicSecurity: await storedCases(uscc),
    marketRegulation: await storedBusiness(uscc),
  };
}

async function storedCare(uscc: string): Promise<object> {
  const stored = (sql: string) => journey.rows('civil-affairs', sql, [uscc]);
  const facilities = await stored(
    'SELECT facility_id AS id, name FROM care_facility WHERE operator_uscc = ? ORDER BY facility_id',
  );
  const services = await stored(
    `SELECT s.*, i.title FROM purchased_service s JOIN purchase_catalogue_item i ON i.item_no = s.item_no
      WHERE s.provider_uscc = ? ORDER BY s.valid_from DESC, s.contract_no`,
  );
  const listings = await stored(
    `SELECT ground, listed_on AS listedOn, removed_on AS removedOn FROM dishonesty_listing
      WHERE uscc = ? ORDER BY listed_on DESC, listing_no`,
  );
  return {
    asOf: today,
    operatedCareFacilityCount: facilities.length,
    operatedCareFacilities: facilities.slice(0, 2),
    purchasedServiceCount: services.length,
    purchasedServices: services.slice(0, 2).map((row) => ({
      contractNo: row['contract_no'],
      item: { title: row['title'] },
      amountYuan: Number(row['amount_yuan']).toFixed(2),
      validFrom: row['valid_from'],
      validTo: row['valid_to'],
    })),
    dishonestyListed: (await listedToday()).has(uscc),
    dishonestyListings: listings.slice(0, 2),
  };
}

/** Null where no register of the police names the body. */
async function storedCases(uscc: string): Promise<object | null> {
  const tables = ['police_case', 'contractor_registration', 'special_industry_credential', 'scrap_station'];
  const counts = await Promise.all(
    tables.map((table) =>
      journey.count('public-security', `SELECT COUNT(*) FROM ${table} WHERE enterprise_uscc = ?`, [uscc]),
    ),
  );
  if (counts.every((count) => count === 0)) return null;
  const cases = await journey.rows(
    'public-security',
    `SELECT * FROM police_case WHERE enterprise_uscc = ? AND kind IN ${careKinds} AND filed_on <= ?
      ORDER BY filed_on DESC, case_no`,
    [uscc, today],
  );
  const isOpen = (row: Row) => row['solved_on'] === null && row['closed_on'] === null;
  return {
    asOf: today,
    openCareSectorCaseCount: cases.filter(isOpen).length,
    caseCount: cases.length,
    cases: cases.slice(0, 2).map(({ case_no: caseNo, kind, status, filed_on: filedOn }) => ({
      ...{ caseNo, kind, status, filedOn },
    })),
  };
}

async function storedBusiness(uscc: string): Promise<object> {
  const penalties = await journey.rows(
    'market-regulation',
    `SELECT decision_no AS decisionNo, decided_on AS decidedOn, kind, ground FROM penalty
      WHERE uscc = ? AND decided_on <= ? ORDER BY decided_on DESC, decision_no`,
    [uscc, today],
  );
  return {
    asOf: today,
    registrationStatus: (await storedStatus(journey, uscc)).status,
    penaltyCount: penalties.length,
    falseAdvertisingPenaltyCount: penalties.filter(({ kind }) => kind === 'FALSE_ADVERTISING').length,
    penalties: penalties.slice(0, 2),
  };
}

describe('one row changed changes exactly its leaves', () => {
  /** The first body of which something holds. */
  function bodyWhere(holds: (node: unknown) => boolean): { path: string; uscc: string } {
    const index = listAt(data, list).findIndex(holds);
    expect(index).toBeGreaterThanOrEqual(0);
    const path = `${list}.${index}`;
    return { path, uscc: String(valueAt(data, `${path}.uscc`)) };
  }
  const lengthOf = (node: unknown, path: string) => (valueAt(node, path) as unknown[] | undefined)?.length;
  const under = (path: string, ...names: string[]) => names.map((name) => `${path}.${name}`);

  test('civil affairs: a body is listed as dishonest', async () => {
    const { path, uscc } = bodyWhere((node) => lengthOf(node, 'civilAffairs.dishonestyListings') === 0);
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'dishonesty_listing',
      insert: {
        listing_no: 'DL-TEST',
        uscc,
        ground: '测试',
        listed_on: today,
        removed_on: null,
        synthetic: 1,
      },
    });
    const names = ['', '.0.ground', '.0.listedOn', '.0.removedOn'].map((name) => `dishonestyListings${name}`);
    expect(paths).toEqual(under(`${path}.civilAffairs`, 'dishonestyListed', ...names));
  });

  test('civil affairs: a contract is dearer than it was', async () => {
    const { path } = bodyWhere((node) => lengthOf(node, 'civilAffairs.purchasedServices') !== 0);
    const contractNo = String(valueAt(data, `${path}.civilAffairs.purchasedServices.0.contractNo`));
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'purchased_service',
      update: { contract_no: contractNo },
      set: { amount_yuan: '1.00' },
    });
    expect(paths).toEqual(under(`${path}.civilAffairs.purchasedServices.0`, 'amountYuan'));
  });

  const filed = (uscc: string, kind: string, filedOn: string) =>
    journey.changedBy({
      department: 'public-security',
      table: 'police_case',
      insert: {
        ...{ case_no: 'PC-TEST', kind, status: 'FILED', filed_on: filedOn, solved_on: null },
        ...{ closed_on: null, compound_id: null, division_code: within, project_no: null },
        ...{ enterprise_uscc: uscc, care_facility_id: null, synthetic: 1 },
      },
    });

  test('public security: an old case of abuse comes to light; one about telecom facilities is not shown', async () => {
    const { path, uscc } = bodyWhere((node) => lengthOf(node, 'publicSecurity.cases') === 2);
    expect(await filed(uscc, 'ELDER_ABUSE', '2010-01-01')).toEqual(
      under(`${path}.publicSecurity`, 'openCareSectorCaseCount', 'caseCount'),
    );
    expect(await filed(uscc, 'TELECOM_DAMAGE', today)).toEqual([]);
  });

  test('public security: a case is solved and counts among the open ones no more', async () => {
    const { path } = bodyWhere((node) => valueAt(node, 'publicSecurity.cases.0.status') === 'FILED');
    const cases = `${path}.publicSecurity.cases.0`;
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'police_case',
      update: { case_no: String(valueAt(data, `${cases}.caseNo`)) },
      set: { status: 'SOLVED', solved_on: today },
    });
    expect(paths).toEqual([`${path}.publicSecurity.openCareSectorCaseCount`, `${cases}.status`]);
  });

  test('market regulation: an old penalty for false claims comes to light', async () => {
    const { path, uscc } = bodyWhere((node) => lengthOf(node, 'marketRegulation.penalties') === 2);
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'penalty',
      insert: {
        ...{ decision_no: 'PN-000000-2010-001', uscc, decided_on: '2010-01-01', ground: '测试' },
        ...{ kind: 'FALSE_ADVERTISING', amount_yuan: '100.00' },
      },
    });
    const counts = ['penaltyCount', 'falseAdvertisingPenaltyCount'];
    expect(paths).toEqual(under(`${path}.marketRegulation`, ...counts));
  });

  test('market regulation: the business licence of a body is revoked', async () => {
    const { path, uscc } = bodyWhere(() => true);
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'registration_change',
      insert: { uscc, changed_on: today, status: 'REVOKED' },
    });
    expect(paths).toEqual(under(path, 'marketRegulation.registrationStatus'));
  });
});
