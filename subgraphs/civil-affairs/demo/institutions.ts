import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import { addDays } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { AbilityAssessment } from '../assessment/ability-assessment';
import { BasicCareItem, BasicCareItemCode } from '../catalogue/basic-care-item';
import { AbilityGrade } from '../elder/ability-grade';
import type { Elder } from '../elder/elder';
import { ElderCareMeeting } from '../meeting/elder-care-meeting';
import { CareVisitResult, type CareVisit } from '../visit/care-visit';
import { EmergencyFollowUp, FollowUpMeasure } from '../visit/emergency-follow-up';

const district = '140502';
const issuer = '晋城市城区人民政府办公室';
const issuedOn = '2024-07-08';

/** As 城政办发〔2024〕23号 二(一)1 names them; for whom and by what standard stands in lists that are not at hand. */
const titles: Readonly<Record<BasicCareItemCode, string>> = {
  PENSION_INSURANCE: '职工和城乡居民基本养老保险',
  JUDICIAL_AID: '司法救助',
  TOURISM: '旅游服务',
  HEALTH_MANAGEMENT: '健康管理',
  PUBLIC_TRANSPORT: '乘坐城市公共交通',
  ADVANCED_AGE_ALLOWANCE: '高龄津贴',
  MINIMUM_LIVING_ALLOWANCE: '最低生活保障',
  EXTREME_POVERTY_SUPPORT: '特困供养',
  VISITING: '探访服务',
  ELDER_EDUCATION: '老年教育',
  ELDER_SPORT: '老年体育',
  COMMERCE_PREFERENCE: '商业服务优待',
  PUBLIC_RENTAL_HOUSING: '公租房保障',
};

/** Items whose earlier revision is invented, so that a catalogue of an earlier day differs. */
const revised: readonly BasicCareItemCode[] = [
  BasicCareItemCode.ADVANCED_AGE_ALLOWANCE,
  BasicCareItemCode.VISITING,
];

export async function insertBasicCareItems(insert: Insert): Promise<void> {
  const codes = Object.values(BasicCareItemCode);
  const common = { jurisdictionCode: district, issuer };
  await insert(BasicCareItem, [
    ...codes.map((code) => ({
      ...common,
      ...{ itemNo: `BC-${district}-${code}-${revised.includes(code) ? 2 : 1}`, code, title: titles[code] },
      ...{ revision: revised.includes(code) ? 2 : 1, targetGroup: null, standard: null },
      ...{
        validFrom: issuedOn,
        validTo: null,
        document: '城政办发〔2024〕23号',
        section: '二(一)1',
        synthetic: false,
      },
    })),
    ...revised.map((code) => ({
      ...common,
      ...{ itemNo: `BC-${district}-${code}-1`, code, title: `${titles[code]}（演示）`, revision: 1 },
      ...{
        targetGroup: '本区户籍老年人（演示）',
        standard: '按月（演示）',
        validFrom: '2022-01-01',
        validTo: issuedOn,
      },
      ...{ document: null, section: null, synthetic: true },
    })),
  ]);
}

const meetings = [
  {
    ago: 400,
    matters: '特殊困难老年人探访关爱方案落实（演示）',
    decision: '各镇（街道）按月报送探访情况（演示）',
  },
  { ago: 210, matters: '公办养老机构等级评定（演示）', decision: '年内完成乡镇敬老院评定（演示）' },
  { ago: 65, matters: '养老机构消防和食品安全（演示）', decision: null },
  {
    ago: 9,
    matters: '家庭适老化改造与小区改造衔接（演示）',
    decision: '住建、民政互通计划，避免重复改造（演示）',
  },
] as const;

export async function insertMeetings(insert: Insert, clock: Clock): Promise<void> {
  await insert(
    ElderCareMeeting,
    meetings.map(({ ago, matters, decision }, index) => ({
      meetingNo: `ECM-${district}-${String(index + 1).padStart(2, '0')}`,
      divisionCode: district,
      heldOn: addDays(clock.today(), -ago),
      matters,
      decision,
      synthetic: true,
    })),
  );
}

const assessors = ['示例能力评估中心（演示）', '示例医院老年科（演示）', '示例医保经办机构（演示）'] as const;
const daysOfValidity = 730;

/** The last assessment of everybody who is not wholly able, of some also one that has run out. */
export async function insertAssessments(insert: Insert, elders: readonly Elder[]): Promise<void> {
  const random = randomStream('civil-affairs/assessments');
  await insert(
    AbilityAssessment,
    elders
      .filter(({ abilityGrade, assessedOn }) => abilityGrade !== AbilityGrade.INTACT && assessedOn !== null)
      .flatMap(({ id, abilityGrade, assessedOn }) => {
        const last = { elderId: id, abilityGrade, mutuallyRecognised: true, synthetic: true };
        const times = random.chance(0.1) ? [0, 1] : [0];
        return times.map((before) => {
          const day = addDays(assessedOn ?? '', -before * 800);
          return {
            ...last,
            assessmentNo: `AA-${id}-${times.length - before}`,
            assessedOn: day,
            assessedBy: random.pick(assessors),
            validUntil: addDays(day, daysOfValidity),
          };
        });
      }),
  );
}

/** Two of three emergencies have a follow-up, the older ones a closed one. */
export async function insertFollowUps(
  insert: Insert,
  visits: readonly CareVisit[],
  clock: Clock,
): Promise<void> {
  const random = randomStream('civil-affairs/follow-ups');
  const measures = Object.values(FollowUpMeasure);
  const today = clock.today();
  await insert(
    EmergencyFollowUp,
    visits
      .filter(({ result }) => result === CareVisitResult.EMERGENCY)
      .filter(() => random.chance(0.67))
      .map(({ elderId, month, visitedOn }) => {
        const closed = addDays(visitedOn, random.int(3, 40));
        const closedOn = closed <= today ? closed : null;
        return { elderId, month, measure: random.pick(measures), openedOn: visitedOn, closedOn };
      }),
  );
}
