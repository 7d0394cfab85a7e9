import { Comparator } from './published-figure';

/** Whether a value meets a target; null where the document says “about” and so gives no line to be met. */
export function meetsTarget(actual: number, comparator: Comparator, target: number): boolean | null {
  switch (comparator) {
    case Comparator.EQUAL:
      return actual === target;
    case Comparator.AT_LEAST:
      return actual >= target;
    case Comparator.MORE_THAN:
      return actual > target;
    case Comparator.AT_MOST:
      return actual <= target;
    case Comparator.APPROXIMATELY:
      return null;
  }
}
