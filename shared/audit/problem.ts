/** What can be wrong with a record or a trail, in the words of the report. */
export const problems = {
  altered: {
    zh: '内容被改动，或不是一条记录',
    en: 'its bytes were changed, or it is no record',
  },
  missing: { zh: '此前有记录缺失', en: 'records before it are missing' },
  repeated: { zh: '记录重复，或位置被调换', en: 'it stands here twice, or in the wrong place' },
  unchained: {
    zh: '与上一条记录不相接：两者之一被替换',
    en: 'it does not continue the record before: one of the two was replaced',
  },
  'time-back': { zh: '时间倒退，且无说明', en: 'its time goes back without a note' },
  'wrong-retention': {
    zh: '声称按期清理，但与保留期限不符',
    en: 'it claims a removal by retention that the rules do not allow',
  },
  discontinuity: {
    zh: '写入进程重新打开时，发现记录与其已知状态不符',
    en: 'the writer found the trail other than it had left it, and noted it here',
  },
  truncated: {
    zh: '锚点所记的末尾记录已不存在：末尾被截去',
    en: 'the anchor knows this record, and the trail ends before it',
  },
  replaced: {
    zh: '与锚点所记不符：自此或此前被替换',
    en: 'the anchor knows another record here: it, or one before it, was replaced',
  },
  'bad-anchor': { zh: '锚点无法读取', en: 'the anchor cannot be read' },
} as const;

export type Problem = keyof typeof problems;

/** The first bad record of a trail, and where it stands, or should stand. */
export interface Finding {
  readonly problem: Problem;
  readonly file: string;
  /** From 1; the line after the last one where the record should have followed. */
  readonly line: number;
  readonly seq: number;
  /** What was found in place of it. */
  readonly found?: string;
}
