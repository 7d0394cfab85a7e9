import { connectDepartments } from '../../gateway/topology';
import { departmentDeclarations } from '../../gateway/departments';
import { httpConnection } from '../../gateway/execution/http-connection';
import { startGateway } from '../../gateway/server';
import { proofKeysOf } from '../../shared/access/credentials';
import { readSettings, type Settings } from '../../shared/configuration/settings';
import { serveDepartment } from '../../shared/http/department-server';
import { keepReferenceCopy } from '../../shared/http/reference-copy';
import { createLog } from '../../shared/observability/log';
import { buildDepartment } from '../../shared/subgraph/department-roots';
import { startStockGateway } from './stock-gateway';
import { bare, complete, variants, type Variant } from './variant';
import { connectWithout, departmentWithout, piecesWithout, unsigned } from './without';

// One process of the bench. It serves every variant, each on a port of its own, so that all have the same engine, heap and
// databases and differ in what they are put together from alone. Its last line of output names their addresses.

type Urls = Readonly<Record<string, string>>;

const settings = readSettings(process.env);
const log = createLog('bench', { level: settings.logLevel });

/** The first variant gets the configured port, and each a trail of its own. */
function settingsOf({ name }: Variant): Settings {
  const { audit, port } = settings;
  return {
    ...settings,
    port: name === complete.name ? port : 0,
    audit: {
      ...audit,
      directory: `${audit.directory}/${name}`,
      anchorDirectory: `${audit.anchorDirectory}/${name}`,
    },
  };
}

async function together(variant: Variant): Promise<string> {
  const own = settingsOf(variant);
  const connections = [];
  for (const declaration of departmentDeclarations) {
    const department = await departmentWithout(declaration, own, log, variant.without);
    connections.push(await connectWithout(department, own, variant.without));
  }
  return (await startGateway(connections, own, log, piecesWithout(variant.without))).url;
}

async function department(name: string, variant: Variant): Promise<string> {
  const declaration = departmentDeclarations.find((each) => each.name === name);
  if (!declaration) throw new Error(`bench: no department "${name}"`);
  const own = settingsOf(variant);
  const opened = await departmentWithout(declaration, own, log, variant.without);
  const { directoryUrl, referenceIntervalMs: intervalMs } = settings;
  // All variants stand on one database, so one of them takes the copies.
  if (variant === complete) {
    const proofKeys = await proofKeysOf(own, name);
    keepReferenceCopy(opened, { directoryUrl, proofKeys, intervalMs, log });
  }
  return (await serveDepartment(opened, { host: settings.host, port: own.port, log })).url;
}

/** The gateway over the variant's departments, whose addresses stand in the environment. */
async function gateway(variant: Variant): Promise<string> {
  const own = { ...settingsOf(variant), departments: new Map(Object.entries(urlsOf(variant))) };
  const made = await connectDepartments(departmentDeclarations, own, log);
  const connections = made.map((connection) => {
    const declaration = departmentDeclarations.find(({ name }) => name === connection.name);
    const { responseBytes, timeoutMs } = {
      responseBytes: own.departmentResponseBytes,
      timeoutMs: own.departmentTimeoutMs,
    };
    const url = own.departments.get(connection.name) ?? '';
    const used = variant.without.has('proof')
      ? httpConnection({ name: connection.name, url, sign: unsigned, responseBytes, timeoutMs })
      : connection;
    return { ...used, sdl: async () => (declaration ? buildDepartment(declaration).sdl : connection.sdl()) };
  });
  return (await startGateway(connections, own, log, piecesWithout(variant.without))).url;
}

function urlsOf({ name }: Variant): Urls {
  const all = JSON.parse(process.env['BENCH_DEPARTMENTS'] ?? '{}') as Readonly<Record<string, Urls>>;
  return all[name] ?? {};
}

async function serve(role: string, name = ''): Promise<Urls> {
  const urls: Record<string, string> = {};
  for (const variant of variants) {
    if (role === 'together') urls[variant.name] = await together(variant);
    else if (role === 'department') urls[variant.name] = await department(name, variant);
    else urls[variant.name] = await gateway(variant);
  }
  if (role === 'gateway') urls['stock'] = await startStockGateway(urlsOf(bare), settings, log);
  return urls;
}

void serve(process.argv[2] ?? '', process.argv[3]).then(
  (urls) => process.stdout.write(`\nserving ${JSON.stringify(urls)}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
