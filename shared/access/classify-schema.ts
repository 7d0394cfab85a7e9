import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { keysOf } from './access-map';
import type { AccessTable, Classification } from './classification';
import { classifiedDirective, directiveNode, requiresScopesDirective } from './directives';
import { describeClassification } from './describe-classification';
import { isAbove, isLevel } from './level';
import { scopeOfLevel } from './role';
import { publicKey, sharedAccess } from './shared-access';

/** The table and the schema do not fit together; the message lists every place. */
export class ClassificationError extends Error {
  override readonly name = 'ClassificationError';
}

/**
 * Writes a department's table into its schema: `@classified` on every field, and above PUBLIC `@authenticated` and
 * `@requiresScopes` on fields of objects; level, owner, basis and cycle also into the descriptions.
 * @throws ClassificationError when a field has no level, an entry names nothing, a level is unknown or SECRET, or a
 *   derived field is kept less closely than what it is derived from
 */
export function classifySchema(
  document: DocumentNode,
  owner: { readonly name: string; readonly title: { readonly zh: string; readonly en: string } },
  table: AccessTable,
): DocumentNode {
  const entries = new Map(Object.entries({ ...sharedAccess, ...table }));
  const used = new Set<string>();
  const problems: string[] = [];

  function classificationOf(coordinates: readonly string[]): Classification | undefined {
    for (const coordinate of coordinates) {
      const found = entries.get(coordinate);
      if (!found) continue;
      used.add(coordinate);
      return found;
    }
    problems.push(`${coordinates[0]}: has no level`);
    return undefined;
  }

  function fieldOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): FieldDefinitionNode {
    const coordinate = `${type.name.value}.${field.name.value}`;
    const found = classificationOf(isRoot(type) ? [coordinate] : [coordinate, type.name.value]);
    if (!found) return field;
    const isPublicKey = found.level === 'PUBLIC' && keysOf(type.directives ?? []).has(field.name.value);
    const own = isPublicKey ? publicKey : found;
    const isShared = isPublicKey || type.name.value in sharedAccess;
    return {
      ...field,
      ...(isShared && own.level === 'PUBLIC'
        ? {}
        : {
            description: describeClassification(field.description, own, isShared ? everybody : owner.title),
          }),
      arguments: (field.arguments ?? []).map((argument) => argumentOf(coordinate, argument)),
      directives: [...(field.directives ?? []), ...fieldDirectives(owner.name, own)],
    };
  }

  function argumentOf(field: string, argument: InputValueDefinitionNode): InputValueDefinitionNode {
    const coordinate = `${field}(${argument.name.value})`;
    return entries.has(coordinate) ? classified(argument, classificationOf([coordinate])) : argument;
  }

  function inputOf(type: InputObjectTypeDefinitionNode): InputObjectTypeDefinitionNode {
    const { value: name } = type.name;
    return {
      ...type,
      fields: (type.fields ?? []).map((field) =>
        classified(field, classificationOf([`${name}.${field.name.value}`, name])),
      ),
    };
  }

  function enumOf(type: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
    const { value: name } = type.name;
    return {
      ...type,
      values: (type.values ?? []).map((value) => {
        const coordinate = `${name}.${value.name.value}`;
        return entries.has(coordinate) || /Order(Field)?$/.test(name)
          ? classified(value, classificationOf([coordinate, name]))
          : value;
      }),
    };
  }

  function classified<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
    node: Node,
    own: Classification | undefined,
  ): Node {
    if (!own) return node;
    return { ...node, directives: [...(node.directives ?? []), classifiedNode(own)] };
  }

  const definitions = document.definitions.map((definition): DefinitionNode => {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      return { ...definition, fields: (definition.fields ?? []).map((field) => fieldOf(definition, field)) };
    }
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return inputOf(definition);
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) return enumOf(definition);
    return definition;
  });
  problems.push(...unusedEntries(table, used, document), ...wrongLevels(entries));
  if (problems.length > 0) throw new ClassificationError(`${owner.name}:\n${problems.join('\n')}`);
  return { ...document, definitions };
}

/** Who owns what stands in a type that departments share. */
const everybody = { zh: '各部门', en: 'each department' };

function fieldDirectives(owner: string, own: Classification): ConstDirectiveNode[] {
  const classifiedHere = classifiedNode(own);
  if (own.level === 'PUBLIC') return [classifiedHere];
  const scopes = own.scopes ?? [[scopeOfLevel(owner, own.level)]];
  return [
    classifiedHere,
    directiveNode('authenticated', {}),
    directiveNode(requiresScopesDirective, { scopes }),
  ];
}

/** Inputs bear their scopes themselves: the federation standard knows `@requiresScopes` only on outputs. */
function classifiedNode({ level, basis, updated, derivedFrom, scopes }: Classification) {
  return directiveNode(classifiedDirective, {
    level,
    basis,
    updated,
    ...(derivedFrom ? { derivedFrom } : {}),
    ...(scopes ? { scopes } : {}),
  });
}

function isRoot(type: ObjectTypeDefinitionNode): boolean {
  return ['Query', 'Mutation', 'Subscription'].includes(type.name.value);
}

function unusedEntries(table: AccessTable, used: ReadonlySet<string>, document: DocumentNode): string[] {
  const names = new Set(
    document.definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [definition.name.value] : [],
    ),
  );
  return Object.keys(table)
    .filter((entry) => !used.has(entry) && !(names.has(entry) && isTypeEntry(entry)))
    .map((entry) => `${entry}: stands in the table and names nothing`);
}

function isTypeEntry(entry: string): boolean {
  return !entry.includes('.');
}

function wrongLevels(entries: ReadonlyMap<string, Classification>): string[] {
  return [...entries].flatMap(([coordinate, { level, derivedFrom = [] }]) => {
    if (!isLevel(level)) return [`${coordinate}: level ${String(level)} is not one that may enter the graph`];
    return derivedFrom.flatMap((input) => {
      const source = entries.get(input) ?? entries.get(input.split('.')[0] ?? '');
      if (!source) return [`${coordinate}: is derived from ${input}, which is not known`];
      return isAbove(source.level, level)
        ? [`${coordinate}: is ${level}, below ${input} (${source.level}) from which it is derived`]
        : [];
    });
  });
}
