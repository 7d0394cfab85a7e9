import type { SupergraphManager } from '@apollo/gateway';
import type { AccessMap } from '../../shared/access/access-map';
import type { Log } from '../../shared/observability/log';
import type { DepartmentConnection } from '../execution/department-connection';
import { ToldOnce } from '../../shared/observability/told-once';
import type { SubgraphSdl } from './compose-supergraph';
import { offerOf, type Candidate, type KnownSdls, type Offer } from './offer';
import { servedOf, type Served } from './served';

export interface SupergraphSourceOptions extends KnownSdls {
  readonly directorySdl: SubgraphSdl;
  readonly connections: readonly DepartmentConnection[];
  /** How often a department that is away, or may have changed, is asked for its SDL. */
  readonly intervalMs: number;
  readonly log: Log;
}

/**
 * Composes at start from the departments' own SDL and again when one changes. A department that is away, or whose SDL does
 * not fit, is taken as last known, or else as this build was made with it, so that its fields are null with an error
 * instead of unknown; what does not compose is not served, is not kept, and is not composed again until something changes.
 */
export class SupergraphSource implements SupergraphManager {
  private served: Served = { sdls: new Map(), supergraph: '', access: new Map() };
  /** What the departments said themselves in this run and is on disk. */
  private readonly kept = new Map<string, string>();
  /** What does not fit beside what is served, by department. */
  private readonly refused = new Map<string, Set<string>>();
  private readonly told = new ToldOnce();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly options: SupergraphSourceOptions) {}

  /** Departments whose SDL is not known, so that their fields are missing from the graph. */
  get unknownDepartments(): readonly string[] {
    return this.options.connections.map(({ name }) => name).filter((name) => !this.served.sdls.has(name));
  }

  /** What it takes to see each field of the supergraph that was handed over last. */
  get accessMap(): AccessMap {
    return this.served.access;
  }

  async initialize({ update }: { update: (supergraphSdl: string) => void }) {
    const offers = await this.offers();
    this.served = this.fit(offers) ?? this.composed(new Map());
    this.tellAway(offers);
    await this.keep(offers);
    if (this.options.state) this.watch(update);
    return { supergraphSdl: this.served.supergraph, cleanup: async () => this.stop() };
  }

  private stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private watch(update: (supergraphSdl: string) => void): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.refresh(update).finally(() => this.watch(update));
    }, this.options.intervalMs);
    this.timer.unref();
  }

  private async refresh(update: (supergraphSdl: string) => void): Promise<void> {
    const offers = await this.offers();
    if (this.stopped) return;
    const next = this.fit(offers);
    if (next) this.serve(next, update);
    this.tellAway(offers);
    await this.keep(offers);
  }

  private serve(next: Served, update: (supergraphSdl: string) => void): void {
    const before = this.served;
    this.served = next;
    if (next.supergraph === before.supergraph) return;
    try {
      update(next.supergraph);
      this.options.log.info('the supergraph was composed anew');
    } catch (error) {
      this.served = before;
      for (const [name, sdl] of next.sdls) if (before.sdls.get(name) !== sdl) this.refuse(name, sdl);
      this.options.log.error(
        { err: error },
        'the new supergraph cannot be served; the last good one serves on',
      );
    }
  }

  private offers(): Promise<readonly Offer[]> {
    return Promise.all(this.options.connections.map((connection) => this.newsOf(connection)));
  }

  /** Its offer without what is served or refused already. */
  private async newsOf(connection: DepartmentConnection): Promise<Offer> {
    const { name } = connection;
    const served = this.served.sdls.get(name);
    const offer = await offerOf(connection, served === undefined ? this.options : undefined);
    const isNews = ({ sdl }: Candidate): boolean => sdl !== served && !this.isRefused(name, sdl);
    return { ...offer, candidates: offer.candidates.filter(isNews) };
  }

  /**
   * The best of each department; where these do not fit together, one department after the other, each as far as it fits.
   * @returns undefined when what is served stays
   */
  private fit(offers: readonly Offer[]): Served | undefined {
    const news = offers.filter(({ candidates }) => candidates.length > 0);
    const found = this.fitTogether(news) ?? this.fitOneByOne(news);
    // What did not fit beside the old ones may fit beside the new.
    if (found) this.refused.clear();
    return found;
  }

  private fitTogether(news: readonly Offer[]): Served | undefined {
    if (news.length < 2) return undefined;
    const sdls = new Map(this.served.sdls);
    for (const { name, candidates } of news) if (candidates[0]) sdls.set(name, candidates[0].sdl);
    try {
      return this.composed(sdls);
    } catch {
      return undefined; // one by one it is told which does not fit
    }
  }

  private fitOneByOne(news: readonly Offer[]): Served | undefined {
    let found: Served | undefined;
    // What a further department declares leaves itself out, not one of this build that comes after it.
    for (const offer of [...news.filter(isOfThisBuild), ...news.filter((each) => !isOfThisBuild(each))]) {
      found = this.fitBeside((found ?? this.served).sdls, offer) ?? found;
    }
    return found;
  }

  private fitBeside(others: ReadonlyMap<string, string>, { name, candidates }: Offer): Served | undefined {
    for (const { sdl, from } of candidates) {
      if (this.isRefused(name, sdl)) continue;
      try {
        return this.composed(new Map(others).set(name, sdl));
      } catch (error) {
        this.refuse(name, sdl);
        this.options.log[this.told.level(`${name} ${from}`, sdl, 'error')](
          { department: name, schema: from, err: error },
          others.has(name)
            ? 'a department offers a schema that cannot be served; the last good one serves on'
            : 'a schema of a department does not fit and is left out',
        );
      }
    }
    return undefined;
  }

  private isRefused(name: string, sdl: string): boolean {
    return this.refused.get(name)?.has(sdl) === true;
  }

  private refuse(name: string, sdl: string): void {
    this.refused.set(name, new Set(this.refused.get(name)).add(sdl));
  }

  private tellAway(offers: readonly Offer[]): void {
    for (const { name, own, error, candidates } of offers) {
      const served = this.served.sdls.get(name);
      const taken = candidates.find(({ sdl }) => sdl === served)?.from;
      if (own !== undefined) this.told.over(name);
      else if (taken !== undefined || served === undefined) {
        const fields = { department: name, taken: taken ?? 'left out of the graph', err: error };
        this.options.log[this.told.level(name, fields.taken, 'warn')](fields, 'a department is away');
      }
    }
  }

  /** Only what is served: a schema that does not fit must not replace the good one that a restart would need. */
  private async keep(offers: readonly Offer[]): Promise<void> {
    for (const { name, own } of offers) {
      if (own === undefined || own !== this.served.sdls.get(name) || own === this.kept.get(name)) continue;
      await this.options.state?.keep('sdl', `${name}.graphql`, own);
      this.kept.set(name, own);
    }
  }

  /** @throws what `servedOf` throws */
  private composed(sdls: ReadonlyMap<string, string>): Served {
    return servedOf(this.options.directorySdl, sdls);
  }
}

function isOfThisBuild({ candidates }: Offer): boolean {
  return candidates.some(({ from }) => from === 'as this build knows it');
}
