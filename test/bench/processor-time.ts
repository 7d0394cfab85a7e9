import { readFileSync } from 'node:fs';

const millisecondsPerTick = 10;

/**
 * Processor time that processes have used so far, in milliseconds; what else runs on the machine distorts it far less
 * than it distorts the time by the clock. NaN where the system does not tell.
 */
export function processorMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + usedBy(pid), 0);
}

function usedBy(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name in brackets: state is field 3, user time 14, system time 15.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
  } catch {
    return Number.NaN;
  }
}
