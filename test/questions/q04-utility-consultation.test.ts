import { nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, marks, today } from './places';
import type { Row } from './row-change';
import { compoundsOfProject } from './stored-contractors';

const code = '140502';
const list = 'renovationProjects.nodes';
const comparison = 'division.housing.utilityConsultation';

let journey: Journey;
let data: unknown;
/** Of the projects of 城区, by number: whether telecom and power were consulted at design; null = not on record. */
let projects: { projectNo: string; consulted: (boolean | null)[] }[];

beforeAll(async () => {
  journey = await startJourney(4);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  projects = await storedConsultations();
});
afterAll(() => journey?.stop());

async function storedConsultations() {
  const compounds = await compoundsOf(journey, code);
  const rows = await journey.rows(
    'housing',
    `SELECT project_no, kind, consulted_at_design AS consulted FROM utility_coordination
      WHERE kind IN ('COMMS', 'POWER') AND project_no IN
        (SELECT project_no FROM project_compound WHERE compound_id IN (${marks(compounds)})) ORDER BY project_no, kind`,
    compounds,
  );
  const numbers = [...new Set(rows.map((row) => String(row['project_no'])))];
  return numbers.map((projectNo) => ({
    projectNo,
    consulted: rows
      .filter((row) => row['project_no'] === projectNo)
      .map(({ consulted }) => (consulted === null ? null : consulted === 1)),
  }));
}

/** Projects that left out at least one of the two, those that asked both, those of which it cannot be said. */
const notConsulted = () =>
  projects.filter(({ consulted }) => consulted.includes(false)).map(({ projectNo }) => projectNo);
const consulted = () =>
  projects.filter((each) => each.consulted.every((one) => one === true)).map(({ projectNo }) => projectNo);
const notOnRecord = () =>
  projects.filter((each) => each.consulted.includes(null)).map(({ projectNo }) => projectNo);

const allPages = () =>
  nodesOfAllPages(journey, 'renovationProjects', { code, kinds: ['COMMS', 'POWER'], first: 20 });

/** What the police hold of projects; null of one that they never surveyed. */
async function storedPolice(projectNo: string) {
  const count = (sql: string) => journey.count('public-security', `SELECT COUNT(*) FROM ${sql}`, [projectNo]);
  if ((await count('surveyed_project WHERE project_no = ?')) === 0) return null;
  const cases = (kind: string) =>
    `police_case WHERE project_no = ? AND kind = '${kind}' AND filed_on <= '${today}'`;
  const open = `solved_on IS NULL AND closed_on IS NULL`;
  return {
    asOf: today,
    leadCount: await count(`damage_lead WHERE project_no = ? AND received_on <= '${today}'`),
    damageCaseCount: await count(cases('TELECOM_DAMAGE')),
    theftCaseCount: await count(cases('TELECOM_THEFT')),
    openDamageCaseCount: await count(`${cases('TELECOM_DAMAGE')} AND ${open}`),
    openTheftCaseCount: await count(`${cases('TELECOM_THEFT')} AND ${open}`),
  };
}

async function storedGroup(numbers: readonly string[]): Promise<object> {
  const told = (await Promise.all(numbers.map(storedPolice))).filter((known) => known !== null);
  const leads = told.reduce((sum, { leadCount }) => sum + leadCount, 0);
  const cases = told.reduce((sum, known) => sum + known.damageCaseCount + known.theftCaseCount, 0);
  return {
    projectCount: numbers.length,
    knownProjectCount: told.length,
    leadCount: leads,
    caseCount: cases,
    leadsPerProject: Number((leads / told.length).toFixed(3)),
    casesPerProject: Number((cases / told.length).toFixed(3)),
  };
}

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the projects that left out telecom or power are given over all pages, by number', async () => {
  expect(notConsulted().length).toBeGreaterThan(20);
  expect(valueAt(data, 'renovationProjects.totalCount')).toBe(notConsulted().length);
  expect((await allPages()).map((project) => valueAt(project, 'projectNo'))).toEqual(notConsulted());
});

test('absent: one that asked both, one that left out gas alone, one whose scheme is not drafted', async () => {
  const [asked] = consulted();
  const [early] = notOnRecord();
  const stages = 'SELECT stage FROM renovation_project WHERE project_no = ?';
  expect(['SURVEYED', 'OPINIONS_SOUGHT', 'APPLIED']).toContain(await journey.key('housing', stages, [early]));
  const withoutGas = await journey.rows(
    'housing',
    "SELECT project_no FROM utility_coordination WHERE kind = 'GAS' AND consulted_at_design = 0",
  );
  const gasAlone = withoutGas.map((row) => String(row['project_no'])).find((no) => consulted().includes(no));
  const given = (await allPages()).map((project) => valueAt(project, 'projectNo'));
  for (const absent of [asked, early, gasAlone]) {
    expect(absent).toBeDefined();
    expect(given).not.toContain(absent);
  }
});

test('both groups are summed over what the police hold; projects not on record are in neither', async () => {
  expect(valueAt(data, comparison)).toEqual({
    indicatorsAsOf: today,
    notConsulted: await storedGroup(notConsulted()),
    consulted: await storedGroup(consulted()),
  });
  expect(notConsulted().length + consulted().length + notOnRecord().length).toBe(projects.length);
});

test('leads and cases of the projects over all pages add up to their group', async () => {
  const given = await allPages();
  const total = (...leaves: string[]) =>
    given.reduce<number>(
      (sum, project) =>
        leaves.reduce((all, leaf) => all + Number(valueAt(project, `publicSecurity.${leaf}`) ?? 0), sum),
      0,
    );
  expect(total('leadCount')).toBe(valueAt(data, `${comparison}.notConsulted.leadCount`));
  expect(total('damageCaseCount', 'theftCaseCount')).toBe(
    valueAt(data, `${comparison}.notConsulted.caseCount`),
  );
});

test('every project of the page is as the two departments store it', async () => {
  expect(listAt(data, list)).toEqual(await Promise.all(notConsulted().slice(0, 20).map(storedProject)));
  expect(each(data, list, 'publicSecurity')).toContain(null);
});

async function storedProject(projectNo: string): Promise<object> {
  const utilities = await journey.rows(
    'housing',
    'SELECT * FROM utility_coordination WHERE project_no = ? ORDER BY kind',
    [projectNo],
  );
  const flag = (value: Row[string] | undefined) => (value === null ? null : value === 1);
  return {
    projectNo,
    stage: await journey.key(
      'housing',
      'SELECT stage FROM renovation_ledger_entry WHERE project_no = ? AND entered_on <= ? AND ? < left_on',
      [projectNo, today, today],
    ),
    compounds: await compoundsOfProject(journey, projectNo, 3),
    housing: {
      asOf: today,
      utilityCoordination: utilities.map((row) => ({
        kind: row['kind'],
        consultedAtDesign: flag(row['consulted_at_design']),
        planAligned: flag(row['plan_aligned']),
      })),
    },
    publicSecurity: await storedPolice(projectNo),
  };
}

describe('one row changed changes exactly its leaves', () => {
  /** A project of the page that the police surveyed. */
  function surveyed(): { projectNo: string; node: string } {
    const index = each(data, list, 'publicSecurity').findIndex((block) => block !== null);
    return { projectNo: String(notConsulted()[index]), node: `${list}.${index}` };
  }
  const policeCase = (kind: string) => ({
    department: 'public-security',
    table: 'police_case',
    insert: {
      case_no: 'PC-TEST',
      kind,
      status: 'FILED',
      filed_on: '2024-11-01',
      solved_on: null,
      closed_on: null,
      compound_id: null,
      division_code: code,
      project_no: surveyed().projectNo,
      enterprise_uscc: null,
      care_facility_id: null,
      synthetic: 1,
    },
  });

  test('public security: one more case of damage; one of bad works does not show', async () => {
    const block = `${surveyed().node}.publicSecurity`;
    expect(await journey.changedBy(policeCase('TELECOM_DAMAGE'))).toEqual([
      `${block}.damageCaseCount`,
      `${block}.openDamageCaseCount`,
    ]);
    expect(await journey.changedBy(policeCase('QUALITY_CRIME'))).toEqual([]);
  });

  test('housing: of what the police last told, one lead more counts in the group and in its mean', async () => {
    const key = { code: 'LEAD_COUNT', subject_key: surveyed().projectNo };
    const [held] = await journey.rows(
      'housing',
      'SELECT value FROM reference_indicator WHERE code = ? AND subject_key = ?',
      Object.values(key),
    );
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'reference_indicator',
      update: key,
      set: { value: Number(held?.['value']) + 1 },
    });
    const group = `${comparison}.notConsulted`;
    expect(paths).toEqual([`${group}.leadCount`, `${group}.leadsPerProject`]);
  });

  test('housing: gas was consulted after all, which does not matter to the list', async () => {
    const { projectNo, node } = surveyed();
    const at = each(data, `${node}.housing.utilityCoordination`, 'kind').indexOf('GAS');
    const path = `${node}.housing.utilityCoordination.${at}.consultedAtDesign`;
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'utility_coordination',
      update: { project_no: projectNo, kind: 'GAS' },
      set: { consulted_at_design: valueAt(data, path) === true ? 0 : 1 },
    });
    expect(paths).toEqual([path]);
  });

  test('housing: a project unknown to the police, beyond the page, turns out to have asked both', async () => {
    const known = await journey.rows('public-security', 'SELECT project_no FROM surveyed_project');
    const beyond = projects.find(
      ({ projectNo, consulted: [comms, power] }) =>
        comms === false &&
        power === true &&
        notConsulted().indexOf(projectNo) >= 20 &&
        !known.some((row) => row['project_no'] === projectNo),
    );
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'utility_coordination',
      update: { project_no: String(beyond?.projectNo), kind: 'COMMS' },
      set: { consulted_at_design: 1 },
    });
    expect(paths).toEqual([
      `${comparison}.notConsulted.projectCount`,
      `${comparison}.consulted.projectCount`,
      'renovationProjects.totalCount',
    ]);
  });
});
