import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type PlanNode, type SubscriptionNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import type { Question } from '../questions/question';

/** Fetches of one question by subgraph, `total` first. */
export type FetchCounts = Readonly<Record<string, number>>;

/**
 * How many fetches the plan of each question has. Committed beside the schema files: a change that makes a question
 * cost more shows in review.
 */
export function fetchCounts(
  supergraphSdl: string,
  questions: readonly Question[],
): Readonly<Record<string, FetchCounts>> {
  const supergraph = Supergraph.build(supergraphSdl);
  const planner = new QueryPlanner(supergraph);
  const apiSchema = supergraph.apiSchema();
  return Object.fromEntries(
    questions.map(({ name, text }) => {
      const { node } = planner.buildQueryPlan(operationFromDocument(apiSchema, parse(text)));
      const services = node ? fetchesOf(node).sort() : [];
      const counts: Record<string, number> = { total: services.length };
      for (const service of services) counts[service] = (counts[service] ?? 0) + 1;
      return [name, counts];
    }),
  );
}

/** The subgraph of every fetch in a plan. */
function fetchesOf(node: PlanNode | SubscriptionNode): string[] {
  switch (node.kind) {
    case 'Fetch':
      return [node.serviceName];
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((clause) => (clause ? fetchesOf(clause) : []));
    case 'Defer':
    case 'Subscription':
      throw new Error(`the gateway does not execute ${node.kind} plans`);
  }
}
