import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { DateScalar, DecimalScalar, YearMonthScalar } from '../schema/scalars';
import type { BuiltSubgraph, SubgraphDeclaration } from './declaration';

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** Makes the executable federation schema of a declaration, and its SDL as it is committed and composed. */
export function buildSubgraph<Context>(declaration: SubgraphDeclaration<Context>): BuiltSubgraph {
  const { resolvers, orphanedTypes, references } = declaration;
  const plain = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    orphanedTypes: orphanedTypes as unknown as Function[],
    validate: false,
    skipCheck: true,
  });
  const sdl = `${federationLink}\n\n${printSchemaWithDirectives(plain)}\n`;
  return {
    schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolversOf(plain, references) }),
    sdl,
  };
}

function resolversOf<Context>(plain: GraphQLSchema, references: SubgraphDeclaration<Context>['references']) {
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [typeName, resolveReference] of Object.entries(references)) {
    resolvers[typeName] = {
      ...resolvers[typeName],
      __resolveReference: resolveReference,
    };
  }
  return { ...resolvers, Date: DateScalar, YearMonth: YearMonthScalar, Decimal: DecimalScalar };
}
