import { among } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import type { PoliceOperatorMeeting } from './operator-meeting';
import type { PatrolTeam } from './patrol-team';

export interface Period {
  /** Both included. */
  readonly from: DateText;
  readonly to: DateText;
}

/** Meetings of the police of a division or of one above it in a period, the first held first. */
export const meetingsByDivision: LoaderDefinition<readonly PoliceOperatorMeeting[], Period> = {
  name: 'meetingsByDivision',
  absent: [],
  async batch(codes, { from, to }, { database }) {
    const divisions = among('a.code', codes);
    const rows: (PoliceOperatorMeeting & { readonly code: string })[] = await database.manager.query(
      `SELECT a.code AS code, o.meeting_no AS meetingNo, o.division_code AS divisionCode, o.held_on AS heldOn,
        o.measures AS measures, o.synthetic AS synthetic
      FROM reference_ancestor a JOIN operator_meeting o ON o.division_code = a.ancestor_code
      WHERE ${divisions.sql} AND o.held_on >= ? AND o.held_on <= ? ORDER BY o.held_on, o.meeting_no`,
      [...divisions.parameters, from, to],
    );
    const meetings = rows.map((row) => ({ ...row, synthetic: Boolean(row.synthetic) }));
    return groupBy(meetings, ({ code }) => code);
  },
};

/** The day of the first meeting on record of the police of a division or of one below it; null without any. */
export const firstMeetingWithin: LoaderDefinition<DateText | null> = {
  name: 'firstMeetingWithin',
  absent: null,
  async batch(codes, _args, { database }) {
    const divisions = among('a.ancestor_code', codes);
    const rows: { code: string; heldOn: DateText }[] = await database.manager.query(
      `SELECT a.ancestor_code AS code, MIN(o.held_on) AS heldOn
      FROM reference_ancestor a JOIN operator_meeting o ON o.division_code = a.code
      WHERE ${divisions.sql} GROUP BY a.ancestor_code`,
      [...divisions.parameters],
    );
    return new Map(rows.map(({ code, heldOn }) => [code, heldOn]));
  },
};

/** The operators that took part in a meeting, by credit code. */
export const operatorsByMeeting: LoaderDefinition<readonly string[]> = {
  name: 'operatorsByMeeting',
  absent: [],
  async batch(meetingNos, _args, { database }) {
    const meetings = among('meeting_no', meetingNos);
    const rows: { no: string; uscc: string }[] = await database.manager.query(
      `SELECT meeting_no AS no, enterprise_uscc AS uscc FROM operator_meeting_participant
      WHERE ${meetings.sql} ORDER BY meeting_no, enterprise_uscc`,
      [...meetings.parameters],
    );
    const grouped = groupBy(rows, ({ no }) => no);
    return new Map([...grouped].map(([no, found]) => [no, found.map(({ uscc }) => uscc)]));
  },
};

/** Patrol teams in a division and below it, by number; an operator has a handful. */
export const patrolTeamsByDivision: LoaderDefinition<readonly PatrolTeam[]> = {
  name: 'patrolTeamsByDivision',
  absent: [],
  async batch(codes, _args, { database }) {
    const divisions = among('a.ancestor_code', codes);
    const rows: (PatrolTeam & { readonly code: string })[] = await database.manager.query(
      `SELECT a.ancestor_code AS code, ${teamColumns} FROM reference_ancestor a
      JOIN patrol_team t ON t.division_code = a.code WHERE ${divisions.sql} ORDER BY t.team_no`,
      [...divisions.parameters],
    );
    return groupBy(rows.map(teamOf), ({ code }) => code);
  },
};

const teamColumns = `t.team_no AS teamNo, t.operator_uscc AS operatorUscc, t.division_code AS divisionCode,
  t.personnel AS personnel, t.physical AS physical, t.technical AS technical,
  t.responsible_post AS responsiblePost, t.synthetic AS synthetic`;

function teamOf<Row extends PatrolTeam>(row: Row): Row {
  const { personnel, physical, technical, synthetic } = row;
  return {
    ...row,
    personnel: Boolean(personnel),
    physical: Boolean(physical),
    technical: Boolean(technical),
    synthetic: Boolean(synthetic),
  };
}
