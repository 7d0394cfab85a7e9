import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Enterprise } from '../stubs/enterprise';
import { Lead } from './lead';
import { LeadReporter } from './lead-reporter';

@Resolver(() => Lead)
export class LeadWithReporterResolver {
  @FieldResolver(() => LeadReporter, {
    nullable: true,
    description: '提供者；自行发现或没有留名为空 / Who reported it; null when nobody did or gave a name',
  })
  reporter(@Root() { reporterUscc, reporterName, reporterPhone }: Lead): LeadReporter | null {
    if (reporterUscc === null && reporterName === null) return null;
    return { enterpriseUscc: reporterUscc, name: reporterName, phone: reporterPhone };
  }
}

@Resolver(() => LeadReporter)
export class LeadReporterResolver {
  @FieldResolver(() => Enterprise, {
    nullable: true,
    description:
      '所在单位；个人提供的为空 / Enterprise for which that person speaks; null for a private person',
  })
  enterprise(@Root() { enterpriseUscc }: LeadReporter): Enterprise | null {
    return enterpriseUscc === null ? null : { uscc: enterpriseUscc };
  }
}
