import { problems } from './problem';
import { verifyTrails, type TrailReport } from './verify';

/** The report of `npx linli audit verify`. */
export interface VerifyReport {
  /** In Chinese and English, for a person. */
  readonly text: string;
  /** Whether trails were found, and nothing wrong in them. */
  readonly intact: boolean;
}

/** Checks all trails below a directory and says what was checked and, of each trail, the first bad record. */
export async function verifyReport(auditDirectory: string, anchorDirectory: string): Promise<VerifyReport> {
  const reports = await verifyTrails(auditDirectory, anchorDirectory);
  if (reports.length === 0) {
    return {
      intact: false,
      text: `未找到审计记录 / no audit trail found: ${auditDirectory} (锚点 / anchors: ${anchorDirectory})\n`,
    };
  }
  const bad = reports.filter(({ finding }) => finding !== undefined).length;
  const verdict =
    bad === 0
      ? '结论：未发现改动 / result: no change found'
      : `结论：${bad} 份记录有问题 / result: ${bad} of ${reports.length} trails are not intact`;
  const checked =
    '已核对：每条记录的摘要、序号、前后衔接、时间、分段顺序、清理说明、锚点 / checked: hash, number, chain and time of each record, order of segments, retention notes, anchor';
  return { intact: bad === 0, text: [checked, ...reports.map(linesOfTrail), verdict, ''].join('\n') };
}

function linesOfTrail(report: TrailReport): string {
  const { writer, records, segments, lastSeq, firstTime, lastTime, anchor, tornBytes, lost, finding } =
    report;
  const lines = [
    `${writer}: ${records} 条记录，${segments} 段 / records in segments; seq ${lastSeq - records + 1}..${lastSeq}; ${firstTime ?? '–'} … ${lastTime ?? '–'}`,
    anchor
      ? `  锚点 / anchor: seq ${anchor.seq}, ${anchor.time}`
      : '  无锚点：末尾是否被截去无从得知 / no anchor: whether the end was cut off cannot be told',
  ];
  if (tornBytes > 0) {
    lines.push(
      `  末行未写完（${tornBytes} 字节）：写入中或进程曾崩溃，不算改动 / unfinished last line: being written, or left by a crash; no change`,
    );
  }
  if (lost > 0)
    lines.push(`  有 ${lost} 条记录当时无法写入 / records that could not be written at their time`);
  if (finding) {
    const { zh, en } = problems[finding.problem];
    const found = finding.found === undefined ? '' : ` (${finding.found})`;
    lines.push(
      `  ✗ 首条有问题的记录 / first bad record: ${writer}/${finding.file}:${finding.line}, seq ${finding.seq}: ${zh} / ${en}${found}`,
    );
  }
  return lines.join('\n');
}
