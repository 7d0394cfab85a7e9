/**
 * Small-cell suppression of counts of persons: what a count looks like when it leaves a department.
 *
 * Claimed for one breakdown and a threshold of at least 3: whoever knows what is published, the threshold and this very
 * rule cannot tell the value of any suppressed count, neither by subtraction nor by excluding the inputs that would
 * have been published otherwise; and suppressed parts beside a shown total hold together at least as many persons as
 * the threshold says.
 *
 * Not claimed: that a suppressed count cannot be narrowed down (two parts that hold 6 persons hold 1 to 5 each); anything
 * about several breakdowns of the same persons, by street and by age or on two days, laid side by side; anything against
 * somebody who counts among the persons himself. A threshold of 2 hides the value 1 alone and so tells it; a threshold
 * of 1 hides nothing.
 */

/** A number of persons as it may be shown: null exactly when suppressed. Zero is a count and is shown. */
export interface PublishedCount {
  readonly value: number | null;
  readonly suppressed: boolean;
}

/** A total and the parts that it falls into, in the order in which they were given. */
export interface PublishedBreakdown {
  readonly total: PublishedCount;
  readonly parts: readonly PublishedCount[];
}

function shown(value: number): PublishedCount {
  return { value, suppressed: false };
}

function suppressed(): PublishedCount {
  return { value: null, suppressed: true };
}

/** A count of which was decided before, together with the counts beside it, whether it may be shown. */
export function publishIf(isShown: boolean, value: number): PublishedCount {
  return isShown ? shown(value) : suppressed();
}

function checkWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(
      `${name}: expected a whole number of at least ${least}, got ${typeof value} ${value}`,
    );
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((soFar, value) => soFar + value, 0);
}

/**
 * A count that stands alone: suppressed from 1 to `threshold` - 1. Where the persons counted are also shown in parts,
 * take `publishBreakdown`, and its total instead of a total of one's own.
 *
 * @throws RangeError when `value` is not a whole number from 0 or `threshold` not one from 1.
 */
export function publishCount(value: number, threshold: number): PublishedCount {
  checkWhole('number of persons', value, 0);
  checkWhole('threshold', threshold, 1);
  return value > 0 && value < threshold ? suppressed() : shown(value);
}

/**
 * A breakdown of which nothing is shown, zeros neither: four suppressed parts beside visible zeros would say that the
 * total is at least four. It is what belongs below a count that is suppressed for another's sake.
 */
export function withholdBreakdown(parts: readonly number[]): PublishedBreakdown {
  return { total: suppressed(), parts: parts.map(suppressed) };
}

/**
 * The greatest value that must be suppressed among the parts of a total that is shown: 0 when none needs to be,
 * null when the parts cannot be made safe while the total is shown.
 *
 * Parts below the threshold do not suffice where their sum, which anybody can compute, is itself below it or leaves
 * one solution: all of them 1, or all of them the greatest small value. Then the smallest greater value goes with them,
 * wherever it occurs: were only one of two equal parts taken, the choice would tell which of the suppressed is the small one.
 */
function greatestSuppressed(parts: readonly number[], threshold: number): number | null {
  const small = parts.filter((value) => value > 0 && value < threshold);
  const others = parts.filter((value) => value >= threshold);
  const together = sum(small);
  const allGreatest = others.length > 0 && together === small.length * (threshold - 1);
  if (small.length === 0) {
    return 0;
  }
  if (together >= threshold && together > small.length && !allGreatest) {
    return threshold - 1;
  }
  return others.length > 0 ? others.reduce((least, value) => Math.min(least, value)) : null;
}

/**
 * A total with its parts, which are disjoint and add up to it. Parts from 1 to `threshold` - 1 are suppressed, and as
 * many more as it takes that none of them can be computed. Where the total is below the threshold, or the parts are
 * nothing but ones, total and parts are suppressed, zeros too (see `withholdBreakdown`).
 *
 * @throws RangeError when a number is not a whole one from 0, `threshold` not one from 1, or the parts do not add up.
 */
export function publishBreakdown(
  total: number,
  parts: readonly number[],
  threshold: number,
): PublishedBreakdown {
  parts.forEach((part, index) => checkWhole(`part ${index + 1} of ${parts.length}`, part, 0));
  if (sum(parts) !== total) {
    throw new RangeError(`parts of a total: expected them to add up to ${total}, got ${sum(parts)}`);
  }
  const limit = publishCount(total, threshold).suppressed ? null : greatestSuppressed(parts, threshold);
  return limit === null
    ? withholdBreakdown(parts)
    : {
        total: shown(total),
        parts: parts.map((value) => (value > 0 && value <= limit ? suppressed() : shown(value))),
      };
}
