import { Kind, print, visit, type DefinitionNode, type DocumentNode, type TypeNode } from 'graphql';
import { OwnershipViolation } from './ownership';

interface OwnDocument {
  readonly name: string;
  readonly sdl: DocumentNode;
}

interface Declared {
  readonly department: string;
  /** Fields with their types, or values. */
  readonly parts: ReadonlySet<string>;
}

/**
 * Of an input, or an enum of inputs, that several declare, composition keeps what all of them declare: a stranger would
 * take an owner's filter away by declaring its input without it, or shut it by requiring more.
 * @throws OwnershipViolation naming every one that is declared differently
 */
export function refuseUnlikeInputs(subgraphs: readonly OwnDocument[]): void {
  const asInput = new Set(subgraphs.flatMap(({ sdl }) => typesOfInputs(sdl)));
  const first = new Map<string, Declared>();
  const problems: string[] = [];
  for (const { name: department, sdl } of subgraphs) {
    for (const [type, parts] of declaredIn(sdl)) {
      const other = first.get(type);
      if (!other) first.set(type, { department, parts });
      else if (asInput.has(type) && !isSame(other.parts, parts)) {
        problems.push(`${type}: ${department} declares it otherwise than ${other.department}`);
      }
    }
  }
  if (problems.length > 0) throw new OwnershipViolation(problems);
}

/** The types of arguments and of fields of inputs. */
function typesOfInputs(document: DocumentNode): string[] {
  const types: string[] = [];
  visit(document, { InputValueDefinition: ({ type }) => void types.push(namedType(type)) });
  return types;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function declaredIn({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const types = new Map<string, ReadonlySet<string>>();
  for (const definition of definitions) {
    const parts = partsOf(definition);
    if (!parts || !('name' in definition) || !definition.name) continue;
    const name = definition.name.value;
    types.set(name, new Set([...(types.get(name) ?? []), ...parts]));
  }
  return types;
}

function partsOf(definition: DefinitionNode): readonly string[] | undefined {
  switch (definition.kind) {
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return (definition.fields ?? []).map(({ name, type }) => `${name.value}: ${print(type)}`);
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return (definition.values ?? []).map(({ name }) => name.value);
    default:
      return undefined;
  }
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((part) => other.has(part));
}
