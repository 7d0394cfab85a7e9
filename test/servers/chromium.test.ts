import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type ChromiumBrowser, describeWithChromium, launchChromium } from './chromium';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { probe } from './readiness';
import { startSeparately } from './separate-process';
import { temporaryDirectory } from './temporary-directory';

const PAGE = `<!doctype html><meta charset="utf-8"><p id="answer"></p>
  <script>document.querySelector('#answer').textContent = '邻里'.repeat(2)</script>`;

describeWithChromium('Chromium', () => {
  let browser: ChromiumBrowser;
  let server: Server;
  let port: number;
  let signsOfLife = 0;

  beforeAll(async () => {
    port = await freePort();
    server = createServer((request, response) => {
      if (request.url === '/sign-of-life') signsOfLife += 1;
      response.setHeader('content-type', 'text/html').end(PAGE);
    });
    server.listen(port, '0.0.0.0');
    await once(server, 'listening');
    browser = await launchChromium({ locale: 'zh-CN' });
  });

  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  it('shows a page of 127.0.0.1 and runs its script', async () => {
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(await page.textContent('#answer')).toBe('邻里邻里');
    expect(await page.evaluate('navigator.language')).toBe('zh-CN');
  });

  it.each(['localhost', '127.0.0.2'])('is cut off from %s', async (host) => {
    const address = `http://${host}:${port}/`;
    expect(await probe(address)).toBe(200);
    const page = await browser.context.newPage();
    await expect(page.goto(address)).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  });

  it('takes no proxy of the environment as a way out', async () => {
    const before = process.env['http_proxy'];
    process.env['http_proxy'] = `http://127.0.0.1:${port}`;
    const other = await launchChromium();
    if (before === undefined) delete process.env['http_proxy'];
    else process.env['http_proxy'] = before;
    const page = await other.context.newPage();
    const visit = page.goto('http://linli.test/').then(() => 'arrived', String);
    expect(await visit).toContain('ERR_NAME_NOT_RESOLVED');
    await other.close();
  });

  it('deletes its directory when closed', async () => {
    const other = await launchChromium();
    expect(existsSync(other.directory)).toBe(true);
    await other.close();
    expect(existsSync(other.directory)).toBe(false);
  });

  it('leaves neither browser nor directory behind when the test process is killed', async () => {
    const workplace = await temporaryDirectory('separate');
    const program = `require('./chromium').launchChromium().then(async ({ context, directory }) => {
      const page = await context.newPage();
      await page.goto('http://127.0.0.1:${port}/');
      await page.evaluate("setInterval(() => fetch('/sign-of-life'), 20)");
      console.log('uses ' + directory + '.');
    });`;
    const separate = await startSeparately(workplace.path, program, /uses .*\./).finally(workplace.remove);
    const directory = String(/uses (.*)\./.exec(separate.output())?.[1]);
    await eventually('the page sends signs of life', () => signsOfLife > 0);
    expect(existsSync(directory)).toBe(true);
    process.kill(separate.pid, 'SIGKILL');
    await eventually('the page is silent and its directory gone', async () => {
      const before = signsOfLife;
      await delay(300);
      return signsOfLife === before && !existsSync(directory);
    });
  });
});
