import { isAbstractType } from 'graphql';
import { gatewayName } from '../../gateway/directory/access';
import { directoryName } from '../../gateway/directory/directory-connection';
import type { Chain } from './asked-tree';
import type { MatrixCaller } from './matrix-callers';
import type { MatrixGraph } from './matrix-graph';
import { verdictOf, type PolicyField, type Verdict } from './policy-table';

type Declared = Pick<MatrixGraph, 'map' | 'schema' | 'fifth'>;

/** What the owner of a field says of it, in the words of the table: level and department; several where several count. */
function policyFieldsOf(coordinate: string, declared: Declared): readonly PolicyField[] {
  let known = remembered.get(declared.map);
  if (!known) remembered.set(declared.map, (known = new Map()));
  let fields = known.get(coordinate);
  if (!fields) known.set(coordinate, (fields = read(coordinate, declared)));
  return fields;
}

const remembered = new WeakMap<MatrixGraph['map'], Map<string, readonly PolicyField[]>>();

function read(coordinate: string, { map, schema, fifth }: Declared): readonly PolicyField[] {
  const computedOf = fifth.computed.get(coordinate);
  const [typeName = '', field = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const coordinates =
    computedOf ??
    (isAbstractType(type)
      ? schema.getPossibleTypes(type).map(({ name }) => `${name}.${field}`)
      : [coordinate]);
  return coordinates.flatMap((each): PolicyField[] => {
    const access = map.get(each);
    if (!access) return each.endsWith('.__typename') ? [] : [{ department: '', level: 'RESTRICTED' }];
    const [owner = ''] = access.owners;
    if (/^Query\.\w+AuditRecords$/.test(each)) {
      const department = owner === directoryName ? gatewayName : owner;
      return [{ department, level: access.level, about: 'audit records' }];
    }
    const about = /living_?alone/i.test(each) ? ('living alone' as const) : undefined;
    return [{ department: owner, level: access.level, about }];
  });
}

/** What the table says of one field for one caller, wherever the thing stands. */
export function verdictOn(coordinate: string, { asker }: MatrixCaller, declared: Declared): Verdict {
  for (const field of policyFieldsOf(coordinate, declared)) {
    const verdict = verdictOf(asker, field);
    if (verdict !== 'shown') return verdict;
  }
  return 'shown';
}

export function isKept(coordinate: string, declared: Declared): boolean {
  return policyFieldsOf(coordinate, declared).some(({ level }) => level !== 'PUBLIC');
}

/** The first step of a way that the caller may not take; -1 when he may take all. */
export function firstDenied(chain: Chain, caller: MatrixCaller, declared: Declared): number {
  return chain.findIndex(
    ({ parent, field }) => verdictOn(`${parent}.${field}`, caller, declared) !== 'shown',
  );
}

/** The first step that is above PUBLIC; -1 when none is. */
export function firstKept(chain: Chain, declared: Declared): number {
  return chain.findIndex(({ parent, field }) => isKept(`${parent}.${field}`, declared));
}
