import { createHash } from 'node:crypto';
import { accessMapOf, type AccessMap } from '../../shared/access/access-map';
import { composeSupergraph, type SubgraphSdl } from './compose-supergraph';
import { shippedSupergraph } from './shipped-sdl';
import { withoutSecurity } from './without-security';

/** A supergraph, from what of each department, and who may see what of it. */
export interface Served {
  readonly sdls: ReadonlyMap<string, string>;
  readonly supergraph: string;
  readonly access: AccessMap;
}

/**
 * The supergraph for the library, and who may see what of it. Rights come first: composition takes the weaker of two
 * levels without a word.
 * @throws AccessConflict, CompositionError; GraphQLError for what is no SDL
 */
export function servedOf(directory: SubgraphSdl, sdls: ReadonlyMap<string, string>): Served {
  const subgraphs = [directory, ...[...sdls].map(([name, sdl]) => ({ name, sdl }))];
  const access = accessMapOf(subgraphs);
  const supergraph = withoutSecurity(shippedSupergraph(subgraphs) ?? composeSupergraph(subgraphs));
  return { sdls, supergraph: `${supergraph}\n# access ${digestOf(access)}\n`, access };
}

/** The library takes over only a text that changed, and the text alone does not tell which scopes a field requires. */
function digestOf(access: AccessMap): string {
  return createHash('sha256')
    .update(JSON.stringify([...access].sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('hex');
}
