import { pictureOfOne, type Asked } from '../questions/picture';

/** Fields that the public may not see, and nothing else of the departments. */
export function deniedToThePublic(): Asked {
  const query = `query ($id: ID!) { compound(id: $id) { id
    housing { openFireHazardCount fireHazards { kind status } } publicSecurity { openCaseCount } } }`;
  return { query, variables: pictureOfOne().variables };
}

/** A document with more aliases than a document may have. */
export function tooManyAliases(): Asked {
  const aliases = Array.from({ length: 100 }, (_, index) => `name${index}: name`).join(' ');
  return {
    query: `query ($id: ID!) { compound(id: $id) { ${aliases} } }`,
    variables: pictureOfOne().variables,
  };
}
