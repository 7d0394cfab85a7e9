import type { EntityManager } from 'typeorm';
import { divisionOfCaller } from '../../../shared/access/caller-rows';
import type { Visit } from '../../../shared/access/visit';
import { named } from '../../../shared/lists/sql-piece';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { Post } from './post';
import { ResponsiblePerson } from './responsible-person';

type Holder = ResponsiblePerson | null;

export const legalRepresentativeByEnterprise = callersHolder(
  'legalRepresentativeByEnterprise',
  Post.LEGAL_REPRESENTATIVE,
);
export const qualityDirectorByEnterprise = callersHolder(
  'qualityDirectorByEnterprise',
  Post.QUALITY_DIRECTOR,
);

/** Who holds the post at a using unit on a day; for whoever may see an elevator that the unit uses. */
export const safetyOfficerByUser: LoaderDefinition<Holder, { readonly on: DateText }> = {
  name: 'safetyOfficerByUser',
  absent: null,
  batch: async (usccs, { on }, { database }) =>
    byEnterprise(await holdersOn(database.manager, Post.ELEVATOR_SAFETY_OFFICER, usccs, on).getMany()),
};

/** Who holds a post at a body on a day; nobody when the body is not registered in the caller's divisions. */
function callersHolder(
  name: string,
  post: Post,
): LoaderDefinition<Holder, { readonly on: DateText; readonly visit: Visit }> {
  return {
    name,
    absent: null,
    async batch(usccs, { on, visit }, { database }) {
      const { sql, parameters } = divisionOfCaller('e.registered_in', visit);
      const isCallers = {
        sql: `EXISTS (SELECT 1 FROM enterprise e WHERE e.uscc = person.uscc AND ${sql})`,
        parameters,
      };
      const select = holdersOn(database.manager, post, usccs, on).andWhere(...named('caller', isCallers));
      return byEnterprise(await select.getMany());
    },
  };
}

/** The holders of a post on a day, the longest in it first. */
function holdersOn(manager: EntityManager, post: Post, usccs: readonly string[], on: DateText) {
  return manager
    .createQueryBuilder(ResponsiblePerson, 'person')
    .where('person.uscc IN (:...usccs) AND person.post = :post', { usccs: [...usccs], post })
    .andWhere('person.appointed_on <= :on AND (person.left_on IS NULL OR person.left_on > :on)', { on })
    .orderBy('person.appointed_on', 'ASC')
    .addOrderBy('person.person_no', 'ASC');
}

/** The last appointed of each body. */
function byEnterprise(rows: readonly ResponsiblePerson[]): Map<string, ResponsiblePerson> {
  return indexBy(rows, ({ uscc }) => uscc);
}
