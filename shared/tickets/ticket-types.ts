import { Directive, Field, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import { Source } from '../provenance/source';
import { DateScalar } from '../schema/scalars';
import type { DateText } from '../time/calendar';
import { ticketStatusOn, type SupervisionRuleRow, type Ticket } from './ticket';
import { SupervisionLevel, TicketCategory, TicketSource, TicketStatus } from './ticket-kinds';

/** A ticket as it stood on a day, for the type `Ticket`. */
export interface TicketOnDay extends Pick<
  Ticket,
  | 'ticketNo'
  | 'source'
  | 'category'
  | 'receivedOn'
  | 'dueOn'
  | 'handedOverOn'
  | 'closedOn'
  | 'firstDepartment'
  | 'linkedTicketNo'
  | 'synthetic'
> {
  readonly status: TicketStatus;
  readonly overdue: boolean;
  readonly compound: object | null;
  readonly community: object | null;
  /** The day; what hangs on the ticket is of the same. */
  readonly on: DateText;
}

/** What was not yet known on the day is left out. */
export function ticketOn(
  { compoundId, communityCode, handedOverOn, closedOn, ...ticket }: Ticket,
  on: DateText,
): TicketOnDay {
  const status = ticketStatusOn({ handedOverOn, closedOn }, on);
  return {
    ...ticket,
    on,
    status,
    overdue: status === TicketStatus.OPEN && ticket.dueOn < on,
    handedOverOn: handedOverOn !== null && handedOverOn <= on ? handedOverOn : null,
    closedOn: closedOn !== null && closedOn <= on ? closedOn : null,
    // The end that received the ticket has no day of handing over: it knew the number from the first day on.
    linkedTicketNo: handedOverOn !== null && handedOverOn > on ? null : ticket.linkedTicketNo,
    compound: compoundId === null ? null : { id: compoundId },
    community: compoundId !== null || communityCode === null ? null : { code: communityCode },
  };
}

@ObjectType({
  description: '督办规则：逾期工单何时升级 / Rule of supervision: when an overdue ticket rises by a level',
})
@Directive('@shareable')
export class SupervisionRule {
  @Field(() => String, { description: '规则号 / Number of the rule' })
  ruleNo: string;

  @Field(() => ID, { nullable: true, description: '适用区划代码 / Code of the division where it holds' })
  jurisdictionCode: string;

  @Field(() => Int, {
    nullable: true,
    description: '每逾期若干日升一级（日） / Days overdue after which a ticket rises by a level (days)',
  })
  daysPerLevel: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '日数是否为假定（文件没有写明） / Whether the days are an assumption, the document gives none',
  })
  daysAssumed: boolean;

  @Field(() => DateScalar, { nullable: true, description: '生效日 / In force from' })
  validFrom: DateText;

  @Field(() => DateScalar, {
    nullable: true,
    description: '失效日（不含当日）；现行的为空 / In force until (exclusive); null while in force',
  })
  validTo: DateText | null;

  @Field(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source: Source;
}

export function supervisionRuleOf({ document, section, ...rule }: SupervisionRuleRow): SupervisionRule {
  return { ...rule, source: { document, section, synthetic: false } };
}

@ObjectType({ description: '一次督办升级 / A ticket raised to a level of supervision' })
@Directive('@shareable')
export class TicketEscalation {
  @Field(() => SupervisionLevel, { nullable: true, description: '升至哪一级 / To which level' })
  level: SupervisionLevel;

  @Field(() => DateScalar, { nullable: true, description: '升级之日 / On which day' })
  raisedOn: DateText;

  @Field(() => SupervisionRule, {
    nullable: true,
    description: '所依据的规则 / The rule by which it was raised',
  })
  rule: SupervisionRule | null;
}

/** The type `Ticket` of a department, linked to its own classes of compounds and divisions. */
export function ticketType(compound: ClassType, division: ClassType): ClassType<TicketOnDay> {
  @ObjectType('Ticket', {
    description:
      '热线工单：12345 工单或 110 非警务警情，在承办部门的登记；诉求人和内容不在此 / Ticket of the 12345 line, or a matter of 110 that is not for the police, in the register of the department that handles it; who called and what was said are not here',
  })
  @Directive('@shareable')
  class TicketNode {
    @Field(() => ID, { description: '工单编号 / Number of the ticket' })
    ticketNo: string;

    @Field(() => TicketSource, { nullable: true, description: '来自哪条热线 / By which line it came' })
    source: TicketSource;

    @Field(() => TicketCategory, { nullable: true, description: '类别 / What it is about' })
    category: TicketCategory;

    @Field(() => TicketStatus, {
      nullable: true,
      description: '所问之日的状态 / Status on the day asked for',
    })
    status: TicketStatus;

    @Field(() => DateScalar, { nullable: true, description: '收到之日 / Received on' })
    receivedOn: DateText;

    @Field(() => DateScalar, { nullable: true, description: '办理期限 / To be closed by' })
    dueOn: DateText;

    @Field(() => DateScalar, {
      nullable: true,
      description:
        '转另一热线系统之日；所问之日尚未转的为空 / Handed on to the other line on; null while it was not by the day asked for',
    })
    handedOverOn: DateText | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: '办结之日；所问之日尚未办结的为空 / Closed on; null while not closed by the day asked for',
    })
    closedOn: DateText | null;

    @Field(() => Boolean, {
      nullable: true,
      description: '所问之日是否逾期未办结 / Whether it was open and past due on the day asked for',
    })
    overdue: boolean;

    @Field(() => String, {
      nullable: true,
      description:
        '首问负责部门，以图中的部门名表示，始终不变 / The department that took it first, by its name in the graph; never changes',
    })
    firstDepartment: string;

    @Field(() => ID, {
      nullable: true,
      description:
        '同一事项在另一热线系统的编号，两头互记；没有转办的为空 / Number of the same matter in the other line, kept at both ends; null where it was not handed on',
    })
    linkedTicketNo: string | null;

    @Field(() => Boolean, {
      nullable: true,
      description: '是否为演示生成 / Whether it was generated for demonstration',
    })
    synthetic: boolean;

    @Field(() => compound, {
      nullable: true,
      description: '所在小区；不在小区的为空 / The compound; null where it is about none',
    })
    compound: object | null;

    @Field(() => division, {
      nullable: true,
      description: '所在社区，只在不属小区时有 / The community, only where it is about no compound',
    })
    community: object | null;

    on: DateText;
  }
  return TicketNode;
}
