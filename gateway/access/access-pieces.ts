import type { GraphQLSchema } from 'graphql';
import type { AccessMap } from '../../shared/access/access-map';
import { openConfiguredTrail } from '../../shared/audit/open-configured-trail';
import { AccessFilter } from './access-filter';

/** What the gateway is put together from that guards access. No setting leaves one out; the bench does, to weigh it. */
export interface AccessPieces {
  readonly openTrail: typeof openConfiguredTrail;
  readonly filterOf: (schema: GraphQLSchema, map: AccessMap) => Pick<AccessFilter, 'filter'>;
}

export const accessPieces: AccessPieces = {
  openTrail: openConfiguredTrail,
  filterOf: (schema, map) => new AccessFilter(schema, map),
};
