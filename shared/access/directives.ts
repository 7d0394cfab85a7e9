import { astFromValueUntyped } from '@graphql-tools/utils';
import { Kind, type ConstDirectiveNode, type ConstValueNode } from 'graphql';

export const classifiedDirective = 'classified';
export const requiresScopesDirective = 'requiresScopes';

/**
 * The head of every department's schema. `@classified` is composed into the supergraph; its arguments are texts, because
 * a composed directive brings no types of its own.
 */
export const federationHead = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@authenticated", "@requiresScopes", "@composeDirective"])
  @link(url: "https://linli.example/classified/v1.0", import: ["@classified"])
  @composeDirective(name: "@classified")

directive @classified(level: String!, basis: String!, updated: String!, derivedFrom: [String!], scopes: [[String!]!]) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE`;

/** A directive with constant arguments, as it stands in a document. */
export function directiveNode(name: string, values: Readonly<Record<string, unknown>>): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(values).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: constantOf(value),
    })),
  };
}

function constantOf(value: unknown): ConstValueNode {
  const node = astFromValueUntyped(value);
  if (!node) throw new Error(`expected a constant, got ${String(value)}`);
  return node as ConstValueNode;
}
