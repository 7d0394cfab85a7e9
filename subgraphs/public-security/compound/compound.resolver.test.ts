import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { addDays } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import { always, blocksOf, compound, statementsOf } from '../testing/ask-as-gateway';
import { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import { CaseStatus } from '../case/case-status';
import { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import { publicSecurity } from '../index';
import { Lead } from '../lead/lead';
import { TelecomDamageCause } from '../lead/lead-terms';
import { filedCase, lead, residents } from '../testing/rows';

const everything = `publicSecurity(on: $on) { asOf source { issuer synthetic }
  caseCount thefts: caseCount(kind: TELECOM_THEFT) autumn: caseCount(since: "2024-09-01") openCaseCount
  telecomDamageCaseCount leadCount cuts: leadCount(cause: FORCED_CUT) newLeads: leadCount(since: "2024-09-01")
  floatingPopulation { value suppressed }
  cases(first: 2) { caseNo status filedOn solvedOn closedOn compound { id } } }`;

describe('a compound in the eyes of the police', () => {
  let fixture: DepartmentFixture;
  const block = async (id: string, on: string | null = null, selection = everything) =>
    (await blocksOf(fixture, 'Compound', [{ id }], selection, on))[0];

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity, {
      references: { compounds: ['C1', 'C2', 'C3'].map((id) => compound(id, always('140502001001'))) },
    });
    const compoundId = 'C1';
    await fixture.insert(Case, [
      filedCase('A1', { compoundId }),
      filedCase('A2', {
        compoundId,
        kind: CaseKind.TELECOM_THEFT,
        filedOn: '2024-09-01',
        status: CaseStatus.SOLVED,
        solvedOn: '2024-10-01',
      }),
      filedCase('A3', {
        compoundId,
        kind: CaseKind.OTHER,
        filedOn: '2024-10-10',
        status: CaseStatus.TRANSFERRED,
        closedOn: '2024-10-20',
      }),
      filedCase('A4', { compoundId: 'C2' }),
      filedCase('A5'),
    ]);
    await fixture.insert(Lead, [
      lead('L1', { compoundId }),
      lead('L2', { compoundId, cause: TelecomDamageCause.FORCED_CUT, receivedOn: '2024-09-01' }),
      lead('L3', { compoundId: 'C2' }),
    ]);
    await fixture.insert(FloatingPopulationRecord, [
      ...residents(5, 'C1'),
      ...residents(2, 'C1', { registeredTo: demonstrationDay }),
      ...residents(4, 'C2'),
    ]);
  });
  afterEach(() => fixture.stop());

  it('has the cases, leads and persons that are registered there', async () => {
    expect(await block('C1')).toEqual({
      asOf: demonstrationDay,
      source: { issuer: '公安局 / Public security bureau', synthetic: false },
      caseCount: 3,
      thefts: 1,
      autumn: 2,
      openCaseCount: 1,
      telecomDamageCaseCount: 2,
      leadCount: 2,
      cuts: 1,
      newLeads: 1,
      floatingPopulation: { value: 5, suppressed: false },
      cases: [
        {
          caseNo: 'A3',
          status: 'TRANSFERRED',
          filedOn: '2024-10-10',
          solvedOn: null,
          closedOn: '2024-10-20',
          compound: { id: 'C1' },
        },
        expect.objectContaining({ caseNo: 'A2', status: 'SOLVED', solvedOn: '2024-10-01' }),
      ],
    });
  });

  it('answers for a day in the past as it was on that day, first and last day included', async () => {
    expect(await block('C1', '2024-09-30')).toMatchObject({
      asOf: '2024-09-30',
      caseCount: 2,
      openCaseCount: 2,
      floatingPopulation: { value: 7 },
    });
    expect(await block('C1', '2024-10-01')).toMatchObject({ openCaseCount: 1 });
    expect(await block('C1', '2024-01-10')).toMatchObject({ caseCount: 1, leadCount: 1 });
    expect(await block('C1', '2024-01-09')).toMatchObject({ caseCount: null, leadCount: 1, cases: [] });
  });

  it('counts no cases and leads before the first of them, wherever it was, and zero from then on', async () => {
    const selection = `publicSecurity(on: $on) { caseCount openCaseCount telecomDamageCaseCount leadCount
      early: caseCount(until: "1999-12-31") }`;
    const [{ cases, leads }] = await fixture.department.database.query(
      'SELECT (SELECT MIN(filed_on) FROM police_case) AS cases, (SELECT MIN(received_on) FROM damage_lead) AS leads',
    );
    const counts = (cases: number | null, leads: number | null) => ({
      ...{
        caseCount: cases,
        openCaseCount: cases,
        telecomDamageCaseCount: cases,
        leadCount: leads,
        early: null,
      },
    });
    const ofC3 = async (on: string) =>
      (await blocksOf(fixture, 'Compound', [{ id: 'C3' }], selection, on))[0];
    expect(await ofC3(addDays(leads, -1))).toEqual(counts(null, null));
    expect(await ofC3(leads)).toEqual(counts(null, 0));
    expect(await ofC3(addDays(cases, -1))).toEqual(counts(null, 0));
    expect(await ofC3(cases)).toEqual(counts(0, 0));
  });

  it('is never as of a day to come', async () => {
    expect(await block('C1', '2030-01-01')).toMatchObject({ asOf: demonstrationDay, caseCount: 3 });
  });

  it('says nothing of persons on a day before the register of them begins, and zero from then on', async () => {
    const [{ began, before }] = await fixture.department.database.query(
      "SELECT MIN(registered_from) AS began, DATE(MIN(registered_from), '-1 day') AS before FROM floating_population_record",
    );
    expect(await block('C3', before)).toMatchObject({ asOf: before, floatingPopulation: null });
    expect(await block('C3', began)).toMatchObject({ floatingPopulation: { value: 0, suppressed: false } });
  });

  it('withholds a small number of persons and shows zero', async () => {
    expect(await block('C2')).toMatchObject({ floatingPopulation: { value: null, suppressed: true } });
    expect(await block('C3')).toMatchObject({ floatingPopulation: { value: 0, suppressed: false } });
  });

  it('says zero of a compound without cases and nothing of one that nobody knows', async () => {
    expect(await block('C3')).toMatchObject({ caseCount: 0, leadCount: 0, cases: [] });
    expect(await block('C9')).toBeNull();
  });

  it('lists the cases of one kind only, and none when none are wanted', async () => {
    const selection =
      'publicSecurity { cases(kind: TELECOM_THEFT) { caseNo } none: cases(first: 0) { caseNo } }';
    expect(await block('C1', null, selection)).toEqual({ cases: [{ caseNo: 'A2' }], none: [] });
  });

  it('refuses a list longer than allowed', async () => {
    const answer = await fixture.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Compound { publicSecurity { cases(first: 51) { caseNo } } } } }`,
      { representations: [{ __typename: 'Compound', id: 'C1' }] },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('sends as many statements for three compounds as for one', async () => {
    const sent = (...ids: string[]) =>
      statementsOf(fixture, () =>
        blocksOf(
          fixture,
          'Compound',
          ids.map((id) => ({ id })),
          everything,
        ),
      );
    const one = await sent('C1');
    expect(one).toBeGreaterThan(3);
    expect(await sent('C1', 'C2', 'C3')).toBe(one);
  });
});
