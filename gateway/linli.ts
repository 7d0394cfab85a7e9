#!/usr/bin/env node
import { program, type Command } from 'commander';
import { proofKeysOf } from '../shared/access/credentials';
import { verifyReport } from '../shared/audit/verify-report';
import { readSettings, type Settings } from '../shared/configuration/settings';
import { serveDepartment } from '../shared/http/department-server';
import { assertCanListen } from '../shared/http/listen';
import { keepReferenceCopy } from '../shared/http/reference-copy';
import { createLog, type Log } from '../shared/observability/log';
import { departmentDeclarations } from './departments';
import { gatewayName } from './directory/access';
import { endAll } from './endings';
import { runUntilSignal } from './lifecycle';
import { startGateway } from './server';
import { sampleText, sampleTokens, tokenFor, type Sample, type TokenRequest } from './token-command';
import { connectDepartments, openConfiguredDepartment } from './topology';
import { writeSchemaFiles } from './composition/schema-files';
import { SettingsError } from '../shared/configuration/settings-error';

program.name('linli').description("邻里：一张图问遍各部门 / One graph over a city's departments");

program
  .command('serve')
  .description(
    '启动网关与各部门（同一进程；若设 DEPARTMENTS 则只启动网关），不写命令时即此 / gateway and departments in one process, or the gateway alone when DEPARTMENTS is set; the command when none is given',
  )
  .action(() => runUntilSignal(serve));

program
  .command('gateway')
  .description(
    '只启动网关，各部门在 DEPARTMENTS 所列地址 / the gateway alone; DEPARTMENTS says where the departments are',
  )
  .action(() => runUntilSignal(gatewayAlone));

program
  .command('department')
  .argument('<name>', departmentDeclarations.map(({ name }) => name).join(' | '))
  .description('启动一个部门的子图 / one department on its own')
  .action((name: string) => runUntilSignal(() => department(name)));

const supergraph = program.command('supergraph').description('超图 / the supergraph');
supergraph
  .command('compose')
  .description('由各部门的声明生成 schema.graphql 与 supergraph.graphql / write the committed schema files')
  .action(async () => writeSchemaFiles(departmentDeclarations));

const audit = program.command('audit').description('审计记录 / the audit trail');
audit
  .command('verify')
  .argument('[directory]', '审计目录，默认 AUDIT_DIRECTORY / audit directory')
  .option('--anchor <directory>', '锚点目录，默认 AUDIT_ANCHOR_DIRECTORY / directory of the anchors')
  .description(
    '核对全部审计记录，指出首条有问题的记录 / checks all trails and names the first bad record of each',
  )
  .action(verifyAudit);

program
  .command('token')
  .description(
    '打印演示用令牌（生产环境拒绝） / print a sample token for demonstration; refused in production',
  )
  .requiredOption('--role <role>', '角色 / role, e.g. LEADER')
  .option(
    '--division <code>',
    '可见的区划，可重复 / division whose subtree may be seen; repeatable',
    collect,
    [],
  )
  .option(
    '--department <name>',
    '所属部门，网关为 gateway / own department, for an AUDITOR; gateway for the gateway’s own trail',
  )
  .option('--scope <scope>', '个人授权，可重复 / scope given by name; repeatable', collect, [])
  .option('--hours <number>', '有效小时数 / valid for so many hours', '8')
  .action(async (options: TokenRequest) => {
    const names = [...departmentDeclarations.map(({ name }) => name), gatewayName];
    process.stdout.write(`${await tokenFor(readSettings(process.env), options, names)}\n`);
  });

refuseUnknownCommands(program);
refuseUnknownCommands(supergraph);
refuseUnknownCommands(audit);

const given = process.argv.slice(2);

program.parseAsync(given.length === 0 ? ['serve'] : given, { from: 'user' }).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

function refuseUnknownCommands(parent: Command): void {
  parent.on('command:*', ([name]: string[]) => {
    const known = parent.commands.map((command) => command.name()).join(', ');
    parent.error(`linli: unknown command "${name}"; expected one of ${known} (linli --help explains them)`);
  });
}

async function verifyAudit(directory: string | undefined, { anchor }: { anchor?: string }): Promise<void> {
  const { audit } = readSettings(process.env);
  const { text, intact } = await verifyReport(directory ?? audit.directory, anchor ?? audit.anchorDirectory);
  process.stdout.write(text);
  if (!intact) process.exitCode = 1;
}

async function serve() {
  const settings = readSettings(process.env);
  const log = createLog('gateway', { level: settings.logLevel });
  await assertCanListen(settings.host, settings.port);
  const connections = await connectDepartments(departmentDeclarations, settings, log);
  const samples = await sampleTokens(settings);
  const gateway = await startGateway(connections, settings, log);
  announce(gateway.url, settings, samples);
  return gateway;
}

async function gatewayAlone() {
  const settings = readSettings(process.env);
  if (settings.departments.size === 0) {
    throw new SettingsError(
      'setting DEPARTMENTS: expected name=http://host:port pairs separated by commas, found nothing',
    );
  }
  return serve();
}

async function department(name: string) {
  const declaration = departmentDeclarations.find((known) => known.name === name);
  if (!declaration) {
    const known = departmentDeclarations.map((each) => each.name).join(', ');
    throw new SettingsError(`department: expected one of ${known}, found "${name}"`);
  }
  const settings = readSettings({ PORT: String(declaration.port), ...definedOnly(process.env) });
  const log: Log = createLog(name, { level: settings.logLevel });
  const opened = await openConfiguredDepartment(declaration, settings, log);
  const server = await serveDepartment(opened, { host: settings.host, port: settings.port, log });
  const copy = keepReferenceCopy(opened, {
    directoryUrl: settings.directoryUrl,
    proofKeys: await proofKeysOf(settings, name),
    intervalMs: settings.referenceIntervalMs,
    log,
  });
  process.stdout.write(`${declaration.title.zh} ${declaration.title.en}: ${server.url}/graphql\n`);
  return {
    stop: () =>
      endAll([
        { what: 'reference data', end: () => copy.stop() },
        { what: 'port', end: () => server.close() },
        { what: name, end: () => opened.stop() },
      ]),
  };
}

function definedOnly(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function announce(url: string, settings: Settings, samples: readonly Sample[]): void {
  const day = settings.today === undefined ? '' : `\n  今日固定为 / today is pinned to: ${settings.today}`;
  process.stdout.write(`邻里 Linli
  查询接口 / GraphQL:        ${url}/graphql
  离线查询台 / Offline desk:  ${url}/desk
  数据目录 / Data catalogue:  ${url}/catalogue
  模式文件 / Schema:          ${url}/schema.graphql
  就绪检查 / Readiness:       ${url}/ready${day}
${sampleText(samples)}`);
}
