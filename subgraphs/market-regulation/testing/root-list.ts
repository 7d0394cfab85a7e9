import type { FormattedExecutionResult } from 'graphql';
import type { Visit } from '../../../shared/access/visit';
import type { DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';

/** For tests: a page of a root list, its rows by their key. */
export interface KeyPage {
  readonly totalCount: number;
  readonly keys: readonly string[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** For tests: asks a root list of which the rows are told by one key. */
export class RootList {
  private readonly query: string;

  /** @param name of the root, whose types are called `<type>Filter` and `<type>Order` */
  constructor(
    private readonly fixture: () => DepartmentFixture,
    private readonly name: string,
    type: string,
    private readonly key: string,
    dated: boolean,
  ) {
    const [variable, argument] = dated ? [', $on: Date', ', on: $on'] : ['', ''];
    this.query = `query ($within: ID!, $filter: ${type}Filter, $orderBy: ${type}Order, $first: Int, $after: String${variable}) {
      ${name}(within: $within, filter: $filter, orderBy: $orderBy, first: $first, after: $after${argument}) {
        totalCount nodes { ${key} } pageInfo { hasNextPage endCursor } } }`;
  }

  send(variables: Record<string, unknown> = {}, visit?: Visit): Promise<FormattedExecutionResult> {
    return this.fixture().ask(this.query, { within: '140502', ...variables }, visit);
  }

  async page(variables: Record<string, unknown> = {}, visit?: Visit): Promise<KeyPage> {
    const { data, errors } = await this.send(variables, visit);
    if (errors || !data) throw new Error(`${this.name}: expected a page, got ${JSON.stringify(errors)}`);
    const { totalCount, nodes, pageInfo } = data[this.name] as {
      readonly totalCount: number;
      readonly nodes: readonly Record<string, string>[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    return { totalCount, keys: nodes.map((node) => String(node[this.key])), ...pageInfo };
  }

  async keys(variables: Record<string, unknown> = {}): Promise<string> {
    return (await this.page(variables)).keys.join(' ');
  }

  /** All keys, read page by page with one row each. */
  async rowByRow(variables: Record<string, unknown>): Promise<string> {
    const keys: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: KeyPage = await this.page({ ...variables, first: 1, after });
      keys.push(...page.keys);
      after = page.endCursor;
      more = page.hasNextPage;
    }
    return keys.join(' ');
  }
}
