import {
  Kind,
  parse,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
} from 'graphql';
import { argumentsOf } from '../../shared/access/access-map';
import type { SubgraphSdl } from './compose-supergraph';

/** The largest SDL that is read (bytes). */
export const largestSdl = 1_000_000;

/** A department's schema takes over or hides what others own. */
export class OwnershipViolation extends Error {
  override readonly name = 'OwnershipViolation';

  /** @param problems a line each */
  constructor(problems: readonly string[]) {
    super(
      ['OWNERSHIP_VIOLATION: what others own is not taken over, hidden or changed', ...problems].join('\n'),
    );
  }
}

/** Directives with which composition lets a stranger have a say in what is not his, by what they do. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['override', 'takes a field away from its owner'],
  ['inaccessible', 'hides from everybody what others may own'],
  ['interfaceObject', "adds to every type of an interface, also to others'"],
  ['context', 'is not known to the planner, which would refuse the whole graph'],
  ['fromContext', "reads others' fields without their levels"],
]);

/**
 * What is read of a department's SDL, which is somebody else's word: before it is composed, since composition obeys it.
 * @throws OwnershipViolation naming every such place; GraphQLError for what is no SDL
 */
export function ownDocumentOf({ name, sdl }: SubgraphSdl): DocumentNode {
  const size = Buffer.byteLength(sdl);
  if (size > largestSdl) {
    throw new OwnershipViolation([`SDL of ${name}: expected at most ${largestSdl} bytes, got ${size}`]);
  }
  const document = parse(sdl);
  const problems = problemsOf(name, document);
  if (problems.length > 0) throw new OwnershipViolation(problems);
  return document;
}

function problemsOf(department: string, document: DocumentNode): string[] {
  const renamed = renamedDirectives(document);
  const problems: string[] = [];
  visit(document, {
    Directive(node, _key, _parent, _path, ancestors) {
      const local = node.name.value;
      const meanings = [local.split('__').at(-1) ?? local, ...(renamed.get(local) ?? [])];
      for (const meant of meanings) {
        const refusal = refusals.get(meant) ?? (meant === 'requires' ? whyUnread(node) : undefined);
        if (refusal === undefined) continue;
        const said = local === meant ? `@${local}` : `@${local} (@${meant})`;
        problems.push(`${coordinateOf(ancestors)}: ${department} declares ${said}, which ${refusal}`);
      }
    },
  });
  return problems;
}

/** The levels of what a field requires count for it only where `withRequiredInputs` finds them. */
function whyUnread({ name, arguments: [fields] = [] }: DirectiveNode): string | undefined {
  const isRead =
    ['requires', 'federation__requires'].includes(name.value) && fields?.value.kind === Kind.STRING;
  return isRead ? undefined : 'is taken only under its own name, with its fields as one text';
}

/**
 * What directives may mean that stand under another name than their specification gives them. Every link counts, not
 * that of federation alone: `@inaccessible` has a specification of its own, and `@link` too can have another name.
 */
function renamedDirectives({ definitions }: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, readonly string[]>();
  const links = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  for (const [local, meant] of links.flatMap(renamingsOf)) {
    meanings.set(local, [...(meanings.get(local) ?? []), meant]);
  }
  return meanings;
}

/** Local names with the names of the specification, without `@`: of the whole, and of what is imported from it. */
function renamingsOf(link: ConstDirectiveNode): [string, string][] {
  const { url, feature, as, import: imported } = argumentsOf([link], link.name.value) ?? {};
  const elements: readonly unknown[] = [imported].flat();
  return [{ as, name: specificationOf(String(url ?? feature)) }, ...elements].flatMap((element) => {
    const { as: local, name } = (element ?? {}) as { readonly as?: unknown; readonly name?: unknown };
    if (typeof local !== 'string' || typeof name !== 'string') return [];
    return [[local.replace('@', ''), name.replace('@', '')]];
  });
}

/** `inaccessible` of `https://specs.apollo.dev/inaccessible/v0.2`. */
function specificationOf(url: string): string {
  return url.split('/').findLast((part) => part !== '' && !/^v\d+\.\d+$/.test(part)) ?? url;
}

/** `Type`, `Type.field` or `Type.field(argument)`; `schema` for what stands at none of these. */
function coordinateOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  const [type = 'schema', field, argument] = ancestors.flatMap((node) =>
    'name' in node && node.name ? [node.name.value] : [],
  );
  if (field === undefined) return type;
  return argument === undefined ? `${type}.${field}` : `${type}.${field}(${argument})`;
}
