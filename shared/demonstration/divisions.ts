import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { projectFile } from '../configuration/project-root';
import { type CodeSourceName, divisionLevels, type DivisionLevelName } from '../reference/feed';

/** An administrative division 行政区划. Validity is half-open, [validFrom, validTo); null = not known or open. */
export interface WorldDivision {
  /** 6, 9 or 12 digits, or nine digits with `-P01` for a community whose official code is pending. */
  readonly code: string;
  readonly level: DivisionLevelName;
  readonly name: string;
  readonly parentCode: string | null;
  readonly codeSource: CodeSourceName;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Normalised name of the residents' committee 居民委员会, where a document gives it. */
  readonly committeeName: string | null;
  /** The boundary 四至范围 in the words of the document. */
  readonly boundaryText: string | null;
  /** Where the row is from: a table or a document number. */
  readonly source: string | null;
}

/** 省直辖县级行政区划: a placeholder between 河南省 and 济源市, no prefecture in law. */
const placeholderPrefecture = '419000';

const tableSource = '国家统计局统计用区划代码和城乡划分代码（2023年版）';

/** 阳光社区, code pending: founded by 城政发〔2024〕7号 out of 阳光地带小区 and 阳光云上小区. */
export const sunshineCommunityCode = '140502100-P01';

/** Day of 城政发〔2024〕7号, from which 阳光社区 stands. */
export const sunshineCommunityFoundedOn = '2024-07-25';

const sunshineCommunity: WorldDivision = {
  code: sunshineCommunityCode,
  level: 'COMMUNITY',
  name: '阳光社区',
  parentCode: '140502100',
  codeSource: 'PENDING',
  validFrom: sunshineCommunityFoundedOn,
  validTo: null,
  committeeName: '山西省晋城市城区北石店镇阳光社区居民委员会',
  boundaryText: '东至阳光地带小区和司徒小区交界处(含阳光云上小区),西至宇光电缆厂,南至北环街,北至司徒村东岭',
  source: '城政发〔2024〕7号',
};

/**
 * All divisions of the demonstration: the table (NOTICE.md says whence) and the one community newer than it.
 * @throws Error naming file and row when the table is damaged.
 */
export function worldDivisions(): WorldDivision[] {
  const file = projectFile('shared', 'demonstration', 'divisions.csv');
  return [...divisionsOf(readFileSync(file, 'utf8'), file), sunshineCommunity];
}

/** The rows of a table with the columns code, level, name, parent_code; `file` is named in errors. */
export function divisionsOf(table: string, file: string): WorldDivision[] {
  const rows: readonly (readonly string[])[] = parse(table, { fromLine: 2, relaxColumnCount: true });
  return rows.map((row, index) => divisionOf(row, `${file} line ${index + 2}`));
}

function divisionOf(row: readonly string[], place: string): WorldDivision {
  const [code = '', levelText = '', name = '', parentCode = ''] = row;
  const level = divisionLevels.find((candidate) => candidate === levelText);
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(code) || !level || name === '' || row.length !== 4) {
    throw new Error(
      `${place}: expected code (6, 9 or 12 digits), level, name, parent code, got ${row.join(',')}`,
    );
  }
  return {
    code,
    level,
    name,
    parentCode: parentCode === '' ? null : parentCode,
    codeSource: codeSourceOf(code),
    validFrom: null,
    validTo: null,
    committeeName: null,
    boundaryText: null,
    source: tableSource,
  };
}

function codeSourceOf(code: string): CodeSourceName {
  if (code === placeholderPrefecture) return 'PLACEHOLDER';
  return code.length === 6 ? 'GB_T_2260' : 'NBS_2023';
}
