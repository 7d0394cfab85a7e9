import { asOf, askedHousing, inChengqu } from '../testing/asked-housing';

/** What an official asks of housing, on the demonstration rows: each answer beside its own SQL. */
describe('questions to housing about compounds', () => {
  const { ask, revoked, sql } = askedHousing();

  test('compounds on the subsidy: amount, months left, suspended only where the licence was revoked', async () => {
    const { housingCompounds: found } = await ask<{
      housingCompounds: {
        nodes: {
          id: string;
          housing: { propertyService: { company: { uscc: string }; subsidy: Record<string, unknown> } };
        }[];
      };
    }>(`{ housingCompounds(within: "419001", filter: { subsidised: true }, first: 200) { nodes { id housing { propertyService {
      company { uscc } subsidy { yuanPerMonth monthsLeft payableYuanPerMonth suspension { reason rule { guidelineNo } } } } } } } }`);
    const rows = await sql<{ compound_id: string; area: number; company: string; since: string }>(
      `SELECT s.compound_id, c.gross_floor_area_m2 AS area, s.company_uscc AS company, s.subsidy_from AS since
        FROM property_service s JOIN compound c ON c.compound_id = s.compound_id
        WHERE s.subsidy_from IS NOT NULL AND s.compound_id LIKE 'CMP-419001%' ORDER BY s.compound_id`,
    );
    const expected = rows.map(({ compound_id, area, company, since }) => {
      const [year = 0, month = 0] = since.split('-').map(Number);
      const amount = (Math.round(Number(area) * 15) / 100).toFixed(2);
      const isRevoked = company === revoked();
      return {
        id: compound_id,
        housing: {
          propertyService: {
            company: { uscc: company },
            subsidy: {
              yuanPerMonth: amount,
              monthsLeft: 36 - (2024 * 12 + 11 - (year * 12 + month)),
              payableYuanPerMonth: isRevoked ? '0.00' : amount,
              suspension: isRevoked
                ? { reason: 'COMPANY_REVOKED', rule: { guidelineNo: 'JIYUAN-SUBSIDY-CONDITION' } }
                : null,
            },
          },
        },
      };
    });
    expect(found.nodes).toEqual(expected);
    expect(rows.some(({ company }) => company === revoked())).toBe(true);
  });

  test('a subsidy whose term is over is none any more', async () => {
    await sql("UPDATE property_service SET subsidy_from = '2021-11-30' WHERE subsidy_from IS NOT NULL");
    const count = async () =>
      (
        await ask<{ housingCompounds: { totalCount: number } }>(
          '{ housingCompounds(within: "419001", filter: { subsidised: true }) { totalCount } }',
        )
      ).housingCompounds.totalCount;
    expect(await count()).toBe(0);
    await sql("UPDATE property_service SET subsidy_from = '2021-12-01' WHERE subsidy_from IS NOT NULL");
    expect(await count()).toBeGreaterThan(0);
  });

  test('compounds that meet the subsidy rule say why, and no other meets it, nor one whose company was revoked', async () => {
    type Eligibility = { eligible: boolean; reasons: { condition: string; met: boolean }[] };
    const list = async (wanted: boolean) =>
      (
        await ask<{
          housingCompounds: {
            nodes: { housing: { propertyService: { subsidyEligibility: Eligibility } | null } }[];
          };
        }>(
          `{ housingCompounds(within: "419001", filter: { meetsSubsidyRule: ${wanted} }, first: 200) { nodes {
          housing { propertyService { subsidyEligibility { eligible reasons { condition met } } } } } } }`,
        )
      ).housingCompounds.nodes.map(
        ({ housing: { propertyService } }) => propertyService?.subsidyEligibility ?? null,
      );
    const [meet, others] = [await list(true), await list(false)];
    expect(new Set(meet.map((each) => each?.eligible))).toEqual(new Set([true]));
    expect(new Set(others.map((each) => each?.eligible ?? false))).toEqual(new Set([false]));
    const unmet = others.map((each) => each?.reasons.filter(({ met }) => !met).map((one) => one.condition));
    expect(unmet).toContainEqual(['COMPANY_NOT_REVOKED']);
  });

  test.each([
    ['NO_HOUSEHOLD_METERING', 'household_metering'],
    ['POWER_ASSETS_NOT_TRANSFERRED', 'power_assets_transferred'],
  ])('compounds with the obstacle %s', async (obstacle, column) => {
    const { housingCompounds: found } = await ask<{
      housingCompounds: {
        totalCount: number;
        nodes: { housing: { utilityBilling: { obstacles: string[] } } }[];
      };
    }>(`{ housingCompounds(within: "140502", filter: { utilityObstacles: [${obstacle}] }, first: 200) { totalCount
      nodes { housing { utilityBilling { onlineHouseholdPayment obstacles } } } } }`);
    const [row] = await sql<{ n: number }>(
      `SELECT COUNT(*) AS n FROM compound WHERE ${column} = 0 AND ${inChengqu}`,
    );
    expect(found.totalCount).toBe(row?.n);
    expect(
      found.nodes.every(({ housing: { utilityBilling } }) => utilityBilling.obstacles.includes(obstacle)),
    ).toBe(true);
  });

  test('compounds by tickets of all departments in 90 days, the most first', async () => {
    const { housingCompounds: found } = await ask<{
      housingCompounds: {
        nodes: { id: string; housing: { ticketsLast90Days: { own: number; total: number } } }[];
      };
    }>(`{ housingCompounds(within: "140500", orderBy: { field: TICKETS_LAST_90_DAYS, direction: DESC }, first: 30) { nodes { id
      housing { ticketsLast90Days { own total others { owner value } } } } } }`);
    const rows = await sql<{ compound_id: string; own: number; total: number }>(
      `SELECT c.compound_id, t.own, t.own + COALESCE(i.value, 0) AS total FROM compound c
        JOIN (SELECT k.compound_id, COUNT(x.ticket_no) AS own FROM compound k LEFT JOIN ticket x ON x.compound_id = k.compound_id
          AND x.received_on BETWEEN '2024-08-17' AND '${asOf}' AND x.handed_over_on IS NULL GROUP BY k.compound_id) t ON t.compound_id = c.compound_id
        LEFT JOIN reference_indicator i ON i.subject_key = c.compound_id AND i.code = 'TICKETS_LAST_90_DAYS'
        WHERE c.compound_id LIKE 'CMP-1405%' ORDER BY total DESC, c.compound_id LIMIT 30`,
    );
    expect(
      found.nodes.map(({ id, housing: { ticketsLast90Days } }) => ({
        compound_id: id,
        own: ticketsLast90Days.own,
        total: ticketsLast90Days.total,
      })),
    ).toEqual(rows);
    expect(rows[0]?.total).toBeGreaterThan(rows[29]?.total ?? 0);
  });

  test('care facilities due: got in one of the five ways or outstanding, each once', async () => {
    const counts = await sql<{ outstanding: number; n: number }>(
      `SELECT CASE WHEN settled_on IS NULL THEN 1 ELSE 0 END AS outstanding, COUNT(*) AS n FROM care_facility_provision
        WHERE ${inChengqu} GROUP BY 1 ORDER BY 1`,
    );
    expect(counts).toHaveLength(2);
    for (const { outstanding, n } of counts) {
      const { careFacilityProvisions: found } = await ask<{
        careFacilityProvisions: {
          totalCount: number;
          nodes: { facility: object | null; outstanding: boolean }[];
        };
      }>(`{ careFacilityProvisions(within: "140502", filter: { outstanding: ${outstanding === 1} }, first: 200) { totalCount
        nodes { mode outstanding facility { id } } } }`);
      expect(found.totalCount).toBe(n);
      expect(found.nodes.every(({ facility }) => (facility === null) === (outstanding === 1))).toBe(true);
    }
  });

  test.each([
    [
      'careFacilityProvisionCount careFacilityProvisions',
      'Compound',
      'id',
      'care_facility_provision',
      'compound_id',
    ],
    ['schemeNoticeCount schemeNotices', 'RenovationProject', 'projectNo', 'scheme_notice', 'project_no'],
  ])('%s: all are counted, one listed', async (fields, type, key, table, column) => {
    const rows = await sql<{ key: string; n: number }>(
      `SELECT ${column} AS key, COUNT(*) AS n FROM ${table} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5`,
    );
    expect(rows).toHaveLength(5);
    const found = await Promise.all(
      rows.map(({ key: value }) =>
        ask<{ _entities: { housing: Record<string, unknown> }[] }>(
          `{ _entities(representations: [{ __typename: "${type}", ${key}: "${value}" }]) {
            ... on ${type} { housing { ${fields}(first: 1) { __typename } } } } }`,
        ),
      ),
    );
    const [count = '', list = ''] = fields.split(' ');
    const blocks = found.map(({ _entities: [entity] }) => entity?.housing);
    expect(blocks.map((block) => block?.[count])).toEqual(rows.map(({ n }) => n));
    expect(blocks.map((block) => block?.[list])).toEqual(
      rows.map(() => [{ __typename: expect.any(String) }]),
    );
  });
});
