import type { FoundCanary } from './canaries';
import type { MatrixCaller } from './matrix-callers';
import type { MatrixGraph } from './matrix-graph';
import { verdictOn } from './rights';

/** What a run of the matrix found; one run can be spread over several calls. */
export class MatrixReport {
  readonly cellsByWay = new Map<string, number>();
  /** Cells in which the caller may see what is above PUBLIC and saw it, and in which he may not and did not. */
  shown = 0;
  refused = 0;
  /** Something above PUBLIC seen by somebody who may not see it, one line each. */
  readonly leaks: string[] = [];
  /** Anything else that was not as it must be: no error beside the null, a value that is missing. */
  readonly faults: string[] = [];
  /** Rows seen by callers of the matrix's own cities, and by those of another, as `column:row`. */
  readonly rowsSeenHere = new Set<string>();
  readonly rowsSeenElsewhere = new Set<string>();
  /** Numbers of the columns whose canaries somebody saw who may. */
  readonly columnsSeen = new Set<number>();
  /** Bytes that were searched for canaries. */
  bytes = 0;

  count(way: string, cells: number): void {
    this.cellsByWay.set(way, (this.cellsByWay.get(way) ?? 0) + cells);
  }

  get cells(): number {
    return [...this.cellsByWay.values()].reduce((sum, count) => sum + count, 0);
  }

  /** All that is wrong, leaks first. */
  get failures(): readonly string[] {
    return [...this.leaks, ...this.faults];
  }

  /** Canaries that a caller sees must be of columns that he may see; those that no field shows, nobody sees. */
  search(graph: MatrixGraph, caller: MatrixCaller, raw: string, where: string): void {
    this.bytes += raw.length;
    if (!graph.canaries.isIn(raw)) return;
    for (const found of graph.canaries.in(raw)) {
      const may = maySee(graph, caller, found);
      if (may) this.note(caller, found);
      else this.leaks.push(`${where}: canary of ${nameOfColumn(found)}, row ${found.row}`);
    }
  }

  note({ stands }: MatrixCaller, { column, row }: FoundCanary): void {
    this.columnsSeen.add(column.number);
    const rows = stands === 'here' ? this.rowsSeenHere : this.rowsSeenElsewhere;
    rows.add(`${column.number}:${row}`);
  }
}

export function maySee(graph: MatrixGraph, caller: MatrixCaller, { column }: FoundCanary): boolean {
  return (
    caller.stands === 'here' &&
    column.coordinates.some((coordinate) => verdictOn(coordinate, caller, graph) === 'shown')
  );
}

export function nameOfColumn({ column }: FoundCanary): string {
  const shownBy = column.coordinates.join(', ') || 'no field';
  return `${column.department} ${column.table}.${column.column} (shown by ${shownBy})`;
}
