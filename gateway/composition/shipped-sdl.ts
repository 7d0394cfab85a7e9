import { readFile } from 'node:fs/promises';
import { projectFile } from '../../shared/configuration/project-root';

/**
 * The SDL of a department as this build was made with it: the committed file, found from the sources and from dist/.
 * @returns undefined for a department that this build does not know
 */
export function shippedSdl(department: string): Promise<string | undefined> {
  return readFile(projectFile('subgraphs', department, 'schema.graphql'), 'utf8').catch(() => undefined);
}
