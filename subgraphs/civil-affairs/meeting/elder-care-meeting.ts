import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { among, allOf } from '../../../shared/lists/sql-piece';
import { DateScalar } from '../../../shared/schema/scalars';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';

/** A meeting of the joint conference on elder care 养老服务联席会议, which meets irregularly: 城政办发〔2024〕23号 三(一). */
@ObjectType({
  description:
    '养老服务联席会议的一次会议（不定期） / Meeting of the joint conference on elder care, held irregularly',
})
@Entity('elder_care_meeting')
export class ElderCareMeeting {
  @PrimaryColumn('varchar', { name: 'meeting_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '会议编号 / Number of the meeting' })
  meetingNo: string;

  @Column('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @Column('date', { name: 'held_on' })
  @Field(() => DateScalar, { nullable: true, description: '召开日期 / Held on' })
  heldOn: DateText;

  @Column('varchar', { length: 300 })
  @Field(() => String, { nullable: true, description: '议题 / Matters that were discussed' })
  matters: string;

  @Column('varchar', { length: 300, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '议定事项；没有的为空 / What was decided; null when nothing was',
  })
  decision: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: '是否为演示生成 / Whether it was generated for demonstration',
  })
  synthetic: boolean;
}

/** Meetings of divisions and those below them, held by a day, the newest first. Two statements. */
export const meetingsByDivision: LoaderDefinition<
  readonly ElderCareMeeting[],
  { readonly on: DateText; readonly first: number }
> = {
  name: 'meetingsByDivision',
  absent: [],
  async batch(codes, { on, first }, { database }) {
    const { sql, parameters } = heldIn(codes, on);
    const places: { place: string; no: string }[] = await database.manager.query(
      `SELECT place, no FROM (SELECT place, no, ROW_NUMBER() OVER (PARTITION BY place ORDER BY held DESC, no) AS nth
        FROM (${sql}) held) numbered WHERE nth <= ? ORDER BY place, nth`,
      [...parameters, first],
    );
    const rows = await database.manager.findBy(ElderCareMeeting, {
      meetingNo: In([...new Set(places.map(({ no }) => no))]),
    });
    const byNo = indexBy(rows, ({ meetingNo }) => meetingNo);
    const groups = groupBy(places, ({ place }) => place);
    return new Map([...groups].map(([place, list]) => [place, list.flatMap(({ no }) => byNo.get(no) ?? [])]));
  },
};

/** How many of these meetings there were by a day. */
export const meetingCountByDivision: LoaderDefinition<number, { readonly on: DateText }> = {
  name: 'meetingCountByDivision',
  absent: 0,
  async batch(codes, { on }, { database }) {
    const { sql, parameters } = heldIn(codes, on);
    const rows: { place: string; meetings: number | string }[] = await database.manager.query(
      `SELECT place, COUNT(*) AS meetings FROM (${sql}) held GROUP BY place`,
      parameters,
    );
    return new Map(rows.map(({ place, meetings }) => [place, Number(meetings)]));
  },
};

function heldIn(codes: readonly string[], on: DateText) {
  const { sql, parameters } = allOf(among('a.ancestor_code', codes), {
    sql: 'm.held_on <= ?',
    parameters: [on],
  });
  return {
    sql: `SELECT a.ancestor_code AS place, m.meeting_no AS no, m.held_on AS held FROM reference_ancestor a
      JOIN elder_care_meeting m ON m.division_code = a.code WHERE ${sql}`,
    parameters: [...parameters],
  };
}
