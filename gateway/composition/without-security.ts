import { Kind, parse, print, visit, type ConstDirectiveNode, type DirectiveNode } from 'graphql';

/** Features of the federation standard that the Apollo gateway library refuses to load: it does not enforce them. */
const security = ['authenticated', 'requiresScopes', 'policy'];

/**
 * The supergraph without the access features of the federation standard, for the library; we enforce what the owners
 * declare ourselves, before it plans. `@classified` stays: it is of no effect there.
 */
export function withoutSecurity(supergraphSdl: string): string {
  const document = visit(parse(supergraphSdl), {
    Directive(node) {
      return isSecurityLink(node) || security.includes(node.name.value) ? null : undefined;
    },
    DirectiveDefinition(node) {
      return security.includes(node.name.value) ? null : undefined;
    },
    ScalarTypeDefinition(node) {
      return security.some((name) => node.name.value.startsWith(`${name}__`)) ? null : undefined;
    },
  });
  return print(document);
}

function isSecurityLink(node: DirectiveNode | ConstDirectiveNode): boolean {
  if (node.name.value !== 'link') return false;
  const url = node.arguments?.find(({ name }) => name.value === 'url')?.value;
  return url?.kind === Kind.STRING && security.some((name) => url.value.includes(`/${name}/`));
}
