import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { publishCount } from '../../../shared/persons/person-count';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { workerRecordsByRegistration } from '../floating-population/floating-population-loaders';
import { floatingPopulationByDivision } from '../floating-population/floating-population-of-divisions';
import {
  personsByCommunity,
  workersByRegistration,
  type WorkersOfCommunity,
} from '../floating-population/worker-loaders';
import { policeRegister } from '../source';
import { Enterprise } from '../stubs/enterprise';
import { RenovationProject } from '../stubs/renovation-project';
import { ContractorRegistration } from './contractor-registration';
import { registrationByNo } from './contractor-loaders';
import { ContractorWorker, workerOf } from './contractor-worker';
import { isOnSite } from './on-site';
import { breakdownOf, toldResidences, type CommunityRegister } from './told-residences';
import { WorkerResidence } from './worker-residence';

@Resolver(() => ContractorRegistration)
export class ContractorRegistrationResolver {
  @Query(() => ContractorRegistration, {
    nullable: true,
    description: '按编号查施工方登记；没有则为空 / The registration of a number; null when there is none',
  })
  contractorRegistration(
    @Arg('registrationNo', () => ID, { description: '登记编号 / Number of the registration' })
    registrationNo: string,
    @Ctx() context: RequestContext,
  ): Promise<ContractorRegistration | null> {
    return context.load(registrationByNo, registrationNo, {});
  }

  @FieldResolver(() => RenovationProject, { nullable: true, description: '改造项目 / Renovation project' })
  project(@Root() { projectNo }: ContractorRegistration): RenovationProject {
    return { projectNo };
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '施工方 / The firm' })
  enterprise(@Root() { enterpriseUscc }: ContractorRegistration): Enterprise {
    return { uscc: enterpriseUscc };
  }

  @FieldResolver(() => PersonCount, {
    nullable: true,
    description: '现登记在册的外来施工人员（人） / Outside workers now on the register (persons)',
  })
  async workerCount(
    @Root() { registrationNo }: ContractorRegistration,
    @Ctx() context: RequestContext,
  ): Promise<PersonCount> {
    return breakdownOf(await workersOf(registrationNo, context), context.personCountThreshold).total;
  }

  @FieldResolver(() => [ContractorWorker], {
    nullable: true,
    description:
      '现登记在册的外来施工人员，新登记的在前 / The outside workers now on the register, last registered first',
  })
  async workers(
    @Root() { registrationNo }: ContractorRegistration,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<ContractorWorker[]> {
    checkFirst(first, nestedFirst);
    const on = context.clock.today();
    const records = await context.load(workerRecordsByRegistration, registrationNo, { on, first });
    return records.map(workerOf);
  }

  @FieldResolver(() => PersonCount, {
    nullable: true,
    description: '施工方申报的人员数（人） / Workers that the firm declared (persons)',
  })
  declaredWorkerCount(
    @Root() { declaredWorkers }: ContractorRegistration,
    @Ctx() { personCountThreshold }: RequestContext,
  ): PersonCount | null {
    return declaredWorkers === null ? null : publishCount(declaredWorkers, personCountThreshold);
  }

  /** Only of numbers that are both shown, so that it tells nothing that they do not. */
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '现登记人数与申报人数是否一致；没有申报、已离场或有一数因人数少而隐去则为空 / Whether as many are on the register as were declared; null when none was declared, the firm has left, or one of the two numbers is suppressed',
  })
  async workerCountMatches(
    @Root() registration: ContractorRegistration,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const { registrationNo, declaredWorkers } = registration;
    if (declaredWorkers === null || !isOnSite(registration, context.clock.today())) return null;
    const { value: declared } = publishCount(declaredWorkers, context.personCountThreshold);
    const { value: onRegister } = breakdownOf(
      await workersOf(registrationNo, context),
      context.personCountThreshold,
    ).total;
    return declared === null || onRegister === null ? null : declared === onRegister;
  }

  @FieldResolver(() => [WorkerResidence], {
    nullable: true,
    description:
      '登记人员居住在哪些社区及人数；人数少，与该社区流动人口、其他施工方人数相减可推出少数，或该社区流动人口隐去的，不列；人员总数隐去时都不列 / In which communities the registered workers live, and how many; not listed is one where they are few, where few others would follow by subtraction from the floating population there, or where that is suppressed; none is when the number of all workers is suppressed',
  })
  async workerResidences(
    @Root() { registrationNo }: ContractorRegistration,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<WorkerResidence[]> {
    checkFirst(first, nestedFirst);
    const workers = await workersOf(registrationNo, context);
    const registers = await registersOf(workers, context);
    const residences = toldResidences(registrationNo, workers, registers, context.personCountThreshold);
    return residences.slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '登记人员居住的社区数，含未列出的（个）；人员总数因人数少而隐去时为空 / Communities in which the registered workers live, listed or not (communities); null when the number of all workers is suppressed',
  })
  async workerResidenceCount(
    @Root() { registrationNo }: ContractorRegistration,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const workers = await workersOf(registrationNo, context);
    return breakdownOf(workers, context.personCountThreshold).total.suppressed ? null : workers.length;
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { synthetic }: ContractorRegistration): Source {
    return policeRegister(synthetic);
  }
}

function workersOf(registrationNo: string, context: RequestContext): Promise<readonly WorkersOfCommunity[]> {
  return context.load(workersByRegistration, registrationNo, { on: context.clock.today() });
}

/** The registers of the communities where workers live: three statements, however many communities. */
async function registersOf(
  workers: readonly WorkersOfCommunity[],
  context: RequestContext,
): Promise<ReadonlyMap<string, CommunityRegister>> {
  const on = context.clock.today();
  const codes = workers.flatMap(({ communityCode }) => (communityCode === null ? [] : [communityCode]));
  const registers = codes.map(async (code): Promise<[string, CommunityRegister]> => {
    const [population, parts] = await Promise.all([
      context.load(floatingPopulationByDivision, code, { on }),
      context.load(personsByCommunity, code, { on }),
    ]);
    return [code, { population, parts }];
  });
  return new Map(await Promise.all(registers));
}
