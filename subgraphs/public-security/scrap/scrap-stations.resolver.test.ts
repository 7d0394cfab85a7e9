import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import { publicSecurity } from '../index';
import { always, compound, division, statementsOf } from '../testing/ask-as-gateway';
import { filedCase, scrapCredential, scrapInspection } from '../testing/rows';
import { ScrapInspection } from './scrap-inspection';
import { ScrapStation } from './scrap-station';
import { SpecialIndustryCredentialKind } from './scrap-terms';
import { SpecialIndustryCredential } from './special-industry-credential';
import { ScrapItemKind, TraceOrigin, TraceRecord } from './trace-record';

const [east, west, north] = ['140502001001', '140502001002', '140502002001'];

const query = `query ($within: ID!, $filter: ScrapStationFilter, $orderBy: ScrapStationOrder, $first: Int = 50) {
  scrapStations(within: $within, filter: $filter, orderBy: $orderBy, first: $first) { totalCount
    nodes { stationNo suspiciousItemCount untracedItemCount
      inspections { tracedItemCount traceRecords { recordNo origin case { caseNo } } } } } }`;

const trace = (recordNo: string, inspectionNo: string, more: Partial<TraceRecord> = {}): TraceRecord => ({
  recordNo,
  inspectionNo,
  itemKind: ScrapItemKind.CABLE,
  tracedOn: '2024-06-02',
  origin: TraceOrigin.LAWFUL,
  caseNo: null,
  synthetic: true,
  ...more,
});

describe('places where scrap metal is bought', () => {
  let fixture: DepartmentFixture;
  const page = async (variables: Record<string, unknown> = {}, visit = visitAs('LEADER', ['140500'])) => {
    const answer = await fixture.ask(query, { within: '140502', ...variables }, visit);
    expect(answer.errors).toBeUndefined();
    return answer.data?.['scrapStations'] as {
      totalCount: number;
      nodes: ({ stationNo: string } & Record<string, unknown>)[];
    };
  };
  const numbers = async (variables: Record<string, unknown> = {}, visit = visitAs('LEADER', ['140500'])) => {
    const { nodes, totalCount } = await page(variables, visit);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ stationNo }) => stationNo);
  };

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity, {
      references: {
        divisions: [
          division('140500', 'PREFECTURE', null),
          division('140502', 'COUNTY', '140500'),
          division('140502001', 'TOWNSHIP', '140502'),
          division('140502002', 'TOWNSHIP', '140502'),
          division(east, 'COMMUNITY', '140502001'),
          division(west, 'COMMUNITY', '140502001'),
          division(north, 'COMMUNITY', '140502002'),
        ],
        compounds: [
          compound('C1', always(east)),
          compound('C2', always(west)),
          compound('C3', always(north)),
        ],
      },
    });
    const station = (stationNo: string, communityCode: string) => ({
      stationNo,
      enterpriseUscc: `U-${stationNo}`,
      communityCode,
      synthetic: true,
    });
    await fixture.insert(ScrapStation, [
      station('S1', west),
      station('S2', east),
      station('S3', east),
      station('S4', north),
    ]);
    await fixture.insert(SpecialIndustryCredential, [
      scrapCredential('F1', 'U-S1', '140502'),
      {
        ...scrapCredential('L1', 'U-S1', '140502'),
        kind: SpecialIndustryCredentialKind.LICENCE,
        validFrom: '2022-01-01',
        validTo: '2024-12-31',
      },
      {
        ...scrapCredential('L2', 'U-S2', '140502'),
        kind: SpecialIndustryCredentialKind.LICENCE,
        validFrom: '2021-01-01',
        validTo: '2024-11-14',
      },
      scrapCredential('F4', 'U-S4', '140581'),
    ]);
    await fixture.insert(ScrapInspection, [
      { ...scrapInspection('I1', 'S1', 'U-S1'), suspiciousItems: 2, tracedBack: true },
      { ...scrapInspection('I2', 'S2', 'U-S2'), suspiciousItems: 3, tracedBack: false },
      scrapInspection('I3', 'S3', 'U-S3'),
    ]);
    await fixture.insert(TraceRecord, [
      trace('T1', 'I1', { origin: TraceOrigin.STOLEN, caseNo: 'A1' }),
      trace('T2', 'I1', { tracedOn: '2024-06-03' }),
      trace('T3', 'I2'),
      trace('T4', 'I2', { tracedOn: '2024-11-16' }),
    ]);
    await fixture.insert(Case, [
      filedCase('A1', { kind: CaseKind.STOLEN_GOODS_DISPOSAL, divisionCode: '140502' }),
      filedCase('A2', { kind: CaseKind.TELECOM_THEFT, compoundId: 'C2', filedOn: '2024-10-01' }),
      filedCase('A3', { kind: CaseKind.TELECOM_DAMAGE, compoundId: 'C3', filedOn: '2024-10-01' }),
      filedCase('A4', { kind: CaseKind.TELECOM_THEFT, compoundId: 'C2', filedOn: '2024-02-01' }),
      filedCase('A5', { kind: CaseKind.TELECOM_THEFT, compoundId: 'C3', filedOn: '2023-02-01' }),
    ]);
  });
  afterEach(() => fixture.stop());

  it.each([
    [{}, ['S1', 'S2', 'S3', 'S4']],
    [{ within: '140502002' }, ['S4']],
    [{ filter: { credentialed: true } }, ['S1', 'S4']],
    [{ filter: { credentialed: false } }, ['S2', 'S3']],
    [{ filter: { credentialed: true, credentialedOn: '2023-07-19' } }, ['S1', 'S2']],
    [{ filter: { tracedBack: true } }, ['S1']],
    [{ filter: { tracedBack: false } }, ['S2']],
    [{ filter: { nearTheftSinceDays: 90 } }, ['S1', 'S2', 'S3']],
    [{ filter: { nearTheftSinceDays: 44 } }, []],
    [{ filter: { nearTheftSinceDays: 45 } }, ['S1', 'S2', 'S3']],
    [{ filter: { nearTheftSinceDays: 3650, credentialed: true } }, ['S1', 'S4']],
    [{ orderBy: { field: 'UNTRACED_ITEMS', direction: 'DESC' } }, ['S2', 'S1', 'S3', 'S4']],
  ])('asked with %j are %j', async (variables, expected) => {
    expect(await numbers(variables)).toEqual(expected);
  });

  it('are not drawn into the list by a theft that is not the caller’s to know', async () => {
    const ofEast = visitAs('LEADER', [east]);
    const variables = { within: east, filter: { nearTheftSinceDays: 90 } };
    expect(await numbers(variables, ofEast)).toEqual([]);
    expect(await numbers(variables)).toEqual(['S2', 'S3']);
  });

  it('tell their suspicious items and which of them were traced', async () => {
    const { nodes } = await page();
    expect(nodes[0]).toMatchObject({
      suspiciousItemCount: 2,
      untracedItemCount: 0,
      inspections: [
        {
          tracedItemCount: 2,
          traceRecords: [
            { recordNo: 'T2', origin: 'LAWFUL', case: null },
            { recordNo: 'T1', origin: 'STOLEN', case: { caseNo: 'A1' } },
          ],
        },
      ],
    });
    expect(nodes[1]).toMatchObject({ suspiciousItemCount: 3, untracedItemCount: 2 });
    expect(nodes[2]).toMatchObject({ suspiciousItemCount: 0, untracedItemCount: 0 });
  });

  it('send as many statements for four as for one', async () => {
    const one = await statementsOf(fixture, () => page({ first: 1 }));
    expect(one).toBeGreaterThan(4);
    expect(await statementsOf(fixture, () => page())).toBe(one);
  });

  it.each([-1, 3651])('refuse %d days', async (nearTheftSinceDays) => {
    const answer = await fixture.ask(query, { within: '140502', filter: { nearTheftSinceDays } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.nearTheftSinceDays',
    });
  });

  describe('and their licence or filing', () => {
    const checkOf = async (stationNo: string, on: string | null) => {
      const answer = await fixture.ask(
        `query ($on: Date) { scrapStations(within: "140502") { nodes { stationNo credentialCheck(on: $on) { on
          credentialed credential { number kind } rule { ruleNo kind source { document section } } } } } }`,
        { on },
      );
      const { nodes } = (answer.data ?? {})['scrapStations'] as {
        nodes: { stationNo: string; credentialCheck: Record<string, unknown> }[];
      };
      return nodes.find((node) => node.stationNo === stationNo)?.credentialCheck;
    };
    const licence = { ruleNo: 'SCRAP-LICENCE-140500', kind: 'LICENCE' };
    const filing = { ruleNo: 'SCRAP-FILING-NATIONAL', kind: 'FILING' };

    it.each([
      ['S1', null, true, 'F1', filing],
      ['S1', '2023-07-19', true, 'L1', licence],
      ['S1', '2023-07-20', true, 'L1', filing],
      ['S2', null, false, null, filing],
      ['S2', '2023-07-20', true, 'L2', filing],
      ['S3', '2023-07-10', false, null, licence],
    ])('of %s on %s: %s, %s', async (stationNo, on, credentialed, number, rule) => {
      const check = await checkOf(stationNo, on);
      expect(check).toMatchObject({
        on: on ?? '2024-11-15',
        credentialed,
        credential: number === null ? null : { number },
      });
      expect(check?.['rule']).toEqual(expect.objectContaining(rule));
    });

    it.each(['2023-07-04', '1990-01-01'])('is not judged on %s, of which no rule is loaded', async (on) => {
      expect(await checkOf('S2', on)).toBeNull();
    });

    it('is as of today for a day to come', async () => {
      const today = await checkOf('S1', null);
      expect(today).toMatchObject({ on: '2024-11-15', credentialed: true });
      expect(await checkOf('S1', '2030-01-01')).toEqual(today);
    });
  });

  describe('around compounds with telecom theft', () => {
    const thefts = `query ($within: ID!, $sinceDays: Int, $first: Int = 50, $after: String) {
      telecomTheftCompounds(within: $within, sinceDays: $sinceDays, first: $first, after: $after) { totalCount
        pageInfo { endCursor hasNextPage } nodes { lastFiledOn theftCaseCount openTheftCaseCount compound { id
          publicSecurity { nearbyScrapStationCount nearbyScrapStations(first: 2) { stationNo } } } } } }`;

    it('each compound stands once, with the stations of its street, its own community first', async () => {
      const answer = await fixture.ask(thefts, { within: '140502', sinceDays: 3650 });
      expect(answer).toEqual({
        data: {
          telecomTheftCompounds: {
            totalCount: 2,
            pageInfo: { endCursor: expect.any(String), hasNextPage: false },
            nodes: [
              {
                lastFiledOn: '2024-10-01',
                theftCaseCount: 2,
                openTheftCaseCount: 2,
                compound: {
                  id: 'C2',
                  publicSecurity: {
                    nearbyScrapStationCount: 3,
                    nearbyScrapStations: [{ stationNo: 'S1' }, { stationNo: 'S2' }],
                  },
                },
              },
              {
                lastFiledOn: '2023-02-01',
                theftCaseCount: 1,
                openTheftCaseCount: 1,
                compound: {
                  id: 'C3',
                  publicSecurity: { nearbyScrapStationCount: 1, nearbyScrapStations: [{ stationNo: 'S4' }] },
                },
              },
            ],
          },
        },
      });
    });

    it('go page by page and only as far back as asked', async () => {
      const first = await fixture.ask(thefts, { within: '140502', sinceDays: 3650, first: 1 });
      const { pageInfo } = (first.data ?? {})['telecomTheftCompounds'] as { pageInfo: { endCursor: string } };
      const next = await fixture.ask(thefts, {
        within: '140502',
        sinceDays: 3650,
        after: pageInfo.endCursor,
      });
      expect(next.data).toMatchObject({
        telecomTheftCompounds: { totalCount: 2, nodes: [{ compound: { id: 'C3' } }] },
      });
      expect((await fixture.ask(thefts, { within: '140502', sinceDays: 60 })).data).toMatchObject({
        telecomTheftCompounds: { totalCount: 1, nodes: [{ compound: { id: 'C2' }, theftCaseCount: 1 }] },
      });
      const { errors } = await fixture.ask(thefts, { within: '140502', sinceDays: -1 });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'sinceDays' });
    });

    it('show no station outside the caller’s divisions, and send as many statements for two as for one', async () => {
      const ofWest = visitAs('LEADER', [west]);
      const answer = await fixture.ask(thefts, { within: west, sinceDays: 90 }, ofWest);
      expect(answer).toMatchObject({
        data: {
          telecomTheftCompounds: {
            nodes: [{ compound: { publicSecurity: { nearbyScrapStationCount: 1 } } }],
          },
        },
      });
      const sent = (first: number) =>
        statementsOf(fixture, () => fixture.ask(thefts, { within: '140502', sinceDays: 3650, first }));
      expect(await sent(2)).toBe(await sent(1));
    });
  });
});
