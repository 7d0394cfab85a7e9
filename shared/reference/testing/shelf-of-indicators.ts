import type { DataSource } from 'typeorm';
import { acceptIndicators } from '../accept-indicators';
import type { IndicatorReference } from '../indicator';
import { indicatorsOf } from '../indicator-loaders';

export const borrowed = indicatorsOf('Building', 'BORROWED', 'CURRENT', 'library');

/** For tests: an indicator of the owner `library` about buildings; other fields as told. */
export function indicatorRow(
  subjectKey: string,
  value: number | null,
  facts: Partial<IndicatorReference> = {},
): IndicatorReference {
  return {
    subjectType: 'Building',
    subjectKey,
    code: 'BORROWED',
    period: 'CURRENT',
    value,
    suppressed: false,
    asOf: '2024-11-14',
    ...facts,
  };
}

export function acceptFrom(
  database: DataSource,
  owner: string,
  version: string,
  rows: readonly IndicatorReference[],
): Promise<void> {
  return acceptIndicators(database, { feed: 'indicators', owner, version, asOf: '2024-11-15', rows });
}
