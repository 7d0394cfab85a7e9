import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isIntrospectionType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Access, AccessMap } from '../../shared/access/access-map';
import { refusalOf, type Refusal } from '../../shared/access/policy';
import { hasKeptInputs, usedInputs } from '../../shared/access/used-inputs';
import type { Visit } from '../../shared/access/visit';

/** Name under which the type of an abstract place is asked for, to know which of its fields were denied. */
export const typeNameKey = 'linli__typename';

/** A field that is not shown to this visit. */
export interface DeniedField {
  readonly refusal: Refusal;
  /** `Type.field` as its owner declares it. */
  readonly coordinate: string;
  readonly owners: readonly string[];
}

export type DeniedFields = ReadonlyMap<FieldNode, DeniedField>;

export interface FilteredDocument {
  /** What may be planned: the document itself when nothing is denied. */
  readonly document: DocumentNode;
  readonly denied: DeniedFields;
  /** Coordinates above PUBLIC that stay in the document. */
  readonly kept: readonly string[];
}

type Variables = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

interface AskedField {
  readonly node: FieldNode;
  readonly field: Field;
  readonly coordinate: string;
  /** Itself and, on an interface, the same field of every type that may stand there. */
  readonly coordinates: readonly string[];
  /** What it takes to see it: of every type that may stand there, and closed where nothing is declared. */
  readonly accesses: readonly Access[];
  readonly hasKeptInputs: boolean;
}

/**
 * Takes the fields that a visit may not see out of a document before it is planned, so that nothing about them reaches a
 * department: through aliases and fragments, on interfaces, and where a filter or an order would tell. Remembered by
 * document, rights, and the inputs that were refused.
 */
export class AccessFilter {
  private readonly asked = new WeakMap<DocumentNode, readonly AskedField[]>();
  private readonly judged: Variants<FilteredDocument> = new WeakMap();
  private readonly filtered: Variants<DocumentNode> = new WeakMap();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly map: AccessMap,
  ) {}

  filter(document: DocumentNode, variables: Variables, asker: Visit): FilteredDocument {
    const asked = this.askedFields(document);
    const judge = () => this.judge(document, asked, variables, asker);
    // Without inputs that could tell, the same rights get the same of the same document.
    if (asked.some(({ hasKeptInputs: has }) => has)) return judge();
    return remembered(this.judged, document, rightsOf(asker), judge);
  }

  private judge(
    document: DocumentNode,
    asked: readonly AskedField[],
    variables: Variables,
    asker: Visit,
  ): FilteredDocument {
    const denied = new Map<FieldNode, DeniedField>();
    const kept = new Set<string>();
    for (const field of asked) {
      const accesses = [...field.accesses, ...this.inputsOf(field, variables)];
      const decisive = accesses.find((access) => refusalOf(access, asker));
      const refusal = decisive && refusalOf(decisive, asker);
      if (refusal) {
        denied.set(field.node, { refusal, coordinate: field.coordinate, owners: decisive.owners });
      } else if (accesses.some(({ level }) => level !== 'PUBLIC')) kept.add(field.coordinate);
    }
    if (denied.size === 0) return { document, denied, kept: [...kept].sort() };
    const key = asked.map(({ node }) => denied.get(node)?.refusal ?? '').join();
    // Only the text depends on the refusals alone: what stays, and so what the trail tells, depends on the variables too.
    const allowed = remembered(this.filtered, document, key, () => without(document, denied, this.schema));
    return { document: allowed, denied, kept: [...kept].sort() };
  }

  private inputsOf(
    { node, field, coordinates, hasKeptInputs: has }: AskedField,
    variables: Variables,
  ): Access[] {
    if (!has) return [];
    const values = getArgumentValues(field, node, variables);
    return coordinates.flatMap((coordinate) => usedInputs(this.map, coordinate, field, values));
  }

  private askedFields(document: DocumentNode): readonly AskedField[] {
    let asked = this.asked.get(document);
    if (!asked) this.asked.set(document, (asked = this.collect(document)));
    return asked;
  }

  private collect(document: DocumentNode): AskedField[] {
    const asked: AskedField[] = [];
    const types = new TypeInfo(this.schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: (node) => {
          const parent = types.getParentType();
          const field = types.getFieldDef();
          if (!parent || !field || isIntrospectionType(parent) || field.name.startsWith('__')) return;
          const names = isAbstractType(parent)
            ? [parent, ...this.schema.getPossibleTypes(parent)].map(({ name }) => name)
            : [parent.name];
          const coordinates = names.map((name) => `${name}.${field.name}`);
          asked.push({
            node,
            field,
            coordinate: `${parent.name}.${field.name}`,
            coordinates,
            accesses: this.accessesOf(coordinates, isAbstractType(parent)),
            hasKeptInputs: coordinates.some((coordinate) => hasKeptInputs(this.map, coordinate, field)),
          });
        },
      }),
    );
    return asked;
  }

  /** Nothing declared is nothing allowed; an interface itself need not be declared, its implementations must. */
  private accessesOf(coordinates: readonly string[], isAbstract: boolean): Access[] {
    const declared = coordinates.map((coordinate) => this.map.get(coordinate));
    const needed = isAbstract ? declared.slice(1) : declared;
    if (needed.length > 0 && needed.every((access) => access !== undefined)) {
      return declared.filter((access) => access !== undefined);
    }
    return [undeclared];
  }
}

/** Of one document, by a key. */
type Variants<Value> = WeakMap<DocumentNode, Map<string, Value>>;

const mostVariants = 64;

function remembered<Value>(
  all: Variants<Value>,
  document: DocumentNode,
  key: string,
  make: () => Value,
): Value {
  let known = all.get(document);
  if (!known) all.set(document, (known = new Map()));
  let result = known.get(key);
  if (result === undefined) {
    if (known.size >= mostVariants) known.clear();
    known.set(key, (result = make()));
  }
  return result;
}

/** Everything by which `refusalOf` judges a visit. */
function rightsOf({ caller, purpose, trailClosed = false }: Visit): string {
  return JSON.stringify([caller.role, [...caller.scopes], purpose !== undefined, trailClosed]);
}

const undeclared: Access = {
  level: 'RESTRICTED',
  owners: [],
  scopes: [],
  basis: '',
  updated: '',
  isKey: false,
};

/** The document without the denied fields; an emptied selection asks for the type's name instead. */
function without(document: DocumentNode, denied: DeniedFields, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: { enter: (node) => (denied.has(node) ? null : undefined) },
      SelectionSet: {
        leave(node) {
          const type = getNamedType(types.getType());
          const asksType = isCompositeType(type) && isAbstractType(type);
          if (node.selections.length > 0 && !asksType) return undefined;
          return { ...node, selections: [...node.selections, typeName] };
        },
      },
    }),
  );
}

const typeName: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: typeNameKey },
  name: { kind: Kind.NAME, value: '__typename' },
};
