import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { demonstrationWorld } from '../../../shared/demonstration/world';
import { marketRegulation } from '../index';
import { askEntities } from '../testing/ask-entities';
import { QualityIndicatorCode } from './quality-indicator-code';
import { QualityResult } from './quality-target';

const query = `query ($representations: [_Any!]!, $year: Int, $on: Date) {
  _entities(representations: $representations) {
    ... on Division {
      marketRegulation(on: $on) {
        qualityIndicators(year: $year) {
          indicator title comparator target unit actual actualAsOf actualSynthetic met dueOn duePrecision document section
        }
        publishedFigures(first: 50) { indicator value comparator asOf asOfPrecision isTarget section document }
      }
    }
  }
}`;

interface Row {
  readonly indicator: string;
  readonly [field: string]: unknown;
}

describe('the quality programme of a district', () => {
  let fixture: DepartmentFixture;
  const list = async (field: string, code: string, variables: Record<string, unknown> = {}) => {
    const [entity] = await askEntities(fixture, query, [{ __typename: 'Division', code }], variables);
    return entity?.['marketRegulation']?.[field] as Row[];
  };
  const indicator = async (code: QualityIndicatorCode, variables: Record<string, unknown> = {}) =>
    (await list('qualityIndicators', '140502', variables)).find((row) => row.indicator === code);

  beforeAll(async () => {
    fixture = await openFixture(marketRegulation, {
      demonstrationScale: 1,
      references: { divisions: demonstrationWorld().divisions },
    });
    await fixture.insert(QualityResult, [
      {
        divisionCode: '140502',
        indicator: QualityIndicatorCode.FOOD_SAMPLING_PASS,
        year: 2023,
        actual: '98.4',
        asOf: '2023-12-31',
        synthetic: false,
      },
    ]);
  });
  afterAll(() => fixture.stop());

  it('has the targets of the document with their place in it', async () => {
    expect(await indicator(QualityIndicatorCode.FOOD_SAMPLING_PASS)).toEqual({
      indicator: 'FOOD_SAMPLING_PASS',
      title: '食品安全抽检合格率 / Pass rate of food sampling',
      comparator: 'AT_LEAST',
      target: '98.5',
      unit: '% / percent',
      actual: '98.9',
      actualAsOf: '2024-09-30',
      actualSynthetic: true,
      met: true,
      dueOn: '2025-12-31',
      duePrecision: 'YEAR',
      document: '城政办发〔2024〕26号',
      section: '(二)',
    });
    const targets = (await list('qualityIndicators', '140502')).map(({ target }) => target);
    expect(targets).toEqual(['18', '80', '100', '10', '93', '98', '98.5', '100', '82', '85']);
  });

  it('compares the year that is asked for', async () => {
    const code = QualityIndicatorCode.FOOD_SAMPLING_PASS;
    expect(await indicator(code, { year: 2023 })).toMatchObject({
      actual: '98.4',
      met: false,
      actualSynthetic: false,
    });
    expect(await indicator(code, { year: 2022 })).toMatchObject({
      actual: null,
      met: null,
      actualAsOf: null,
    });
  });

  it('does not know on a day what became known later', async () => {
    const code = QualityIndicatorCode.FOOD_SAMPLING_PASS;
    expect(await indicator(code, { on: '2024-09-29' })).toMatchObject({ actual: null, met: null });
    expect(await indicator(code, { on: '2024-09-30' })).toMatchObject({ met: true });
  });

  it('leaves open whether a target is met while no value is known', async () => {
    const energy = await indicator(QualityIndicatorCode.ENERGY_INTENSITY_DECREASE);
    expect(energy).toMatchObject({ actual: null, met: null, actualSynthetic: null });
  });

  it('has no indicators where no document sets any', async () => {
    expect(await list('qualityIndicators', '140521')).toEqual([]);
  });

  it('refuses a year out of range', async () => {
    const answer = await fixture.ask(query, {
      representations: [{ __typename: 'Division', code: '140502' }],
      year: 99,
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'year' });
  });

  it('shows three contradicting figures for high-tech enterprises side by side', async () => {
    const figures = await list('publishedFigures', '140502');
    expect(
      figures
        .filter((figure) => figure.indicator === 'HIGH_TECH_ENTERPRISES')
        .map(({ comparator, value, section }) => [comparator, Number(value), section]),
    ).toEqual([
      ['MORE_THAN', 30, '(二)'],
      ['AT_LEAST', 30, '(五)'],
      ['MORE_THAN', 55, '(八)'],
    ]);
  });

  it('gives the first of the published figures and the number of all', async () => {
    const selection = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Division { marketRegulation { publishedFigureCount publishedFigures { figureNo }
        two: publishedFigures(first: 2) { figureNo } } } } }`;
    const [entity] = await askEntities(fixture, selection, [{ __typename: 'Division', code: '140502' }]);
    const block = entity?.['marketRegulation'];
    const figures = block?.['publishedFigures'] as unknown[];
    expect(figures).toHaveLength(20);
    expect(block).toMatchObject({ publishedFigureCount: 39, two: figures.slice(0, 2) });
  });
});
