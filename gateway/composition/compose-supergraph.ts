import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
  /** Where the department answers; told to other routers, not used by ours. */
  readonly url?: string;
}

/** The subgraphs do not fit together; the message lists every reason in the composer's words. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/** Composes the supergraph; subgraphs in the order of their names, so that equal input gives equal text. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): string {
  const services = [...subgraphs]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, sdl, url }) => ({ name, typeDefs: parse(sdl), url: url ?? `local:${name}` }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new CompositionError((errors ?? []).map(({ message }) => message).join('\n') || 'composition failed');
}

/** Every field name that subgraphs hand to one another somewhere in the supergraph: of a key, or required for another field. */
export function handedFieldsOf(supergraphSdl: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, fields] of supergraphSdl.matchAll(/\b(?:key|requires): "((?:[^"\\]|\\.)+)"/g)) {
    for (const name of fields?.match(/\w+/g) ?? []) names.add(name);
  }
  return names;
}
