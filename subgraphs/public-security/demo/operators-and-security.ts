import { countyOfCompound } from '../../../shared/demonstration/compound';
import { cityOf } from '../../../shared/demonstration/counties';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { OperatorMeetingParticipant, PoliceOperatorMeeting } from '../operator/operator-meeting';
import type { PatrolTeam } from '../operator/patrol-team';
import type { CompoundSecurity } from '../security/compound-security';
import { isFirstOfCounty } from './first-of-county';

/** Invented enterprises with telecom lines, by city: nothing is said of a real operator. */
function operatorsByCity({ enterprises }: DemonstrationWorld): ReadonlyMap<string, readonly string[]> {
  const operators = new Map<string, string[]>();
  for (const { uscc, utilities, countyCode, real } of enterprises) {
    if (real || !(utilities.includes('COMMS') || utilities.includes('CABLE_TV'))) continue;
    const city = cityOf(countyCode);
    operators.set(city, [...(operators.get(city) ?? []), uscc]);
  }
  return operators;
}

/** The city's meeting of the first half-year, two counties' of the second; the second half of 2023 had one in one county. */
const held: readonly (readonly [divisionCode: string, heldOn: DateText, measures: string | null])[] = [
  ['140521', '2023-12-06', '确定改造小区光缆交接箱加锁清单，建立线索移送联系人制度。'],
  ['140500', '2024-06-20', '通报上半年损毁线索和案件，约定施工进场前共同交底。'],
  ['140502', '2024-10-18', '增加夜间联合巡护，收购站可疑线缆当日报送。'],
  ['140581', '2024-11-08', null],
];

export function operatorMeetings(world: DemonstrationWorld): {
  meetings: PoliceOperatorMeeting[];
  participants: OperatorMeetingParticipant[];
} {
  const operators = operatorsByCity(world);
  const meetings = held.map(([divisionCode, heldOn, measures]) => ({
    meetingNo: `OM-${divisionCode}-${heldOn.slice(0, 7)}`,
    divisionCode,
    heldOn,
    measures,
    synthetic: true,
  }));
  return {
    meetings,
    participants: meetings.flatMap(({ meetingNo, divisionCode }) =>
      (operators.get(cityOf(divisionCode === '140500' ? '140502' : divisionCode)) ?? []).map(
        (enterpriseUscc) => ({ meetingNo, enterpriseUscc }),
      ),
    ),
  };
}

/** A team of each invented operator in each county of its city; one in three lacks one of the means. */
export function patrolTeams(world: DemonstrationWorld): PatrolTeam[] {
  const random = randomStream('public-security/patrol-teams');
  const operators = operatorsByCity(world);
  const counties = [...new Set(world.compounds.map(countyOfCompound))].sort();
  return counties.flatMap((divisionCode) =>
    (operators.get(cityOf(divisionCode)) ?? []).map((operatorUscc, index) => ({
      teamNo: `PT-${divisionCode}-${String(index + 1).padStart(2, '0')}`,
      operatorUscc,
      divisionCode,
      personnel: true,
      physical: random.chance(0.85),
      technical: random.chance(0.7),
      responsiblePost: random.chance(0.9) ? '网络部巡护岗' : null,
      synthetic: true,
    })),
  );
}

/** Of six in ten invented compounds something is on record; about a third of these are secure compounds. */
export function compoundSecurity({ compounds }: DemonstrationWorld, today: DateText): CompoundSecurity[] {
  const random = randomStream('public-security/compound-security');
  return compounds
    .filter(({ id, real }) => !real && (random.chance(0.6) || isFirstOfCounty(id)))
    .map(({ id }) => {
      const entrances = random.int(1, 4);
      const covered = random.chance(0.55) ? entrances : random.int(0, entrances);
      const isSecure = covered === entrances && (random.chance(0.6) || isFirstOfCounty(id));
      return {
        compoundId: id,
        entrances,
        coveredEntrances: covered,
        secureSince: isSecure ? addDays(today, -random.int(30, 900)) : null,
        synthetic: true,
      };
    });
}
