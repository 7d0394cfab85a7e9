import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { Compound } from './compound/compound';
import { CompoundHousing } from './compound/compound-housing';
import { CompoundMembership } from './compound/compound-membership';
import { CompoundResolver } from './compound/compound.resolver';
import { publishedCompounds } from './compound/published-compounds';
import { insertDemonstration } from './demo/demonstration';
import { CompoundsAndRenovation1730000001000 } from './migrations/1730000001000-compounds-and-renovation';
import { RenovationItem } from './renovation/renovation-item';
import { projectByNo } from './renovation/renovation-loaders';
import { ProjectCompound, RenovationProject } from './renovation/renovation-project';
import {
  CompoundRenovationResolver,
  RenovationProjectHousingResolver,
  RenovationProjectResolver,
} from './renovation/renovation-project.resolver';
import { Enterprise } from './stubs/enterprise';

/** 住建: compounds, old-compound renovation, property service. */
export const housing: DepartmentDeclaration = {
  name: 'housing',
  title: { zh: '住房和城乡建设', en: 'Housing and urban-rural development' },
  port: 4001,
  resolvers: [
    CompoundResolver,
    CompoundRenovationResolver,
    RenovationProjectResolver,
    RenovationProjectHousingResolver,
  ],
  orphanedTypes: [Compound, Enterprise],
  references: {
    Compound: ({ id }) => ({ id }),
    RenovationProject: ({ projectNo }, context) => context.load(projectByNo, String(projectNo), {}),
    Enterprise: ({ uscc }) => ({ uscc }),
  },
  entities: [CompoundHousing, CompoundMembership, RenovationProject, ProjectCompound, RenovationItem],
  migrations: [CompoundsAndRenovation1730000001000],
  publishes: { compounds: publishedCompounds },
  demonstration: insertDemonstration,
};
