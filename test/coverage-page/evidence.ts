import { isObjectType, type GraphQLSchema } from 'graphql';
import { readQuestions } from '../../gateway/questions/question';
import { demonstrationCities } from '../../shared/demonstration/cities';
import { sunshineCommunityCode } from '../../shared/demonstration/divisions';
import { tokenOf } from '../callers';
import type { GraphFixture } from '../graph-fixture';
import type { Evidence } from './coverage-problems';
import { coverageDocuments, type CoverageDocument } from './documents';
import { seenFields } from './seen-fields';

/** Asks all questions with their samples, and the documents of this folder, over HTTP. */
export async function gatherEvidence(graph: GraphFixture, schema: GraphQLSchema): Promise<Evidence> {
  const questions = readQuestions();
  const seen = new Set<string>();
  for (const { text, variables } of questions) {
    const { data } = await graph.ask(text, variables);
    for (const field of seenFields(schema, text, data)) seen.add(field);
  }
  for (const document of coverageDocuments()) {
    for (const field of await seenBy(document, graph, schema)) seen.add(field);
  }
  return {
    fields: new Set(fieldsOf(schema)),
    seen,
    figures: await figuresOf(graph),
    questions: questions.map(({ name }) => name),
  };
}

/** Unlike a question, a document is answered whole: its role may see all that it asks for. */
export async function seenBy(
  { name, text, role, department }: CoverageDocument,
  graph: GraphFixture,
  schema: GraphQLSchema,
): Promise<ReadonlySet<string>> {
  const token = await tokenOf(role, department === undefined ? {} : { department });
  const { data, errors } = await graph.ask(text, {}, { token, purpose: '核对覆盖情况' });
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return seenFields(schema, text, data);
}

function fieldsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
}

const signs: Readonly<Record<string, string>> = {
  ...{ EQUAL: '=', APPROXIMATELY: '≈', AT_LEAST: '≥', MORE_THAN: '>', AT_MOST: '≤' },
};
const blocks = ['housing', 'publicSecurity', 'civilAffairs', 'marketRegulation'];

interface Figure {
  readonly figureNo: string;
  readonly comparator: string;
  readonly value: string;
}

async function figuresOf(graph: GraphFixture): Promise<Map<string, string>> {
  const figures = new Map<string, string>();
  const list = 'publishedFigures(first: 50) { figureNo comparator value }';
  const query = `query ($code: ID!) { division(code: $code) { ${blocks.map((name) => `${name} { ${list} }`).join(' ')} } }`;
  for (const code of [...demonstrationCities, '140502', sunshineCommunityCode]) {
    const { data } = await graph.ask(query, { code });
    const division = data?.['division'] as Record<string, { publishedFigures: Figure[] } | null>;
    for (const { figureNo, comparator, value } of blocks.flatMap(
      (name) => division[name]?.publishedFigures ?? [],
    )) {
      figures.set(figureNo, `${signs[comparator]} ${Number(value)}`);
    }
  }
  return figures;
}
