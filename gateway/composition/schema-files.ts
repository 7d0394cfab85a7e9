import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { printSchema } from 'graphql';
import { projectRoot } from '../../shared/configuration/project-root';
import { buildSubgraph } from '../../shared/subgraph/build-subgraph';
import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { buildDepartment } from '../../shared/subgraph/department-roots';
import { directorySubgraph } from '../directory/directory-connection';
import type { DirectoryContext } from '../directory/directory-context';
import { readQuestions } from '../questions/question';
import { composeSupergraph } from './compose-supergraph';
import { fetchCounts } from './fetch-counts';
import { withoutSecurity } from './without-security';

/** The generated files that are committed and reviewed, by path from the project's root. */
export function schemaFiles(declarations: readonly DepartmentDeclaration[]): ReadonlyMap<string, string> {
  const subgraphs = declarations.map((declaration) => ({
    name: declaration.name,
    sdl: buildDepartment(declaration).sdl,
    url: `http://127.0.0.1:${declaration.port}/graphql`,
  }));
  const directory = {
    name: directorySubgraph.name,
    sdl: buildSubgraph<DirectoryContext>(directorySubgraph).sdl,
  };
  const supergraph = composeSupergraph([directory, ...subgraphs]);
  const apiSchema = Supergraph.build(withoutSecurity(supergraph)).apiSchema().toGraphQLJSSchema();
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`subgraphs/${name}/schema.graphql`, sdl] as const),
    ['gateway/directory/schema.graphql', directory.sdl],
    ['gateway/supergraph.graphql', supergraph],
    ['gateway/schema.graphql', `${printSchema(apiSchema)}\n`],
    [
      'gateway/questions/fetches.json',
      `${JSON.stringify(fetchCounts(withoutSecurity(supergraph), readQuestions()), null, 2)}\n`,
    ],
  ]);
}

export async function writeSchemaFiles(declarations: readonly DepartmentDeclaration[]): Promise<void> {
  for (const [path, text] of schemaFiles(declarations)) await writeFile(join(projectRoot(), path), text);
}
