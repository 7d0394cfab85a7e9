/**
 * How closely a field is kept, from the most open. SECRET data does not enter the graph: a declaration that names it is
 * refused.
 *
 * - PUBLIC: published or registered facts, status of works, results of finished inspections, suppressed counts
 * - INTERNAL: work without persons: cases and leads as number, kind and status; hazards; ledgers; inspections in progress
 * - PERSONAL: full name, phone, address to the room
 * - SENSITIVE: health, ability, hardship, disability, living alone, subsidies, floating population as persons
 * - RESTRICTED: case detail, suspects, victims, who reported, family-planning special
 */
export const levels = ['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE', 'RESTRICTED'] as const;

export type Level = (typeof levels)[number];

export function isLevel(text: unknown): text is Level {
  return levels.some((level) => level === text);
}

/** Whether the first is kept more closely than the second. */
export function isAbove(one: Level, other: Level): boolean {
  return levels.indexOf(one) > levels.indexOf(other);
}
