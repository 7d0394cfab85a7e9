/**
 * A share (0 to 1) with four decimals: cut, not rounded, so that none below 1 shows as 1.0000.
 * @param whole not 0
 */
export function cutShare(part: number, whole: number): string {
  return (Math.floor((part * 10_000) / whole) / 10_000).toFixed(4);
}
