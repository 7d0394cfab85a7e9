import { createHash } from 'node:crypto';
import { accessMapOf, type AccessMap } from '../../shared/access/access-map';
import { composeSupergraph, type SubgraphSdl } from './compose-supergraph';
import { refuseUnlikeInputs } from './input-agreement';
import { ownDocumentOf } from './ownership';
import { shippedSupergraph } from './shipped-sdl';
import { withoutSecurity } from './without-security';

/** A supergraph, from what of each department, and who may see what of it. */
export interface Served {
  readonly sdls: ReadonlyMap<string, string>;
  readonly supergraph: string;
  readonly access: AccessMap;
}

/**
 * The supergraph for the library, and who may see what of it. Ownership and rights come first: composition lets a stranger
 * take a field over, and takes the weaker of two levels without a word.
 * @throws OwnershipViolation, AccessConflict, CompositionError; GraphQLError for what is no SDL
 */
export function servedOf(directory: SubgraphSdl, sdls: ReadonlyMap<string, string>): Served {
  const subgraphs = [directory, ...[...sdls].map(([name, sdl]) => ({ name, sdl }))];
  const read = subgraphs.map((subgraph) => ({ name: subgraph.name, sdl: ownDocumentOf(subgraph) }));
  refuseUnlikeInputs(read);
  const access = accessMapOf(read);
  const supergraph = withoutSecurity(shippedSupergraph(subgraphs) ?? composeSupergraph(subgraphs));
  return { sdls, supergraph: `${supergraph}\n# access ${digestOf(access)}\n`, access };
}

/** The library takes over only a text that changed, and the text alone does not tell which scopes a field requires. */
function digestOf(access: AccessMap): string {
  return createHash('sha256')
    .update(JSON.stringify([...access].sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('hex');
}
