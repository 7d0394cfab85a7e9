import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getNamedType, graphql, isLeafType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { accessMapOf, type Access, type AccessMap } from '../../shared/access/access-map';
import type { ArrivingCall } from '../../shared/access/admission';
import { federationHead } from '../../shared/access/directives';
import { guardSchema } from '../../shared/access/guard';
import type { Places } from '../../shared/access/place';
import type { Visit } from '../../shared/access/visit';
import type { RequestContext } from '../../shared/subgraph/request-context';

export const fifthName = 'fifth-office';

/** What of its own stands in no division. */
export const fifthPlaces: Places = {
  'Sighting.secret': () => 'anywhere',
  'StreetSighting.secret': () => 'anywhere',
};

/** A thing that the fifth office can name: type and key. */
export interface Reference {
  readonly __typename: string;
  readonly [key: string]: string;
}

export interface FifthOffice {
  readonly url: string;
  readonly sdl: string;
  /** What `anything` gives, until told otherwise. */
  references: readonly Reference[];
  /** Fields computed from others' kept facts, with the facts. */
  readonly computed: ReadonlyMap<string, readonly string[]>;
  stop(): Promise<void>;
}

interface Door {
  readonly admit: (call: ArrivingCall) => Promise<Visit>;
  readonly createContext: (visit: Visit) => RequestContext;
}

/**
 * A department of somebody else's making, over real HTTP: a union over every entity that others own, an interface of its
 * own with differently kept fields, and fields computed by `@requires` from others' kept facts, declared INTERNAL
 * whatever the facts are.
 */
export async function startFifthOffice(
  schema: GraphQLSchema,
  map: AccessMap,
  { admit, createContext }: Door,
): Promise<FifthOffice> {
  const entities = entitiesOf(schema, map);
  const computed = new Map<string, readonly string[]>();
  const sdl = sdlOf(schema, map, entities, computed);
  const executable = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolversOf(computed) as never });
  guardSchema(executable, accessMapOf([{ name: fifthName, sdl }]), {
    StreetSighting: () => 'anywhere',
    NightSighting: () => 'anywhere',
    ...Object.fromEntries(entities.map(({ type }) => [type, () => 'anywhere' as const])),
  });
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const body = await text(request);
    try {
      const visit = await admit({ method, path, headers, body });
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const contextValue = Object.assign(createContext(visit), { references: () => office.references });
      const answer = await graphql({
        schema: executable,
        source: query,
        variableValues: variables,
        contextValue,
      });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } catch {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"errors":[]}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const office: FifthOffice = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ sdl, computed, references: [] },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return office;
}

interface EntityType {
  readonly type: string;
  readonly key: string;
}

/** Types that others own, with the one field by which the gateway finds them. */
export function entitiesOf(schema: GraphQLSchema, map: AccessMap): EntityType[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    const key = Object.keys(type.getFields()).find((field) => map.get(`${type.name}.${field}`)?.isKey);
    return key === undefined ? [] : [{ type: type.name, key }];
  });
}

function classified({ level, scopes }: Pick<Access, 'level' | 'scopes'>): string {
  const open = `@classified(level: "${level}", basis: "依据 / basis", updated: "ONCE")`;
  return level === 'PUBLIC'
    ? open
    : `${open} @authenticated @requiresScopes(scopes: ${JSON.stringify(scopes)})`;
}

const open = classified({ level: 'PUBLIC', scopes: [] });
const work = classified({ level: 'INTERNAL', scopes: [[`${fifthName}:internal`]] });
const locked = classified({ level: 'RESTRICTED', scopes: [[`${fifthName}:restricted`]] });

/** The scopes of the fact, which composition asks for, and a level below it, which composition does not know. */
function tooLow(map: AccessMap, fact: string): string {
  return classified({ level: 'INTERNAL', scopes: map.get(fact)?.scopes ?? [] });
}

function sdlOf(
  schema: GraphQLSchema,
  map: AccessMap,
  entities: readonly EntityType[],
  computed: Map<string, readonly string[]>,
): string {
  const stubs = entities.map(({ type, key }) => {
    const facts = keptFacts(schema, map, type);
    for (const fact of facts) computed.set(`${type}.fifthOf_${fact}`, [`${type}.${fact}`]);
    const own = map.get(`${type}.${key}`) ?? { level: 'PUBLIC' as const, scopes: [] };
    return `type ${type} @key(fields: "${key}") {
      ${key}: ID! ${classified(own)}
      ${facts
        .map(
          (fact) => `${fact}: ${String(objectOf(schema, type).getFields()[fact]?.type)} @federation__external
      fifthOf_${fact}: String @federation__requires(fields: "${fact}") ${tooLow(map, `${type}.${fact}`)}`,
        )
        .join('\n')}
    }`;
  });
  return `${federationHead}
    scalar Date scalar DateTime scalar Decimal scalar YearMonth
    interface Sighting { place: String ${open} secret: String ${open} locked: String ${open} }
    type StreetSighting implements Sighting { place: String ${open} secret: String ${work} locked: String ${locked} }
    type NightSighting implements Sighting { place: String ${open} secret: String ${open} locked: String ${locked} }
    union Anything = ${entities.map(({ type }) => type).join(' | ')}
    ${stubs.join('\n')}
    type Query {
      anything: [Anything] ${open}
      sightings: [Sighting!] ${open}
    }`;
}

/** Kept facts that stand on an entity itself, with a value that needs no type of its owner's. */
function keptFacts(schema: GraphQLSchema, map: AccessMap, type: string): string[] {
  const plain = new Set([
    'String',
    'ID',
    'Int',
    'Float',
    'Boolean',
    'Date',
    'DateTime',
    'Decimal',
    'YearMonth',
  ]);
  return Object.values(objectOf(schema, type).getFields())
    .filter(({ name, args, type: fieldType }) => {
      const access = map.get(`${type}.${name}`);
      const named = getNamedType(fieldType);
      return (
        access?.level !== 'PUBLIC' &&
        !access?.isKey &&
        args.length === 0 &&
        isLeafType(named) &&
        plain.has(named.name)
      );
    })
    .map(({ name }) => name);
}

function objectOf(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`expected an object type ${name}`);
  return type;
}

type Parent = Readonly<Record<string, unknown>>;
interface OfficeContext {
  readonly references: () => readonly Reference[];
}

function resolversOf(computed: ReadonlyMap<string, readonly string[]>) {
  const byType: Record<string, Record<string, (parent: Parent) => unknown>> = {};
  for (const coordinate of computed.keys()) {
    const [type = '', field = ''] = coordinate.split('.');
    const fact = field.replace('fifthOf_', '');
    (byType[type] ??= {})[field] = (parent) =>
      parent[fact] === null || parent[fact] === undefined ? null : `computed of ${String(parent[fact])}`;
  }
  const street = { __typename: 'StreetSighting', place: 'here', secret: 'in the street', locked: 'key' };
  return {
    ...byType,
    Query: {
      anything: (_parent: Parent, _args: unknown, { references }: OfficeContext) => references(),
      sightings: () => [street, { ...street, __typename: 'NightSighting', secret: 'by night' }],
    },
    Anything: { __resolveType: ({ __typename }: Parent) => __typename },
    Sighting: { __resolveType: ({ __typename }: Parent) => __typename },
  };
}
