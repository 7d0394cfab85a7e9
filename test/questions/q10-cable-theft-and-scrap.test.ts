import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { communityOfCompound, compoundName, compoundsOf, today } from './places';
import { stationsAround, storedStation } from './stored-stations';

const within = '140502';
const list = 'telecomTheftCompounds.nodes';
const stations = 'compound.publicSecurity.nearbyScrapStations';
/** 365 days before the pinned day. */
const since = '2023-11-16';

let journey: Journey;
let data: unknown;

beforeAll(async () => {
  journey = await startJourney(10);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
});
afterAll(() => journey?.stop());

interface Theft {
  readonly compoundId: string;
  readonly caseNo: string;
  readonly filedOn: string;
  readonly isOpen: boolean;
}

/** Cases of theft of telecom facilities in compounds of a division from a day on, the last filed first. */
async function storedThefts(division: string, from: string): Promise<Theft[]> {
  const compounds = await compoundsOf(journey, division);
  const rows = await journey.rows(
    'public-security',
    `SELECT * FROM police_case WHERE kind = 'TELECOM_THEFT' AND compound_id IS NOT NULL
      AND filed_on >= ? AND filed_on <= ? ORDER BY filed_on DESC, case_no`,
    [from, today],
  );
  return rows
    .map((row) => ({
      compoundId: String(row['compound_id']),
      caseNo: String(row['case_no']),
      filedOn: String(row['filed_on']),
      isOpen: row['solved_on'] === null && row['closed_on'] === null,
    }))
    .filter(({ compoundId }) => compounds.includes(compoundId));
}

const compoundsIn = (thefts: readonly Theft[]) => [...new Set(thefts.map(({ compoundId }) => compoundId))];

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the compounds of 城区 with a theft within 365 days are given, the last filed first', async () => {
  const expected = compoundsIn(await storedThefts(within, since));
  expect(expected.length).toBeGreaterThan(4);
  expect(valueAt(data, 'telecomTheftCompounds.totalCount')).toBe(expected.length);
  expect(valueAt(data, 'telecomTheftCompounds.pageInfo.hasNextPage')).toBe(false);
  expect(each(data, list, 'compound.id')).toEqual(expected);
});

test('absent: an older theft, damage without theft, a theft in 济源市; the older one comes when asked for', async () => {
  const given = each(data, list, 'compound.id');
  const older = compoundsIn(await storedThefts(within, '2020-01-01')).find((id) => !given.includes(id));
  const elsewhere = compoundsIn(await storedThefts('419001', since)).at(0);
  const inPlace = await compoundsOf(journey, within);
  const damage = (
    await journey.rows('public-security', "SELECT compound_id FROM police_case WHERE kind = 'TELECOM_DAMAGE'")
  )
    .map((row) => String(row['compound_id']))
    .find((id) => inPlace.includes(id) && !given.includes(id));
  for (const absent of [older, elsewhere, damage]) {
    expect(absent).toBeDefined();
    expect(given).not.toContain(absent);
  }
  const longer = (await journey.ask({ within, sinceDays: 3_000 })).data;
  expect(each(longer, list, 'compound.id')).toContain(older);
});

test('the first day of the period counts, the day before it does not', async () => {
  const last = (await storedThefts(within, since)).at(-1);
  const days = (Date.parse(today) - Date.parse(String(last?.filedOn))) / 86_400_000;
  for (const [sinceDays, isGiven] of [
    [days, true],
    [days - 1, false],
  ] as const) {
    const shorter = (await journey.ask({ within, sinceDays })).data;
    expect(each(shorter, list, 'compound.id').includes(last?.compoundId)).toBe(isGiven);
  }
});

test('every compound with the stations around it is as the three departments store it', async () => {
  const thefts = await storedThefts(within, since);
  expect(listAt(data, list)).toEqual(
    await Promise.all(compoundsIn(thefts).map((id) => storedCompound(id, thefts))),
  );
  const checks = listAt(data, list).flatMap((node) => each(node, stations, 'credentialCheck.credentialed'));
  expect(new Set(checks)).toEqual(new Set([true, false]));
});

async function storedCompound(id: string, thefts: readonly Theft[]): Promise<object> {
  const here = thefts.filter(({ compoundId }) => compoundId === id);
  const community = await communityOfCompound(journey, id);
  const around = await stationsAround(journey, community.code);
  return {
    theftCaseCount: here.length,
    openTheftCaseCount: here.filter(({ isOpen }) => isOpen).length,
    lastFiledOn: here[0]?.filedOn,
    compound: {
      id,
      name: await compoundName(journey, id),
      community,
      publicSecurity: {
        asOf: today,
        nearbyScrapStationCount: around.length,
        nearbyScrapStations: await Promise.all(
          around.slice(0, 5).map((station) => storedStation(journey, station)),
        ),
      },
    },
  };
}

test('which of licence and filing is called for goes by the day; either counts while it is valid', async () => {
  const [node] = listAt(data, list).filter((each) => listAt(each, stations).length > 0);
  const around = await stationsAround(journey, String(valueAt(node, 'compound.community.code')));
  const kinds = new Map<string, unknown>();
  for (const on of ['2023-07-19', '2023-07-20', '2024-05-25', '2024-05-26']) {
    const answer = (await journey.ask({ within, on })).data;
    const same = listAt(answer, list)[listAt(data, list).indexOf(node)];
    const expected = await Promise.all(
      around.slice(0, 5).map((station) => storedStation(journey, station, on)),
    );
    expect(listAt(same, stations)).toEqual(expected);
    kinds.set(on, valueAt(expected[0], 'credentialCheck.rule.kind'));
    const held = each(same, stations, 'credentialCheck.credential.kind');
    // A licence until 2024-05-25 is among them, whatever the rule of the day calls for.
    expect(held.includes('LICENCE')).toBe(on !== '2024-05-26');
  }
  expect([...kinds.values()]).toEqual(['LICENCE', 'FILING', 'FILING', 'FILING']);
});

describe('one row changed changes exactly its leaves', () => {
  /** Paths of a station, or of all of a dealer, under every compound around which they lie. */
  function pathsOf(station: unknown, key: 'stationNo' | 'enterprise.uscc', ...leaves: string[]): string[] {
    return listAt(data, list).flatMap((node, index) =>
      each(node, stations, key).flatMap((value, at) =>
        value === valueAt(station, key)
          ? leaves.map((leaf) => `${list}.${index}.${stations}.${at}.${leaf}`)
          : [],
      ),
    );
  }
  const shown = () => listAt(data, list).flatMap((node) => listAt(node, stations));

  test('public security: a theft is solved', async () => {
    const index = each(data, list, 'openTheftCaseCount').indexOf(1);
    const id = each(data, list, 'compound.id')[index];
    const theft = (await storedThefts(within, since)).find(({ compoundId }) => compoundId === id);
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'police_case',
      update: { case_no: String(theft?.caseNo) },
      set: { solved_on: '2024-11-14' },
    });
    expect(paths).toEqual([`${list}.${index}.openTheftCaseCount`]);
  });

  test('public security: a filing ran out yesterday', async () => {
    const station = shown().find((each) => valueAt(each, 'credentialCheck.credential.kind') === 'FILING');
    const number = valueAt(station, 'credentialCheck.credential.number');
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'special_industry_credential',
      update: { credential_no: String(number) },
      set: { valid_to: '2024-11-14' },
    });
    const check = [
      'credentialed',
      'credential',
      ...['number', 'kind', 'validFrom'].map((leaf) => `credential.${leaf}`),
    ];
    const held = 'enterprise.publicSecurity.specialIndustryCredentials.0.validTo';
    const leaves = [held, ...check.map((leaf) => `credentialCheck.${leaf}`)];
    expect([...paths].sort()).toEqual(pathsOf(station, 'enterprise.uscc', ...leaves).sort());
  });

  test('public security: a record of tracing is lost, and an item counts as not traced', async () => {
    // Of an inspection that shows more than one record, and all that it has.
    const station = shown().find(
      (each) =>
        listAt(each, 'inspections.0.traceRecords').length > 1 &&
        Number(valueAt(each, 'inspections.0.suspiciousItems')) <= 3,
    );
    const records = listAt(station, 'inspections.0.traceRecords');
    const [last, path] = [records.at(-1), `inspections.0.traceRecords.${records.length - 1}`];
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'trace_record',
      remove: { record_no: String(valueAt(last, 'recordNo')) },
    });
    const ofCase = valueAt(last, 'case') === null ? ['case'] : ['case.caseNo', 'case.status'];
    const lost = ['recordNo', 'itemKind', 'tracedOn', 'origin', ...ofCase].map((leaf) => `${path}.${leaf}`);
    expect(paths).toEqual(pathsOf(station, 'stationNo', 'untracedItemCount', ...lost));
  });

  test('market regulation: a dealer is listed as abnormal', async () => {
    const [station] = shown();
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'registration_change',
      insert: {
        uscc: String(valueAt(station, 'enterprise.uscc')),
        changed_on: '2024-11-14',
        status: 'ABNORMAL',
      },
    });
    const block = 'enterprise.marketRegulation';
    expect(paths).toEqual(
      pathsOf(station, 'enterprise.uscc', `${block}.registrationStatus`, `${block}.statusSince`),
    );
  });
});
