import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { FragmentResults } from './fragment-results';
import { requestedSize, type GivenValues } from './requested-size';

/** Objects that an operation could fetch at most (objects); what `__schema` and `__type` ask for stands apart. */
export interface QueryCost {
  readonly objects: number;
  readonly introspection: number;
}

/** Cost of a selection set: on a connection `perRow` is taken once for each row of its page, elsewhere it is 0. */
interface Cost {
  readonly fixed: number;
  readonly perRow: number;
  readonly introspection: number;
}

const nothing: Cost = { fixed: 0, perRow: 0, introspection: 0 };

/**
 * The cost as README.md explains it: an object 1, a scalar 0, a list as often as rows are asked for. Needs no valid
 * document: what the schema does not have costs nothing, validation refuses it.
 * @param variables as the client sent them
 */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): QueryCost {
  const values: GivenValues = { definitions: operation.variableDefinitions ?? [], variables };
  const selectionCost = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Cost =>
    selections
      .map((selection): Cost => {
        if (selection.kind === Kind.FIELD) return fieldCost(selection, parent);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return fragments.of(selection.name.value);
        const { typeCondition, selectionSet } = selection;
        return selectionCost(selectionSet, typeCondition ? typeFromAST(schema, typeCondition) : parent);
      })
      .reduce(add, nothing);
  const fieldCost = (node: FieldNode, parent: GraphQLNamedType | undefined): Cost => {
    const field = fieldOf(schema, parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (!node.selectionSet || !field || !isCompositeType(type)) return nothing;
    return costOfField(field, node, values, isConnection(parent), selectionCost(node.selectionSet, type));
  };
  const fragments = new FragmentResults<Cost>(document, nothing, ({ typeCondition, selectionSet }) =>
    selectionCost(selectionSet, typeFromAST(schema, typeCondition)),
  );
  const root = schema.getRootType(operation.operation) ?? undefined;
  const { fixed, perRow, introspection } = selectionCost(operation.selectionSet, root);
  return { objects: fixed + perRow, introspection };
}

function costOfField(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  values: GivenValues,
  inConnection: boolean,
  inner: Cost,
): Cost {
  const { introspection } = inner;
  if (field === SchemaMetaFieldDef || field === TypeMetaFieldDef) {
    return { ...nothing, introspection: introspection + inner.fixed + 1 };
  }
  if (isConnection(getNamedType(field.type))) {
    const fixed = 1 + inner.fixed + requestedSize(field, node, values) * inner.perRow;
    return { fixed, perRow: 0, introspection };
  }
  const object = 1 + inner.fixed + inner.perRow;
  if (!isList(field.type)) return { fixed: object, perRow: 0, introspection };
  if (inConnection && (field.name === 'nodes' || field.name === 'edges')) {
    return { fixed: 0, perRow: object, introspection };
  }
  return { fixed: requestedSize(field, node, values) * object, perRow: 0, introspection };
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name && parent === schema.getQueryType()) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name && parent === schema.getQueryType()) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** A page of a list: rows as `nodes` or `edges`, and `pageInfo`. */
function isConnection(type: GraphQLNamedType | undefined): boolean {
  if (!isObjectType(type)) return false;
  const fields = type.getFields();
  return Boolean(fields['pageInfo'] && (fields['nodes'] ?? fields['edges']));
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function add(one: Cost, other: Cost): Cost {
  return {
    fixed: one.fixed + other.fixed,
    perRow: one.perRow + other.perRow,
    introspection: one.introspection + other.introspection,
  };
}
