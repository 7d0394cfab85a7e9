import type { Level } from '../../../shared/access/level';

/** A question for one kept fact, in the company of one that everybody sees. */
export interface KeptAsk {
  readonly fact: string;
  readonly level: Exclude<Level, 'PUBLIC'>;
  readonly query: string;
  /** Where the fact stands in the answer. */
  readonly path: readonly (string | number)[];
  /** What stands there. */
  readonly value: unknown;
  /** Where the company stands, and what it says; none where the whole answer is kept. */
  readonly rest?: readonly [path: readonly (string | number)[], value: unknown];
  /** What somebody of another division is told: that he may not see it, or that there is nothing. */
  readonly elsewhere: 'refused' | 'absent';
}

export const entity = ['_entities', 0];
export const block = [...entity, 'housing'];

export function ofEntity(representation: string, fields: string): string {
  const type = /^\w+/.exec(representation)?.[0] ?? '';
  const key = representation.slice(type.length + 1);
  return `{ _entities(representations: [{ __typename: "${type}", ${key} }]) { __typename ... on ${type} { ${fields} } } }`;
}

export function inCompound(
  fact: string,
  fields: string,
  path: readonly (string | number)[],
  value: unknown,
): KeptAsk {
  const query = ofEntity('Compound id: "CMP-1"', `housing { isOld ${fields} }`);
  const rest = [[...block, 'isOld'], true] as const;
  return { fact, level: 'INTERNAL', query, path: [...block, ...path], value, rest, elsewhere: 'refused' };
}

export function inCommittee(name: string, value: unknown): KeptAsk {
  const fields = `ownersCommittee { kind guideline { value } ${name} }`;
  return inCompound(
    `owners’ body: ${name}`,
    fields,
    ['ownersCommittee', /^\w+/.exec(name)?.[0] ?? ''],
    value,
  );
}

export function inProject(
  fact: string,
  fields: string,
  path: readonly (string | number)[],
  value: unknown,
): KeptAsk {
  const query = `{ renovationProject(projectNo: "RP-1") { stage housing { households ${fields} } } }`;
  const rest = [['renovationProject', 'stage'], 'UNDER_CONSTRUCTION'] as const;
  const whole = ['renovationProject', 'housing', ...path];
  return { fact, level: 'INTERNAL', query, path: whole, value, rest, elsewhere: 'refused' };
}

export function inAddition(fact: string, fields: string, path: readonly string[], value: unknown): KeptAsk {
  const query = `{ elevatorAddition(applicationNo: "EA-1") { housing { status ${fields} } } }`;
  const rest = [['elevatorAddition', 'housing', 'status'], 'APPLIED'] as const;
  const whole = ['elevatorAddition', 'housing', ...path];
  return { fact, level: 'INTERNAL', query, path: whole, value, rest, elsewhere: 'refused' };
}

export function inDivision(fact: string, fields: string, value: unknown): KeptAsk {
  const name = /^\w+/.exec(fields)?.[0] ?? '';
  const query = ofEntity('Division code: "140502"', `housing { compoundCount ${fields} }`);
  const rest = [[...block, 'compoundCount'], 1] as const;
  return { fact, level: 'INTERNAL', query, path: [...block, name], value, rest, elsewhere: 'refused' };
}

export function inList(fact: string, root: string, argumentsText: string, totalCount: number): KeptAsk {
  const query = `{ ${root}(within: "140502", ${argumentsText}) { totalCount nodes { __typename } } }`;
  return {
    fact,
    level: 'INTERNAL',
    query,
    path: [root, 'totalCount'],
    value: totalCount,
    elsewhere: 'refused',
  };
}
