import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { today } from './places';
import { creditGradeOf, oldPenaltyOf } from './stored-enterprises';
import { storedBusiness, storedCareRole, storedHousingRole, storedPoliceRole } from './stored-roles';

let journey: Journey;
let sample: string;
let data: unknown;

/** Further enterprises: what they are, which department's table names them, and how the answer shows it. */
const others: readonly [what: string, says: RegExp, department: string, sql: string][] = [
  [
    'a scrap dealer with a special-industry credential',
    /"specialIndustryCredentials":\[\{/,
    'public-security',
    'SELECT enterprise_uscc FROM special_industry_credential WHERE valid_to IS NOT NULL ORDER BY 1',
  ],
  [
    'an operator of a rated care facility',
    /"ratingLevel":\d/,
    'civil-affairs',
    'SELECT operator_uscc FROM care_facility WHERE rating_level IS NOT NULL AND operator_uscc IS NOT NULL ORDER BY 1',
  ],
  [
    'a firm whose business licence was revoked',
    /"registrationStatus":"REVOKED"/,
    'market-regulation',
    "SELECT uscc FROM registration_change WHERE status = 'REVOKED' ORDER BY 1",
  ],
  [
    'a maintainer of elevators whom no other department knows',
    /"housing":null,"publicSecurity":null,"civilAffairs":null/,
    'market-regulation',
    'SELECT maintainer_uscc FROM elevator WHERE maintainer_uscc IS NOT NULL ORDER BY 1 DESC',
  ],
];

beforeAll(async () => {
  journey = await startJourney(22);
  sample = String(journey.question.variables['uscc']);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
});
afterAll(() => journey?.stop());

test('no field of the question is null in all of the sample, a scrap dealer and a care operator', async () => {
  const answers = [data];
  for (const [, , department, sql] of others.slice(0, 2)) {
    const reply = await journey.ask({ uscc: await journey.key(department, sql) });
    expect(reply.errors).toBeUndefined();
    answers.push(reply.data);
  }
  expect(silentFields(journey.question.text, answers)).toEqual([]);
});

test('the sample has a role in each of the four departments', () => {
  const roles = [
    'marketRegulation.elevatorsUsed',
    'marketRegulation.licences',
    'marketRegulation.penalties',
    'housing.managedCompounds',
    'housing.contractedProjects',
    'publicSecurity.contractorRegistrations',
    'civilAffairs.operatedCareFacilities',
    'civilAffairs.dishonestyListings',
  ];
  for (const role of roles)
    expect([role, listAt(data, `enterprise.${role}`).length > 0]).toEqual([role, true]);
});

describe.each([['the sample', /"contractedProjectCount":[1-9]/, '', ''] as const, ...others])(
  'of %s',
  (_, says, department, sql) => {
    let uscc: string;
    let enterprise: unknown;

    beforeAll(async () => {
      uscc = department === '' ? sample : await journey.key(department, sql);
      const reply = await journey.ask({ uscc });
      expect(reply.errors).toBeUndefined();
      enterprise = valueAt(reply.data, 'enterprise');
    });

    test('the answer says so', () => expect(JSON.stringify(enterprise)).toMatch(says));

    test('every department’s part is as it stores it', async () => {
      const name = 'SELECT name FROM enterprise WHERE uscc = ?';
      expect(enterprise).toEqual({
        uscc,
        name: await journey.key('market-regulation', name, [uscc]),
        marketRegulation: await storedBusiness(journey, uscc),
        housing: await storedHousingRole(journey, uscc),
        publicSecurity: await storedPoliceRole(journey, uscc),
        civilAffairs: await storedCareRole(journey, uscc),
      });
    });
  },
);

describe('one row changed changes exactly its leaves', () => {
  const under = (block: string, ...names: string[]) => names.map((name) => `enterprise.${block}.${name}`);

  test('market regulation: a licence ran out yesterday', async () => {
    const numbers = each(data, 'enterprise.marketRegulation.licences', 'number');
    const index = each(data, 'enterprise.marketRegulation.licences', 'kind').indexOf('FOOD');
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'licence',
      update: { kind: 'FOOD', number: String(numbers[index]) },
      set: { valid_to: '2024-11-14' },
    });
    expect(paths).toEqual(under(`marketRegulation.licences.${index}`, 'validTo', 'expired'));
  });

  const penalised = (uscc: string) => journey.changedBy(oldPenaltyOf(uscc));

  test('market regulation: an old penalty comes to light; that of another firm does not show', async () => {
    const known = listAt(data, 'enterprise.marketRegulation.penalties').length;
    expect(await penalised(sample)).toEqual(
      under(
        'marketRegulation',
        'penaltyCount',
        ...['decisionNo', 'decidedOn', 'ground'].map((name) => `penalties.${known}.${name}`),
      ),
    );
    const other = 'SELECT uscc FROM enterprise WHERE uscc <> ? ORDER BY 1';
    expect(await penalised(await journey.key('market-regulation', other, [sample]))).toEqual([]);
  });

  test('housing: the firm is graded anew', async () => {
    const grade = await creditGradeOf(journey, sample);
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'property_credit',
      update: { uscc: sample, rated_year: 2024 },
      set: { grade: grade === 'D' ? 'A' : 'D' },
    });
    expect(paths).toEqual(under('housing', 'propertyCredit.grade', 'propertyCredit.treatment'));
  });

  test('housing: the firm loses the last of its compounds', async () => {
    const managed = each(data, 'enterprise.housing.managedCompounds', 'id');
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'property_service',
      update: { compound_id: String(managed.at(-1)), company_uscc: sample, end_on: '9999-12-31' },
      set: { end_on: today },
    });
    const last = `managedCompounds.${managed.length - 1}`;
    expect(paths).toEqual(under('housing', 'managedCompoundCount', `${last}.id`, `${last}.name`));
  });

  test('public security: a registration of the firm ends', async () => {
    const statuses = each(data, 'enterprise.publicSecurity.contractorRegistrations', 'status');
    const index = statuses.findIndex((status) => status !== 'ENDED');
    const registration = `enterprise.publicSecurity.contractorRegistrations.${index}`;
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'contractor_registration',
      update: { registration_no: String(valueAt(data, `${registration}.registrationNo`)) },
      set: { status: 'ENDED' },
    });
    expect(paths).toEqual([`${registration}.status`]);
  });

  test('public security: one more open case', async () => {
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'police_case',
      insert: {
        case_no: 'PC-TEST',
        kind: 'QUALITY_CRIME',
        status: 'FILED',
        filed_on: today,
        solved_on: null,
        closed_on: null,
        compound_id: null,
        division_code: '140502',
        project_no: null,
        enterprise_uscc: sample,
        care_facility_id: null,
        synthetic: 1,
      },
    });
    expect(paths).toEqual(under('publicSecurity', 'openCaseCount'));
  });

  test('civil affairs: the firm is taken from the list of the dishonest a day later', async () => {
    const [listing] = await journey.rows(
      'civil-affairs',
      'SELECT listing_no FROM dishonesty_listing WHERE uscc = ? ORDER BY listed_on DESC, listing_no',
      [sample],
    );
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'dishonesty_listing',
      update: { listing_no: String(listing?.['listing_no']) },
      set: { removed_on: today },
    });
    expect(paths).toEqual(under('civilAffairs', 'dishonestyListings.0.removedOn'));
  });
});
