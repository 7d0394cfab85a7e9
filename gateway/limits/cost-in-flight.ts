/** What operations that are being answered could fetch (objects), by caller; of this gateway alone, whose time it is. */
export class CostInFlight {
  private readonly callers = new Map<string, number>();

  /** @param most of one caller at once (objects) */
  constructor(private readonly most: number) {}

  /**
   * Lets an operation begin, which is ended by what is returned, once; undefined where its caller must wait. Who has
   * nothing in flight may always begin: how much one operation may cost is another limit.
   */
  begin(caller: string, cost: number): (() => void) | undefined {
    const before = this.of(caller);
    if (before > 0 && before + cost > this.most) return undefined;
    this.add(caller, cost);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.add(caller, -cost);
    };
  }

  /** What a caller has in flight (objects). */
  of(caller: string): number {
    return this.callers.get(caller) ?? 0;
  }

  private add(caller: string, cost: number): void {
    const now = this.of(caller) + cost;
    if (now === 0) this.callers.delete(caller);
    else this.callers.set(caller, now);
  }
}
