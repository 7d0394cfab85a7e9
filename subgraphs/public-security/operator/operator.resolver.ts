import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { DivisionPublicSecurity } from '../division/division-public-security';
import { policeRegister } from '../source';
import { Division } from '../stubs/division';
import { Enterprise } from '../stubs/enterprise';
import { operatorsByMeeting, patrolTeamsByDivision } from './operator-loaders';
import { PoliceOperatorMeeting } from './operator-meeting';
import { PatrolMeans, PatrolTeam } from './patrol-team';

@Resolver(() => PoliceOperatorMeeting)
export class PoliceOperatorMeetingResolver {
  @FieldResolver(() => Division, {
    nullable: true,
    description: '由哪里的公安机关召集 / Division whose police called it',
  })
  division(@Root() { divisionCode }: PoliceOperatorMeeting): Division {
    return { code: divisionCode };
  }

  @FieldResolver(() => [Enterprise], {
    nullable: true,
    description: '参会的电信运营商 / Telecom operators that took part',
  })
  async operators(
    @Root() { meetingNo }: PoliceOperatorMeeting,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<Enterprise[]> {
    checkFirst(first, nestedFirst);
    const usccs = await context.load(operatorsByMeeting, meetingNo, {});
    return usccs.slice(0, first).map((uscc) => ({ uscc }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '参会的电信运营商数（家） / Telecom operators that took part (enterprises)',
  })
  async operatorCount(
    @Root() { meetingNo }: PoliceOperatorMeeting,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(operatorsByMeeting, meetingNo, {})).length;
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { synthetic }: PoliceOperatorMeeting): Source {
    return policeRegister(synthetic);
  }
}

@Resolver(() => PatrolTeam)
export class PatrolTeamResolver {
  @FieldResolver(() => Enterprise, { nullable: true, description: '所属运营商 / Operator whose team it is' })
  operator(@Root() { operatorUscc }: PatrolTeam): Enterprise {
    return { uscc: operatorUscc };
  }

  @FieldResolver(() => Division, { nullable: true, description: '巡护区域 / Division where it patrols' })
  division(@Root() { divisionCode }: PatrolTeam): Division {
    return { code: divisionCode };
  }

  @FieldResolver(() => [PatrolMeans], {
    nullable: true,
    description: '已建设的防范手段，至多三种 / Means of protection that are in place, at most three',
  })
  means(@Root() { personnel, physical, technical }: PatrolTeam): PatrolMeans[] {
    return [
      ...(personnel ? [PatrolMeans.PERSONNEL] : []),
      ...(physical ? [PatrolMeans.PHYSICAL] : []),
      ...(technical ? [PatrolMeans.TECHNICAL] : []),
    ];
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { synthetic }: PatrolTeam): Source {
    return policeRegister(synthetic);
  }
}

@Resolver(() => DivisionPublicSecurity)
export class PatrolTeamsResolver {
  @FieldResolver(() => [PatrolTeam], {
    nullable: true,
    description: '现有通信企业巡护队伍，按编号 / Patrol teams of telecom operators by now, by number',
  })
  async patrolTeams(
    @Root() { code }: DivisionPublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly PatrolTeam[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(patrolTeamsByDivision, code, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '现有通信企业巡护队伍数（支） / Patrol teams of telecom operators by now (teams)',
  })
  async patrolTeamCount(
    @Root() { code }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(patrolTeamsByDivision, code, {})).length;
  }
}
