import { accessMapOf, type AccessMap } from '../shared/access/access-map';

/**
 * What it takes to see each place of the schema, as the departments and the directory declare it.
 * @param files schema files by path from the project's root
 */
export function declaredAccess(files: ReadonlyMap<string, string>): AccessMap {
  return accessMapOf(
    [...files].flatMap(([path, sdl]) => {
      const owner = /^(?:subgraphs|gateway)\/([a-z-]+)\/schema\.graphql$/.exec(path)?.[1];
      return owner === undefined ? [] : [{ name: owner, sdl }];
    }),
  );
}
