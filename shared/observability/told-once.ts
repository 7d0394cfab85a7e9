/** What was told of each thing last, so that what goes on round after round is told loudly but once. */
export class ToldOnce {
  private readonly told = new Map<string, string>();

  /** The level at which to tell: `loud` the first time in a row that it is this, later `debug`. */
  level<Loud extends 'warn' | 'error'>(about: string, what: string, loud: Loud): Loud | 'debug' {
    if (this.told.get(about) === what) return 'debug';
    this.told.set(about, what);
    return loud;
  }

  /** It is over: the next time is a first one. */
  over(about: string): void {
    this.told.delete(about);
  }
}
