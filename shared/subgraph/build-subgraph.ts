import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { concatAST, parse, print, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { accessMapOf, type AccessMap } from '../access/access-map';
import { ClassificationError, classifySchema } from '../access/classify-schema';
import { federationHead } from '../access/directives';
import { guardReference, guardSchema } from '../access/guard';
import { nullsThatSpread } from '../access/reach';
import type { Places } from '../access/place';
import { sharedPlaces } from '../access/shared-access';
import { DateScalar, DateTimeScalar, DecimalScalar, YearMonthScalar } from '../schema/scalars';
import type { BuiltSubgraph, ReferenceResolver, SubgraphDeclaration } from './declaration';
import type { RequestContext } from './request-context';

type References = Readonly<Record<string, ReferenceResolver<RequestContext>>>;

/** Makes the executable federation schema of a declaration, and its SDL as it is committed and composed. */
export function buildSubgraph<Context>(declaration: SubgraphDeclaration<Context>): BuiltSubgraph {
  const { resolvers, orphanedTypes, references } = declaration;
  const plain = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    orphanedTypes: orphanedTypes as unknown as Function[],
    validate: false,
    skipCheck: true,
  });
  const classified = classifySchema(getDocumentNodeFromSchema(plain), declaration, declaration.access);
  const sdl = `${federationHead}\n\n${print(classified)}\n`;
  // The document of this very text, not read from it again: departments are built at every start.
  const typeDefs = concatAST([parse(federationHead), classified]);
  const map = accessMapOf([{ name: declaration.name, sdl: typeDefs }]);
  const places = { ...sharedPlaces, ...declaration.places };
  const guarded = guardedReferences(references, map, places);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolversOf(plain, guarded) });
  guardSchema(schema, map, places);
  const spreading = nullsThatSpread(schema, map);
  if (spreading.length > 0) throw new ClassificationError(`${declaration.name}:\n${spreading.join('\n')}`);
  return { schema, sdl };
}

/** The ways in by key, guarded where the key itself is above PUBLIC. */
function guardedReferences<Context>(
  references: SubgraphDeclaration<Context>['references'],
  map: AccessMap,
  places: Places,
): References {
  return Object.fromEntries(
    Object.entries(references as References).map(([type, resolveReference]) => {
      const own = [...map].filter(([coordinate]) => coordinate.startsWith(`${type}.`));
      const keys = own.filter(([, { isKey }]) => isKey).map(([, access]) => access);
      return [type, guardReference(type, keys, places, resolveReference)];
    }),
  );
}

function resolversOf(plain: GraphQLSchema, references: References) {
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [typeName, resolveReference] of Object.entries(references)) {
    resolvers[typeName] = {
      ...resolvers[typeName],
      __resolveReference: resolveReference,
    };
  }
  return {
    ...resolvers,
    Date: DateScalar,
    DateTime: DateTimeScalar,
    YearMonth: YearMonthScalar,
    Decimal: DecimalScalar,
  };
}
