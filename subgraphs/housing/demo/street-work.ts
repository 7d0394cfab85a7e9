import type { Insert } from '../../../shared/database/insert';
import { currentCommunity } from '../../../shared/demonstration/compound';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays, isoWeekOf } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import { HousingJointMeeting, HousingMeetingKind } from '../street-work/joint-meeting';
import { WeeklySubmission } from '../street-work/weekly-submission';
import { WorkRecord, WorkRecordKind } from '../street-work/work-record';

/** Weeks of reports, the week of the demonstration being the last (weeks). */
const weeks = 12;

const subjects: Readonly<Record<WorkRecordKind, string>> = {
  REGULAR_MEETING: '老旧小区改造工作例会（演示）',
  INFORMATION_REPORT: '改造进度信息报送（演示）',
  CIRCULAR: '改造进度通报（演示）',
  INSPECTION_TOUR: '施工现场巡查督查（演示）',
};

const decisions: Readonly<Record<HousingMeetingKind, string | null>> = {
  STREET_CONTRACTOR_OPERATOR: '施工前由通信运营单位现场交底，改动线路提前三日告知（演示）',
  LEADING_GROUP: '对进展缓慢的项目逐个明确时限（演示）',
  SCHEME_APPROVAL: '方案经审查批准，可组织实施（演示）',
  TRIPARTITE: null,
};

/** Records, meetings and Friday reports of the streets that have projects; all generated. */
export async function insertStreetWork(insert: Insert, world: DemonstrationWorld): Promise<void> {
  const random = randomStream('housing/street-work');
  const streets = streetsWithProjects(world);
  await insert(
    WorkRecord,
    streets.flatMap((street) => recordsOf(street, random)),
  );
  await insert(
    HousingJointMeeting,
    streets.flatMap((street) => meetingsOf(street, random)),
  );
  await insert(
    WeeklySubmission,
    streets.flatMap((street, index) => reportsOf(street, index, random)),
  );
}

function streetsWithProjects({ compounds, divisions, projects }: DemonstrationWorld): string[] {
  const parentOf = new Map(divisions.map(({ code, parentCode }) => [code, parentCode]));
  const compoundOf = new Map(compounds.map((compound) => [compound.id, compound]));
  const streets = projects
    .flatMap(({ compoundIds }) => compoundIds)
    .flatMap((id) => {
      const compound = compoundOf.get(id);
      const street = compound && parentOf.get(currentCommunity(compound));
      return street ? [street] : [];
    });
  return [...new Set(streets)].sort();
}

function recordsOf(divisionCode: string, random: RandomStream): WorkRecord[] {
  const kinds = Object.values(WorkRecordKind);
  return Array.from({ length: 8 }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? WorkRecordKind.CIRCULAR;
    return {
      recordNo: `WR-${divisionCode}-${index + 1}`,
      divisionCode,
      kind,
      recordedOn: addDays(demonstrationDay, index < 2 ? -random.int(0, 4) : -random.int(5, 120)),
      subject: subjects[kind],
      synthetic: true,
    };
  });
}

function meetingsOf(divisionCode: string, random: RandomStream): HousingJointMeeting[] {
  return Object.values(HousingMeetingKind).map((kind, index) => ({
    meetingNo: `JM-${divisionCode}-${index + 1}`,
    divisionCode,
    kind,
    heldOn: addDays(demonstrationDay, index === 0 ? -random.int(0, 4) : -random.int(5, 90)),
    decisions: decisions[kind],
    projectNo: null,
    synthetic: true,
  }));
}

/** Nearly always on the Friday; now and then on the Monday after, or not at all. */
function reportsOf(divisionCode: string, index: number, random: RandomStream): WeeklySubmission[] {
  return Array.from({ length: weeks }, (_, back) => {
    const friday = addDays(demonstrationDay, -7 * back);
    const fate = random.int(0, 19);
    const isLate = back > 0 && (fate === 0 || (index % 9 === 0 && back === 1));
    const submittedOn = isLate ? addDays(friday, 3) : addDays(friday, fate < 5 ? -1 : 0);
    return back > 1 && fate === 19 ? [] : [{ divisionCode, week: isoWeekOf(friday), submittedOn }];
  }).flat();
}
