import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type NameNode,
} from 'graphql';
import { classifiedDirective, requiresScopesDirective } from './directives';
import { isLevel, type Level } from './level';
import { directiveOf, withRequiredInputs } from './required-inputs';
import { scopeOfLevel } from './role';

/** What it takes to see a field, an input, or an enum value. */
export interface Access {
  readonly level: Level;
  /** Subgraphs that declare it. */
  readonly owners: readonly string[];
  /** Sets of scopes of which one must be held whole; empty for PUBLIC. */
  readonly scopes: readonly (readonly string[])[];
  readonly basis: string;
  readonly updated: string;
  /** Whether it is (part of) a key by which the gateway finds the thing. */
  readonly isKey: boolean;
}

/** Two owners say different things of one place, or a place has no level. */
export class AccessConflict extends Error {
  override readonly name = 'AccessConflict';
}

/**
 * What it takes to see each place of the schema, by coordinate: `Type.field`, `Type.field(argument)`, `Input.field`,
 * `Enum.VALUE`. Arguments and enum values stand here only when they are above PUBLIC or classified by themselves.
 */
export type AccessMap = ReadonlyMap<string, Access>;

export interface OwnerSdl {
  readonly name: string;
  /** The text, or what was read of it. */
  readonly sdl: string | DocumentNode;
}

/**
 * The map of what the owners themselves declare; nothing is read from the composed schema, where a stranger may have
 * had a say.
 * @throws AccessConflict naming every field without a level and every place on which owners disagree
 */
export function accessMapOf(subgraphs: readonly OwnerSdl[]): AccessMap {
  const map = new Map<string, Access>();
  const problems: string[] = [];
  const declared = subgraphs.map(({ name, sdl }) => ({
    name,
    definitions: (typeof sdl === 'string' ? parse(sdl) : sdl).definitions,
  }));
  for (const { name, definitions } of declared) {
    for (const { coordinate, directives, needsLevel, isKey } of definitions.flatMap(placesOf)) {
      const access = accessOf(name, directives);
      if (access === 'none') {
        if (needsLevel) problems.push(`${coordinate}: ${name} gives it no level`);
        continue;
      }
      if (access === 'malformed') {
        problems.push(`${coordinate}: ${name} gives it a level or scopes that are not known`);
        continue;
      }
      const own: Access = { ...access, isKey };
      const other = map.get(coordinate);
      if (other && !isSame(other, own)) {
        problems.push(`${coordinate}: ${other.owners.join(', ')} and ${name} disagree who may see it`);
      }
      map.set(coordinate, other ? { ...other, owners: [...other.owners, name] } : own);
    }
  }
  if (problems.length > 0) throw new AccessConflict(problems.join('\n'));
  return withRequiredInputs(map, declared);
}

interface Place {
  readonly coordinate: string;
  readonly directives: readonly ConstDirectiveNode[];
  readonly needsLevel: boolean;
  readonly isKey: boolean;
}

/** Types that the federation machinery adds. */
const machinery = new Set(['_Service', '_Entity']);

function placesOf(definition: DefinitionNode): Place[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      if (machinery.has(definition.name.value)) return [];
      const keys = keysOf(definition.directives ?? []);
      return (definition.fields ?? []).flatMap((field) => {
        if (directiveOf(field.directives, 'external')) return [];
        const name = field.name.value;
        const own = placeOf(definition.name, field, !name.startsWith('_'), keys.has(name));
        return [
          own,
          ...(field.arguments ?? []).map((argument) => ({
            coordinate: `${own.coordinate}(${argument.name.value})`,
            directives: argument.directives ?? [],
            needsLevel: false,
            isKey: false,
          })),
        ];
      });
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return (definition.fields ?? []).map((field) => placeOf(definition.name, field, true));
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return (definition.values ?? []).map((value) => placeOf(definition.name, value, false));
    default:
      return [];
  }
}

function placeOf(
  type: NameNode,
  { name, directives = [] }: { readonly name: NameNode; readonly directives?: readonly ConstDirectiveNode[] },
  needsLevel: boolean,
  isKey = false,
): Place {
  return { coordinate: `${type.value}.${name.value}`, directives, needsLevel, isKey };
}

/** The fields that are keys; a key of fields of fields counts with every name in it. */
export function keysOf(directives: readonly ConstDirectiveNode[]): ReadonlySet<string> {
  const selections = directives
    .filter(({ name }) => name.value === 'key')
    .map((key) => String(argumentsOf([key], 'key')?.['fields'] ?? ''));
  return new Set(selections.flatMap((text) => text.match(/\w+/g) ?? []));
}

function accessOf(
  owner: string,
  directives: readonly ConstDirectiveNode[],
): Omit<Access, 'isKey'> | 'none' | 'malformed' {
  const classified = argumentsOf(directives, classifiedDirective);
  if (!classified) return 'none';
  const { level, basis, updated, scopes: inputScopes } = classified;
  if (!isLevel(level)) return 'malformed';
  const declared = argumentsOf(directives, requiresScopesDirective)?.['scopes'] ?? inputScopes;
  if (declared !== undefined && !isScopes(declared)) return 'malformed';
  if (level === 'PUBLIC' && declared !== undefined) return 'malformed';
  return {
    level,
    owners: [owner],
    scopes: level === 'PUBLIC' ? [] : (declared ?? [[scopeOfLevel(owner, level)]]),
    basis: String(basis),
    updated: String(updated),
  };
}

/** Nobody can satisfy no set, and everybody an empty one: neither is meant by anybody. */
function isScopes(value: unknown): value is readonly (readonly string[])[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (all) => Array.isArray(all) && all.length > 0 && all.every((scope) => typeof scope === 'string'),
    )
  );
}

/** The arguments of the first directive of this name; undefined where it does not stand. */
export function argumentsOf(
  directives: readonly ConstDirectiveNode[],
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  const directive = directives.find((each) => each.name.value === name);
  if (!directive) return undefined;
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}

function isSame(one: Access, other: Access): boolean {
  return one.level === other.level && JSON.stringify(one.scopes) === JSON.stringify(other.scopes);
}
