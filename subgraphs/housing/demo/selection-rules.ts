import type { Insert } from '../../../shared/database/insert';
import { documents, places } from '../documents';
import { SelectionCriterion, SelectionRule } from '../selection/selection-rule';

type Line = readonly [criterion: SelectionCriterion, threshold: string | null, section: string, text: string];

const jiyuan: readonly Line[] = [
  [
    SelectionCriterion.INFRASTRUCTURE_READY,
    null,
    '一(二)',
    '小区内基础设施不到位的放到后期改造；同一答复六(三)又称优先选择市政配套设施不完善的，哪些小区属此没有登记，不参与排序，只按前者是本系统的设定 / Compounds whose infrastructure is not ready are renovated later; section 6(3) of the same reply also puts first those poorly served, of which there is no record, so it is left out of the order; to go by the former alone is this system’s setting',
  ],
  [
    SelectionCriterion.STRONG_WILL,
    '0.8',
    '六(三)',
    '优先选择居民改造意愿强的；文件没有给出比例 / First come those whose residents want it strongly; the document gives no share',
  ],
  [
    SelectionCriterion.SELF_FUNDING,
    '0.2',
    '六(三)',
    '优先选择居民自筹资金比例大的；文件没有给出比例 / First come those whose residents raise much of the cost; the document gives no share',
  ],
];

const elders =
  '居家社区适老化改造列为基础类改造内容；文件没有以人数定先后，人多者为先和多少为多均为本系统的设定 / Works for elders at home are basic works; the document puts nobody first by numbers: that many go first, and how many, is this system’s setting';
const chengqu: readonly Line[] = [
  [SelectionCriterion.MODERATE_OR_WORSE_ELDERS, '10', '二(五)20', elders],
  [SelectionCriterion.SEVERE_DISABILITY_ELDERS, '5', '二(五)20', elders],
  [SelectionCriterion.LIVING_ALONE_ELDERS, '10', '二(五)20', elders],
  [
    SelectionCriterion.NO_BARRIER_FREE_WORKS,
    null,
    '二(五)20',
    '无障碍改造列为基础类改造内容；尚无者为先为本系统的设定 / Barrier-free works are basic works; that those without go first is this system’s setting',
  ],
  [
    SelectionCriterion.NO_CARE_FACILITY,
    null,
    '二(四)11',
    '老旧小区结合改造完善养老服务设施；尚无者为先为本系统的设定 / Old compounds get their care facilities with the renovation; that those without go first is this system’s setting',
  ],
];

/** The rules by which next year's plan is ordered, as the documents give them. */
export async function insertSelectionRules(insert: Insert): Promise<void> {
  await insert(SelectionRule, [
    ...jiyuan.map(ruleOf('JIYUAN', places.jiyuan, documents.jiyuanRenovation)),
    ...chengqu.map(ruleOf('CHENGQU', places.chengqu, documents.chengquCare)),
  ]);
}

function ruleOf(place: string, jurisdictionCode: string, document: string) {
  return ([criterion, threshold, section, text]: Line): SelectionRule => ({
    ruleNo: `${place}-${criterion}`,
    jurisdictionCode,
    criterion,
    threshold,
    // A document gives neither a threshold nor the whole order of a yes or no.
    thresholdAssumed: true,
    text,
    document,
    section,
  });
}
