import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { projectFile } from '../../shared/configuration/project-root';
import { directoryName } from '../directory/directory-connection';
import type { SubgraphSdl } from './compose-supergraph';

/**
 * The SDL of a department as this build was made with it: the committed file, found from the sources and from dist/.
 * @returns undefined for a department that this build does not know
 */
export function shippedSdl(department: string): Promise<string | undefined> {
  return readFile(shippedFile(department), 'utf8').catch(() => undefined);
}

/**
 * The committed supergraph, where it was composed from exactly these subgraphs: composing it again would take a second
 * of every start.
 * @returns undefined when any of them is new, missing or otherwise than in this build
 */
export function shippedSupergraph(subgraphs: readonly SubgraphSdl[]): string | undefined {
  try {
    const supergraph = readFileSync(projectFile('gateway', 'supergraph.graphql'), 'utf8');
    const composed = [...supergraph.matchAll(/@join__graph\(name: "([^"]+)"/g)].map(([, name]) => name);
    const given = subgraphs.map(({ name }) => name);
    const areSame =
      JSON.stringify(given.sort()) === JSON.stringify(composed.sort()) &&
      subgraphs.every(({ name, sdl }) => readFileSync(shippedFile(name), 'utf8') === sdl);
    return areSame ? supergraph : undefined;
  } catch {
    return undefined;
  }
}

function shippedFile(subgraph: string): string {
  const folder = subgraph === directoryName ? ['gateway', 'directory'] : ['subgraphs', subgraph];
  return projectFile(...folder, 'schema.graphql');
}
