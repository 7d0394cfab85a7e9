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

/** A department as it names itself. */
interface Owner {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/**
 * Writes a department's table into its schema: `@classified` on every field, and above PUBLIC `@authenticated` and
 * `@requiresScopes` on fields of objects; level, owner, basis and cycle also into the descriptions.
 * @throws ClassificationError when a field has no level, an entry names nothing, a level is unknown or SECRET, or a
 *   derived field is kept less closely than what it is derived from
 */
export function classifySchema(document: DocumentNode, owner: Owner, table: AccessTable): DocumentNode {
  const entries = new Map(Object.entries({ ...sharedAccess, ...table }));
  const classifier = new Classifier(owner, entries);
  const definitions = document.definitions.map((definition) => classifier.definition(definition));
  const problems = [
    ...classifier.unclassified.map((coordinate) => `${coordinate}: has no level`),
    ...unusedEntries(table, classifier.used, document),
    ...wrongLevels(entries),
  ];
  if (problems.length > 0) throw new ClassificationError(`${owner.name}:\n${problems.join('\n')}`);
  return { ...document, definitions };
}

/** Writes entries into definitions, and keeps which were used and what had none. */
class Classifier {
  readonly used = new Set<string>();
  readonly unclassified: string[] = [];

  constructor(
    private readonly owner: Owner,
    private readonly entries: ReadonlyMap<string, Classification>,
  ) {}

  definition(definition: DefinitionNode): DefinitionNode {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      const fields = (definition.fields ?? []).map((field) => this.fieldOf(definition, field));
      return { ...definition, fields };
    }
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return this.inputOf(definition);
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) return this.enumOf(definition);
    return definition;
  }

  private classificationOf(coordinates: readonly string[]): Classification | undefined {
    for (const coordinate of coordinates) {
      const found = this.entries.get(coordinate);
      if (!found) continue;
      this.used.add(coordinate);
      return found;
    }
    this.unclassified.push(coordinates[0] ?? '');
    return undefined;
  }

  private fieldOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): FieldDefinitionNode {
    const coordinate = `${type.name.value}.${field.name.value}`;
    const found = this.classificationOf(isRoot(type) ? [coordinate] : [coordinate, type.name.value]);
    if (!found) return field;
    const isPublicKey = found.level === 'PUBLIC' && keysOf(type.directives ?? []).has(field.name.value);
    const own = isPublicKey ? publicKey : found;
    const isShared = isPublicKey || type.name.value in sharedAccess;
    return {
      ...field,
      ...(isShared && own.level === 'PUBLIC'
        ? {}
        : {
            description: describeClassification(
              field.description,
              own,
              isShared ? everybody : this.owner.title,
            ),
          }),
      arguments: (field.arguments ?? []).map((argument) => this.argumentOf(coordinate, argument)),
      directives: [...(field.directives ?? []), ...fieldDirectives(this.owner.name, own)],
    };
  }

  private argumentOf(field: string, argument: InputValueDefinitionNode): InputValueDefinitionNode {
    const coordinate = `${field}(${argument.name.value})`;
    return this.entries.has(coordinate)
      ? classified(argument, this.classificationOf([coordinate]))
      : argument;
  }

  private inputOf(type: InputObjectTypeDefinitionNode): InputObjectTypeDefinitionNode {
    const { value: name } = type.name;
    return {
      ...type,
      fields: (type.fields ?? []).map((field) =>
        classified(field, this.classificationOf([`${name}.${field.name.value}`, name])),
      ),
    };
  }

  private enumOf(type: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
    const { value: name } = type.name;
    return {
      ...type,
      values: (type.values ?? []).map((value) => {
        const coordinate = `${name}.${value.name.value}`;
        return this.entries.has(coordinate) || /Order(Field)?$/.test(name)
          ? classified(value, this.classificationOf([coordinate, name]))
          : value;
      }),
    };
  }
}

function classified<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
  node: Node,
  own: Classification | undefined,
): Node {
  if (!own) return node;
  return { ...node, directives: [...(node.directives ?? []), classifiedNode(own)] };
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
