import type { SupergraphManager } from '@apollo/gateway';
import type { Log } from '../../shared/observability/log';
import type { DepartmentConnection } from '../execution/department-connection';
import type { StateDirectory } from '../state-directory';
import { AccessConflict, accessMapOf, type AccessMap } from '../../shared/access/access-map';
import { composeSupergraph, CompositionError, type SubgraphSdl } from './compose-supergraph';
import { shippedSupergraph } from './shipped-sdl';
import { withoutSecurity } from './without-security';

export interface SupergraphSourceOptions {
  readonly directorySdl: SubgraphSdl;
  readonly connections: readonly DepartmentConnection[];
  /** Where the last known SDL of each department is kept; undefined keeps none (in process nothing can be away). */
  readonly state: StateDirectory | undefined;
  /** The SDL of a department that has never answered here, where this build knows it. */
  readonly shippedSdl: (department: string) => Promise<string | undefined>;
  /** How often a department that is away, or may have changed, is asked for its SDL. */
  readonly intervalMs: number;
  readonly log: Log;
}

/**
 * Composes at start from the departments' own SDL and again when one changes. A department that is away is taken as
 * last known, or else as this build was made with it, so that its fields are null with an error instead of unknown;
 * what does not compose is not served.
 */
export class SupergraphSource implements SupergraphManager {
  private readonly sdls = new Map<string, string>();
  /** Departments whose SDL came from themselves in this run and is kept. */
  private readonly kept = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private supergraph = '';
  private access: AccessMap = new Map();

  constructor(private readonly options: SupergraphSourceOptions) {}

  /** Departments whose SDL is not known, so that their fields are missing from the graph. */
  get unknownDepartments(): readonly string[] {
    return this.options.connections.map(({ name }) => name).filter((name) => !this.sdls.has(name));
  }

  /** What it takes to see each field of the supergraph that was handed over last. */
  get accessMap(): AccessMap {
    return this.access;
  }

  async initialize({ update }: { update: (supergraphSdl: string) => void }) {
    await this.collect();
    ({ supergraph: this.supergraph, access: this.access } = this.composeWhatFits());
    if (this.options.state) this.watch(update);
    return { supergraphSdl: this.supergraph, cleanup: async () => clearTimeout(this.timer) };
  }

  private watch(update: (supergraphSdl: string) => void): void {
    this.timer = setTimeout(() => {
      void this.refresh(update).finally(() => this.watch(update));
    }, this.options.intervalMs);
    this.timer.unref();
  }

  private async refresh(update: (supergraphSdl: string) => void): Promise<void> {
    const before = this.access;
    try {
      await this.collect();
      const { supergraph, access } = this.compose();
      if (supergraph === this.supergraph) return;
      this.access = access;
      update(supergraph);
      this.supergraph = supergraph;
      this.options.log.info('the supergraph was composed anew');
    } catch (error) {
      this.access = before;
      this.options.log.error(
        { err: error },
        'the new supergraph cannot be served; the last good one serves on',
      );
    }
  }

  /** At the first start there is no last good graph: a department that does not fit is left out, the others are served. */
  private composeWhatFits(): Composed {
    try {
      return this.compose();
    } catch {
      const offered = new Map(this.sdls);
      this.sdls.clear();
      for (const { name } of this.options.connections) {
        const sdl = offered.get(name);
        if (sdl === undefined) continue;
        this.sdls.set(name, sdl);
        try {
          this.compose();
        } catch (error) {
          this.sdls.delete(name);
          this.options.log.error(
            { department: name, err: error },
            'a department does not fit and is left out',
          );
        }
      }
      return this.compose();
    }
  }

  private compose(): Composed {
    return composed([this.options.directorySdl, ...[...this.sdls].map(([name, sdl]) => ({ name, sdl }))]);
  }

  private async collect(): Promise<void> {
    await Promise.all(
      this.options.connections.map((connection) =>
        connection.sdl().then(
          (sdl) =>
            this.keep(connection.name, sdl).catch((error: unknown) => this.refuse(connection.name, error)),
          (error: unknown) => this.takeLastKnown(connection.name, error),
        ),
      ),
    );
  }

  private async keep(name: string, sdl: string): Promise<void> {
    if (this.kept.has(name) && this.sdls.get(name) === sdl) return;
    if (this.supergraph !== '') this.assertComposes(name, sdl);
    this.sdls.set(name, sdl);
    await this.options.state?.keep('sdl', `${name}.graphql`, sdl);
    this.kept.add(name);
  }

  /** What the others offer is taken all the same. */
  private refuse(department: string, error: unknown): void {
    this.options.log.error(
      { department, err: error },
      'a department offers a schema that cannot be served; the last good one serves on',
    );
  }

  /** @throws CompositionError naming the department, before its new SDL replaces the good one */
  private assertComposes(name: string, sdl: string): void {
    const others = [...this.sdls]
      .filter(([other]) => other !== name)
      .map(([other, text]) => ({ name: other, sdl: text }));
    try {
      composed([this.options.directorySdl, ...others, { name, sdl }]);
    } catch (error) {
      if (error instanceof CompositionError || error instanceof AccessConflict) {
        throw new CompositionError(`${name}: ${error.message}`);
      }
      throw error;
    }
  }

  private async takeLastKnown(name: string, error: unknown): Promise<void> {
    if (this.sdls.has(name)) return;
    const kept = await this.options.state?.recall('sdl', `${name}.graphql`);
    const sdl = kept ?? (await this.options.shippedSdl(name));
    if (sdl !== undefined) this.sdls.set(name, sdl);
    const taken = kept ? 'as last known' : sdl ? 'as this build knows it' : 'left out of the graph';
    this.options.log.warn({ department: name, taken, err: error }, 'a department is away');
  }
}

interface Composed {
  readonly supergraph: string;
  readonly access: AccessMap;
}

/**
 * The supergraph for the library, and who may see what of it. Rights come first: composition takes the weaker of two
 * levels without a word.
 * @throws AccessConflict, CompositionError
 */
function composed(subgraphs: readonly SubgraphSdl[]): Composed {
  const access = accessMapOf(subgraphs);
  return {
    supergraph: withoutSecurity(shippedSupergraph(subgraphs) ?? composeSupergraph(subgraphs)),
    access,
  };
}
