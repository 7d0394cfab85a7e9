import { collectFields, collectSubFields } from '@graphql-tools/utils';
import {
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../../shared/schema/fragments-of';
import type { ResponsePath } from './response-path';

export type Representation = Readonly<Record<string, unknown>>;

/** A field as it is asked of an object of one type, fragments opened, directives applied. */
export interface AskedField {
  /** The name under which it stands in the answer. */
  readonly key: string;
  readonly type: GraphQLOutputType;
  readonly isTypename: boolean;
  /** Every place in the document where it is asked; the one array for all objects of the type. */
  readonly nodes: FieldNode[];
}

/** What one department is asked, read against the schema that this department declares. */
export class SubOperation {
  /** What is asked of each entity, in their order; undefined where root fields are asked. */
  readonly representations: readonly Representation[] | undefined;
  /** What is asked at the root. */
  readonly rootFields: readonly AskedField[];
  private readonly operation: OperationDefinitionNode;
  private readonly fragments: Record<string, FragmentDefinitionNode>;
  private readonly variables: Record<string, unknown>;
  private readonly known = new Map<FieldNode[], Map<GraphQLObjectType, readonly AskedField[]>>();

  /** @throws Error when the document holds no operation, or one of a kind that the schema does not have */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ) {
    const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error('a department is asked without an operation');
    this.operation = operation;
    this.fragments = Object.fromEntries(fragmentsOf(document));
    this.variables = { ...defaultsOf(operation), ...variables };
    this.representations = variables['representations'] as readonly Representation[] | undefined;
    const { rootType } = this;
    const { fields } = collectFields(
      schema,
      this.fragments,
      this.variables,
      rootType,
      operation.selectionSet,
    );
    this.rootFields = askedOf(rootType, fields);
  }

  get rootType(): GraphQLObjectType {
    const { operation } = this.operation;
    const type = this.schema.getRootType(operation);
    if (!type) throw new Error(`a department is asked a ${operation}, which it does not declare`);
    return type;
  }

  /** The root field under which entities are asked; undefined where root fields are asked. */
  get entitiesField(): AskedField | undefined {
    return this.representations ? this.rootFields[0] : undefined;
  }

  /**
   * Where what is asked stands in the answer: the root fields, or of each entity the fields that its representation
   * does not hold already.
   */
  askedPaths(): readonly ResponsePath[] {
    const { representations, entitiesField, rootFields } = this;
    if (!representations || !entitiesField) return rootFields.map(({ key }) => [key]);
    return representations.flatMap((representation, index) =>
      this.fieldsOf(this.entityType(representation), entitiesField)
        .filter(({ key, isTypename }) => !isTypename && !(key in representation))
        .map(({ key }) => [entitiesField.key, index, key]),
    );
  }

  /** Every name under which the document has something stand in the answer. */
  responseNames(): ReadonlySet<string> {
    const names = new Set<string>();
    visit(this.document, {
      Field({ alias, name }) {
        names.add((alias ?? name).value);
      },
    });
    return names;
  }

  /** The type of an entity that is asked. */
  entityType({ __typename: name }: Representation): GraphQLObjectType {
    const type = this.objectType(name);
    if (!type) throw new Error(`a department is asked for a ${String(name)}, which it does not declare`);
    return type;
  }

  /**
   * The type of an object where this type is declared; undefined when the name that it gives itself is none of those
   * that may stand there.
   */
  typeOf(name: unknown, declared: GraphQLCompositeType): GraphQLObjectType | undefined {
    if (isObjectType(declared)) return declared;
    const type = this.objectType(name);
    return type && this.schema.isSubType(declared, type) ? type : undefined;
  }

  /** What is asked of an object of a type, where a field is asked. */
  fieldsOf(type: GraphQLObjectType, { nodes }: AskedField): readonly AskedField[] {
    let byType = this.known.get(nodes);
    if (!byType) this.known.set(nodes, (byType = new Map()));
    let asked = byType.get(type);
    if (!asked) {
      const { fields } = collectSubFields(this.schema, this.fragments, this.variables, type, nodes);
      byType.set(type, (asked = askedOf(type, fields)));
    }
    return asked;
  }

  private objectType(name: unknown): GraphQLObjectType | undefined {
    const type = typeof name === 'string' ? this.schema.getType(name) : undefined;
    return isObjectType(type) ? type : undefined;
  }
}

function askedOf(type: GraphQLObjectType, fields: ReadonlyMap<string, FieldNode[]>): readonly AskedField[] {
  const declared = type.getFields();
  return [...fields].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? key;
    if (name === TypeNameMetaFieldDef.name) {
      return { key, nodes, isTypename: true, type: TypeNameMetaFieldDef.type };
    }
    const field = declared[name];
    if (!field) throw new Error(`a department is asked for ${type.name}.${name}, which it does not declare`);
    return { key, nodes, isTypename: false, type: field.type };
  });
}

/** Defaults of variables, so far as they are constants; the gateway hands over only what the client gave. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
    ),
  );
}
