import type { GraphQLSchema } from 'graphql';
import type { AccessTable } from '../access/classification';
import type { Places } from '../access/place';
import type { DemonstrationWorld } from '../demonstration/world';
import type { ReferenceFeedName, ReferenceRows } from '../reference/feed';
import type { IndicatorReference } from '../reference/indicator';
import type { Insert } from '../database/insert';
import type { Clock } from '../time/clock';
import type { DataSource } from 'typeorm';
import type { RequestContext } from './request-context';
import type { DepartmentSurroundings } from './surroundings';

/** Classes with decorators, by reference. */
export type ClassList = readonly (abstract new (...args: never[]) => object)[];

/** Resolves a representation sent by the gateway to the object whose blocks are asked for; null = no such thing. */
export type ReferenceResolver<Context> = (
  representation: Readonly<Record<string, unknown>>,
  context: Context,
) => unknown;

/** The GraphQL part of a subgraph: what it says, without where its rows are. */
export interface SubgraphDeclaration<Context = RequestContext> {
  /** Name in the supergraph, in routes, settings and errors: kebab-case. */
  readonly name: string;
  /** Chinese and English name, for people. */
  readonly title: { readonly zh: string; readonly en: string };
  /** How closely each field is kept. */
  readonly access: AccessTable;
  /** Where the objects of the types stand that have a field above PUBLIC. */
  readonly places: Places;
  readonly resolvers: ClassList;
  /** Entity types and stubs that no root field returns. */
  readonly orphanedTypes: ClassList;
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
}

/** A department: a subgraph with a database of its own. */
export interface DepartmentDeclaration extends SubgraphDeclaration {
  /** Port when it runs apart. */
  readonly port: number;
  readonly entities: ClassList;
  readonly migrations: ClassList;
  /** The reference data this department owns and publishes. */
  readonly publishes: {
    readonly [Feed in ReferenceFeedName]?: (database: DataSource) => Promise<ReferenceRows[Feed]>;
  } & {
    /**
     * What other departments may filter, order and total by. Every department may publish some; read after the
     * reference data have come. Counts of persons as the graph shows them.
     */
    readonly indicators?: (surroundings: DepartmentSurroundings) => Promise<readonly IndicatorReference[]>;
  };
  /** Writes the demonstration rows into an empty database. */
  readonly demonstration: (insert: Insert, world: DemonstrationWorld, clock: Clock) => Promise<void>;
}

export interface BuiltSubgraph {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}
