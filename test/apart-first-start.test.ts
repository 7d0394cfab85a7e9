import { federationHead } from '../shared/access/directives';
import { readFileSync } from 'node:fs';
import { departmentDeclarations } from '../gateway/departments';
import { projectFile } from '../shared/configuration/project-root';
import { fakeDepartment, type FakeDepartment } from './fake-department';
import { askOverHttp } from './graph-fixture';
import { startProgram } from './program';
import type { RunningProcess } from './servers/child-process';
import { eventually } from './servers/eventually';
import { freePort } from './servers/free-port';
import { temporaryDirectory, type TemporaryDirectory } from './servers/temporary-directory';

let directory: TemporaryDirectory;
beforeAll(async () => {
  directory = await temporaryDirectory('first-start');
});
afterAll(() => directory?.remove());

interface StartedGateway {
  readonly url: string;
  readonly process: RunningProcess;
}

/** A gateway that has never seen a department. */
async function firstStart(name: string, departments: Iterable<readonly [string, string]>) {
  const url = `http://127.0.0.1:${await freePort()}`;
  const process = await startProgram(['gateway'], {
    env: {
      PORT: new URL(url).port,
      STATE_DIRECTORY: `${directory.path}/${name}/a/b`,
      REFERENCE_INTERVAL_MS: '200',
      DEPARTMENTS: [...departments].map((entry) => entry.join('=')).join(','),
    },
    readyUrl: `${url}/live`,
  });
  return { url, process };
}

const readiness = async ({ url }: StartedGateway): Promise<unknown> => (await fetch(`${url}/ready`)).json();

describe('a gateway whose departments are all away at its first start', () => {
  const urls = new Map<string, string>();
  let gateway: StartedGateway;
  let housing: RunningProcess | undefined;
  const compound = '{ compound(id: "CMP-140502-0001") { name housing { asOf } civilAffairs { asOf } } }';

  beforeAll(async () => {
    for (const { name } of departmentDeclarations) urls.set(name, `http://127.0.0.1:${await freePort()}`);
    gateway = await firstStart('all-away', urls);
  });
  afterAll(async () => {
    await gateway?.process.stop();
    await housing?.stop();
  });

  test('serves the whole schema, as this build knows it', async () => {
    const served = await (await fetch(`${gateway.url}/schema.graphql`)).text();
    expect(served.trim()).toBe(readFileSync(projectFile('gateway', 'schema.graphql'), 'utf8').trim());
  });

  test('/ready names what is missing', async () => {
    await expect(readiness(gateway)).resolves.toEqual({
      ready: false,
      departments: Object.fromEntries([...urls.keys()].map((name) => [name, 'missing'])),
      unknownDepartments: [],
      missingFeeds: ['divisions', 'compounds', 'enterprises'],
      notListed: [],
      notOfThisBuild: [],
    });
  });

  test('a feed of which there is no copy yet is 404, with a code that says so', async () => {
    const response = await fetch(`${gateway.url}/reference/divisions`);
    expect(response.status).toBe(404);
    await expect(response.json()).resolves.toEqual({
      errors: [
        {
          message:
            '尚无参考数据 "divisions" 的副本。 / There is no copy of the reference data "divisions" yet.',
          extensions: { code: 'DEPARTMENT_UNAVAILABLE' },
        },
      ],
    });
  });

  test.each([
    ['compound(id: "CMP-140502-0001") { name }', {}],
    ['compoundsByName(name: "小区") { totalCount }', {}],
    ['division(code: "140502") { name }', {}],
    ['divisions(within: "140502") { totalCount }', {}],
    ['enterprise(uscc: "91350100M000100Y43") { name }', {}],
    ['careFacilities(within: "140502") { totalCount }', { department: 'civil-affairs' }],
  ])('{ %s } is null with an error, not a record that does not exist', async (field, named) => {
    const { status, data, errors } = await askOverHttp(gateway.url, `{ ${field} }`);
    const name = field.slice(0, field.indexOf('('));
    expect({ status, data }).toEqual({ status: 200, data: { [name]: null } });
    expect(errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: [name], extensions: { code: 'DEPARTMENT_UNAVAILABLE', ...named } },
    ]);
  });

  test('and answers what the first department to come knows', async () => {
    housing = await startProgram(['department', 'housing'], {
      env: {
        PORT: new URL(urls.get('housing') ?? '').port,
        DATABASE_URL: 'sqlite::memory:',
        DIRECTORY_URL: gateway.url,
      },
      readyUrl: `${urls.get('housing')}/live`,
    });
    await eventually('identity and housing are answered', async () => {
      const { data, errors } = await askOverHttp(gateway.url, compound);
      const answered = data?.['compound'] as Readonly<Record<string, unknown>> | null | undefined;
      const missing = errors?.map(({ extensions }) => extensions?.['department']);
      return Boolean(answered?.['name'] && answered['housing']) && missing?.join() === 'civil-affairs';
    });
  });
});

describe('a further department, attached by its owner', () => {
  const level = '@classified(level: "PUBLIC", basis: "公开事项 / Public matter", updated: "ONCE")';
  const sdl = `${federationHead}\ntype Query { "税务局 / Name of the office" taxOffice: String ${level} }`;
  let department: FakeDepartment;
  let gateway: StartedGateway;

  beforeAll(async () => {
    department = await fakeDepartment(sdl, () => JSON.stringify({ data: { taxOffice: '城区税务局' } }));
    gateway = await firstStart('further', [
      ['tax', department.url],
      ['housing', `http://127.0.0.1:${await freePort()}`],
    ]);
  });
  afterAll(async () => {
    await gateway?.process.stop();
    await department?.stop();
  });

  test('is part of the graph without a change to the gateway', async () => {
    const { data, errors } = await askOverHttp(gateway.url, '{ taxOffice }');
    expect({ data, errors }).toEqual({ data: { taxOffice: '城区税务局' }, errors: undefined });
  });

  test('what is left out of DEPARTMENTS, and what is in it beside the known ones, stands in /ready and on one line of the log', async () => {
    const told = {
      notListed: ['public-security', 'civil-affairs', 'market-regulation'],
      notOfThisBuild: ['tax'],
    };
    await expect(readiness(gateway)).resolves.toMatchObject({
      ...told,
      departments: { tax: 'ready', housing: 'missing' },
    });
    const lines = gateway.process
      .output()
      .split('\n')
      .filter((line) => line.includes('DEPARTMENTS'));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining(told)]);
  });

  test('what is not listed is not in the schema', async () => {
    const served = await (await fetch(`${gateway.url}/schema.graphql`)).text();
    expect(served).toContain('housing');
    expect(served).not.toContain('civilAffairs');
  });
});

describe('a further department whose schema does not fit', () => {
  const sdl = 'type Query { "案件 / A root that another department owns, without a level" case: String }';
  let department: FakeDepartment;
  let gateway: StartedGateway;

  beforeAll(async () => {
    department = await fakeDepartment(sdl, () => '{}');
    gateway = await firstStart('unfit', [
      ['public-security', `http://127.0.0.1:${await freePort()}`],
      ['rogue', department.url],
    ]);
  });
  afterAll(async () => {
    await gateway?.process.stop();
    await department?.stop();
  });

  test('is left out, with an alarm; the others are served', async () => {
    const served = await (await fetch(`${gateway.url}/schema.graphql`)).text();
    expect(served).toContain('publicSecurity');
    await expect(readiness(gateway)).resolves.toMatchObject({ unknownDepartments: ['rogue'] });
    expect(gateway.process.output()).toContain('does not fit and is left out');
  });
});

describe('further departments that would have what another owns, listed before its owner', () => {
  const level = '@classified(level: "PUBLIC", basis: "公开事项 / Public matter", updated: "ONCE")';
  const rootOf = (directive: string): string =>
    `${federationHead}\ntype Query { "警务公告 / Notice of the police" policeNotice: String ${directive} ${level} }`;
  const departments = new Map<string, FakeDepartment>();
  let gateway: StartedGateway;

  beforeAll(async () => {
    const sdls = [
      ['taker', rootOf('@federation__override(from: "public-security")')],
      ['namesake', rootOf('')],
      ['public-security', rootOf('')],
    ] as const;
    for (const [name, sdl] of sdls) {
      const answer = JSON.stringify({ data: { policeNotice: name } });
      departments.set(name, await fakeDepartment(sdl, () => answer));
    }
    gateway = await firstStart(
      'takers',
      [...departments].map(([name, { url }]) => [name, url] as const),
    );
  });
  afterAll(async () => {
    await gateway?.process.stop();
    for (const department of departments.values()) await department.stop();
  });

  const notice = () => askOverHttp(gateway.url, '{ policeNotice }');

  test('are left out, and the owner is asked', async () => {
    await expect(readiness(gateway)).resolves.toMatchObject({ unknownDepartments: ['taker', 'namesake'] });
    expect((await notice()).data).toEqual({ policeNotice: 'public-security' });
  });

  test('and the operator is told what would have been taken over', () => {
    const line = gateway.process
      .output()
      .split('\n')
      .find((each) => each.includes('OWNERSHIP_VIOLATION'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      department: 'taker',
      err: {
        message: expect.stringContaining(
          'Query.policeNotice: taker declares @federation__override (@override), which takes a field away from its owner',
        ) as string,
      },
    });
  });

  test('one that is served already goes on with its last good schema', async () => {
    const owner = departments.get('public-security');
    if (!owner) throw new Error('expected the owner');
    owner.sdl = rootOf('@federation__inaccessible');
    await eventually('it is told', async () =>
      gateway.process.output().includes('public-security declares @federation__inaccessible'),
    );
    expect((await notice()).data).toEqual({ policeNotice: 'public-security' });
  });
});
