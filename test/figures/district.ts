import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFile, projectRoot } from '../../shared/configuration/project-root';
import { leaderToken } from './leader-token';

const port = 4391;
const url = `http://127.0.0.1:${port}`;
/** The scale at which the district has 400 compounds. */
const scale = 2;
const pageSize = 200;

const summaries = `nodes { id name community { code name }
  housing { asOf builtYear households projectCount openFireHazardCount propertyService { mode creditGrade } }
  publicSecurity { asOf telecomDamageCaseCount openCaseCount }
  civilAffairs { asOf careFacilityCount elderSummary { total { value suppressed }
    specialDifficulty { value suppressed } byGrade { grade count { value suppressed } } } }
  marketRegulation { asOf elevatorCount overdueElevatorCount } }`;
const page = `housingCompounds(within: "140502", first: ${pageSize}`;
const firstPage = `{ ${page}) { pageInfo { endCursor } } }`;
const bothPages = `query ($after: String) { one: ${page}) { ${summaries} } two: ${page}, after: $after) { ${summaries} } }`;

interface Page {
  readonly pageInfo?: { readonly endCursor: string };
  readonly nodes?: readonly unknown[];
}

/**
 * How long 400 compounds of a district take with the summaries of all departments, two pages in one request, asked of a
 * process that has answered nothing before: the middle one of three such processes (ms).
 * @param folder for databases, which are made and stay
 * @throws Error when an answer has errors or fewer compounds
 */
export async function districtMs(folder: string): Promise<number> {
  const token = leaderToken();
  const { housingCompounds } = await served(folder, () => ask(token, firstPage, {}));
  const after = housingCompounds?.pageInfo?.endCursor;
  const measured: number[] = [];
  for (let run = 0; run < 3; run++) measured.push(await served(folder, () => bothPagesMs(token, after)));
  return measured.sort((one, other) => one - other)[1] ?? Number.NaN;
}

async function bothPagesMs(token: string, after: string | undefined): Promise<number> {
  const began = performance.now();
  const { one, two } = await ask(token, bothPages, { after });
  const ms = performance.now() - began;
  const found = [one?.nodes?.length, two?.nodes?.length];
  if (found.some((count) => count !== pageSize))
    throw new Error(`expected two pages of ${pageSize} compounds, got ${found.join(' and ')}`);
  return ms;
}

/** Does something while a process of its own serves the graph. */
async function served<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const server = spawn(process.execPath, [projectFile('dist', 'gateway', 'linli.js'), 'serve'], {
    cwd: projectRoot(),
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `sqlite:${folder}/{department}.sqlite`,
      DEMO_SCALE: String(scale),
      // Counting indicators again would be measured with it where the two meet.
      REFERENCE_INTERVAL_MS: '3600000',
      LOG_LEVEL: 'error',
    },
  });
  try {
    await ready(server);
    await calm();
    return await work();
  } finally {
    const ended = server.exitCode === null ? once(server, 'exit') : undefined;
    server.kill('SIGTERM');
    await ended;
  }
}

async function ready(server: ChildProcess): Promise<void> {
  for (const began = performance.now(); performance.now() - began < 120_000; await wait(50)) {
    if (server.exitCode !== null)
      throw new Error(`the process ended with ${server.exitCode} before it was ready`);
    const response = await fetch(`${url}/ready`).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error('not ready within 120 s');
}

/** Until the process has had nothing else to do for two seconds: after a start it goes on counting indicators. */
async function calm(): Promise<void> {
  for (let quick = 0; quick < 20; await wait(100)) {
    const began = performance.now();
    await fetch(`${url}/live`);
    quick = performance.now() - began < 100 ? quick + 1 : 0;
  }
}

async function ask(
  token: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, Page | undefined>>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Readonly<Record<string, Page | undefined>>;
    errors?: unknown;
  };
  if (!data || errors) throw new Error(`expected an answer without errors, got ${JSON.stringify(errors)}`);
  return data;
}
