import { printSchema } from 'graphql';
import type { Graph } from '../execution/graph';

/** The public API schema as text, always that of the supergraph which is served now. */
export function publicSchema(graph: Graph): { readonly text: string } {
  let text = '';
  graph.onSchemaLoadOrUpdate(({ apiSchema }) => {
    text = `${printSchema(apiSchema)}\n`;
  });
  return {
    get text() {
      return text;
    },
  };
}
