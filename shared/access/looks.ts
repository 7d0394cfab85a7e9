import type { Refusal } from './policy';

/** What above PUBLIC one request looked at, by coordinate of the field; for the trail. */
export class Looks {
  private readonly servedFields = new Set<string>();
  private readonly refusedFields = new Map<string, Refusal>();

  served(coordinate: string): void {
    this.servedFields.add(coordinate);
  }

  refused(coordinate: string, refusal: Refusal): void {
    this.refusedFields.set(coordinate, refusal);
  }

  /** Coordinates in the order of the alphabet. */
  get servedCoordinates(): readonly string[] {
    return [...this.servedFields].sort();
  }

  get refusedCoordinates(): readonly { readonly field: string; readonly reason: Refusal }[] {
    return [...this.refusedFields].sort().map(([field, reason]) => ({ field, reason }));
  }
}
