import type { Journey } from './journey';
import { divisionsBelow, marks, today } from './places';
import type { Row } from './row-change';
import { enterpriseOf, storedStatus } from './stored-enterprises';

/** Scrap stations in the town or street of a community: those of the community first, then by number. */
export async function stationsAround(journey: Journey, communityCode: string): Promise<Row[]> {
  const town = await journey.key('civil-affairs', 'SELECT parent_code FROM division WHERE code = ?', [
    communityCode,
  ]);
  const communities = await divisionsBelow(journey, town);
  return journey.rows(
    'public-security',
    `SELECT * FROM scrap_station WHERE community_code IN (${marks(communities)})
      ORDER BY CASE WHEN community_code = ? THEN 0 ELSE 1 END, station_no`,
    [...communities, communityCode],
  );
}

/** A station as question 10 shows it. @param on the day of its licence or filing */
export async function storedStation(journey: Journey, station: Row, on = today): Promise<object> {
  const stationNo = station['station_no'];
  const [community] = await journey.rows('civil-affairs', 'SELECT code, name FROM division WHERE code = ?', [
    station['community_code'],
  ]);
  const inspections = await journey.rows(
    'public-security',
    `SELECT * FROM scrap_inspection WHERE station_no = ? AND inspected_on <= ?
      ORDER BY inspected_on DESC, inspection_no`,
    [stationNo, today],
  );
  const suspicious = inspections.reduce((sum, row) => sum + Number(row['suspicious_items']), 0);
  const traced = await journey.count(
    'public-security',
    `SELECT COUNT(*) FROM trace_record t JOIN scrap_inspection i ON i.inspection_no = t.inspection_no
      WHERE i.station_no = ? AND i.inspected_on <= ? AND t.traced_on <= ?`,
    [stationNo, today, today],
  );
  return {
    stationNo,
    community,
    enterprise: await storedDealer(journey, station['enterprise_uscc']),
    credentialCheck: await storedCredentialCheck(journey, station['enterprise_uscc'], on),
    suspiciousItemCount: suspicious,
    untracedItemCount: suspicious - traced,
    inspections: await Promise.all(inspections.slice(0, 2).map((row) => storedInspection(journey, row))),
  };
}

/** Licences and filings of a dealer, the newest first. */
async function credentialsOf(journey: Journey, uscc: unknown): Promise<Row[]> {
  return journey.rows(
    'public-security',
    `SELECT credential_no AS number, kind, valid_from AS validFrom, valid_to AS validTo, industry
      FROM special_industry_credential WHERE enterprise_uscc = ? ORDER BY valid_from DESC, credential_no`,
    [uscc],
  );
}

async function storedDealer(journey: Journey, uscc: unknown): Promise<object> {
  const [row] = await journey.rows('market-regulation', 'SELECT * FROM enterprise WHERE uscc = ?', [uscc]);
  const { status, since } = await storedStatus(journey, uscc);
  const credentials = await credentialsOf(journey, uscc);
  return {
    ...(await enterpriseOf(journey, uscc)),
    marketRegulation: row
      ? { asOf: today, registrationStatus: status, statusSince: since, businessScope: row['business_scope'] }
      : null,
    publicSecurity: {
      specialIndustryCredentials: credentials
        .slice(0, 3)
        .map(({ number, kind, validFrom, validTo }) => ({ number, kind, validFrom, validTo })),
    },
  };
}

/** In 晋城市 the licence until 2023-07-19, the filing from the next day on; whichever is held and valid counts. */
async function storedCredentialCheck(journey: Journey, uscc: unknown, on: string): Promise<object> {
  const held = await credentialsOf(journey, uscc);
  const valid = held.filter(
    ({ industry, validFrom, validTo }) =>
      industry === 'SCRAP_METAL' && String(validFrom) <= on && (validTo === null || on <= String(validTo)),
  );
  const [rule] = await journey.rows(
    'public-security',
    'SELECT * FROM credential_rule WHERE credential_kind = ?',
    [on < '2023-07-20' ? 'LICENCE' : 'FILING'],
  );
  const best = valid.find(({ kind }) => kind === rule?.['credential_kind']) ?? valid[0];
  return {
    on,
    credentialed: valid.length > 0,
    credential: best ? { number: best['number'], kind: best['kind'], validFrom: best['validFrom'] } : null,
    rule: {
      ruleNo: rule?.['rule_no'],
      kind: rule?.['credential_kind'],
      validFrom: rule?.['valid_from'],
      source: { document: rule?.['document'], section: rule?.['section'] },
    },
  };
}

async function storedInspection(journey: Journey, row: Row): Promise<object> {
  const traces = await journey.rows(
    'public-security',
    `SELECT t.*, c.status FROM trace_record t LEFT JOIN police_case c ON c.case_no = t.case_no
      WHERE t.inspection_no = ? AND t.traced_on <= ? ORDER BY t.traced_on DESC, t.record_no`,
    [row['inspection_no'], today],
  );
  return {
    inspectionNo: row['inspection_no'],
    inspectedOn: row['inspected_on'],
    suspiciousItems: row['suspicious_items'],
    tracedBack: row['traced_back'] === null ? null : row['traced_back'] === 1,
    measure: row['measure'],
    traceRecords: traces.slice(0, 3).map((trace) => ({
      recordNo: trace['record_no'],
      itemKind: trace['item_kind'],
      tracedOn: trace['traced_on'],
      origin: trace['origin'],
      case: trace['case_no'] === null ? null : { caseNo: trace['case_no'], status: trace['status'] },
    })),
  };
}
