import type { RequestListener } from 'node:http';
import type { Page, Request } from 'playwright-core';
import { listen } from '../shared/http/listen';
import { tokenOf } from './callers';
import { startTogether, type GraphFixture } from './graph-fixture';
import { describeWithChromium, launchChromium, type ChromiumBrowser } from './servers/chromium';

describeWithChromium('the page of the data catalogue, with every host but 127.0.0.1 cut off', () => {
  let graph: GraphFixture;
  let browser: ChromiumBrowser;
  let page: Page;
  const requests: Request[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    graph = await startTogether();
    browser = await launchChromium({ viewport: { width: 1500, height: 950 } });
    page = await browser.context.newPage();
    page.on('request', (request) => requests.push(request));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${graph.gateway.url}/graphql`);
    await page
      .getByRole('link', { name: /数据目录/ })
      .first()
      .click();
    await loaded();
  });

  afterAll(async () => {
    await browser?.close();
    await graph?.stop();
  });

  const loaded = (times = 1) => page.locator(`body[data-loaded="${times}"]`).waitFor({ timeout: 30_000 });
  const rows = () => page.locator('#rows tr:visible');
  const rowOf = (coordinate: string) =>
    page
      .locator('#rows tr')
      .filter({ has: page.locator('code', { hasText: new RegExp(`^${coordinate}$`) }) });
  const cells = async (coordinate: string) =>
    (await rowOf(coordinate).locator('td').allInnerTexts()).map(lines);
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);

  test('shows every field with what its owner says, how fresh and how complete it is', async () => {
    const [counted] = await graph
      .databaseOf('housing')
      .query('SELECT COUNT(*) AS all_rows, COUNT(cleared_on) AS cleared FROM fire_hazard');
    const percent = Math.floor((counted.cleared / counted.all_rows) * 100);
    expect(await cells('FireHazard.clearedOn')).toEqual([
      ['FireHazard.clearedOn', 'Date'],
      [expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/[a-z]/)],
      ['住房和城乡建设', 'Housing and urban-rural development'],
      ['内部', 'INTERNAL'],
      [expect.stringContaining('安建复函〔2021〕2号'), expect.stringContaining('Anning housing bureau')],
      [],
      ['每日', 'daily'],
      [expect.stringMatching(/^2024-\d\d-\d\d$/)],
      [`${percent}%`, `${counted.cleared} / ${counted.all_rows}`],
    ]);
    expect((await cells('CompoundHousing.households'))[5]).toEqual(['户', 'households']);
    expect((await cells('Elder.name'))[8]).toEqual(['—']);
    expect(await rows().count()).toBeGreaterThan(500);
    await expect(page.locator('#problems').isVisible()).resolves.toBe(false);
  });

  test.each([1280, 1400, 1500])('keeps each level within its column, %i px wide', async (width) => {
    await page.setViewportSize({ width, height: 950 });
    expect(await page.locator('#rows .level').count()).toBeGreaterThan(100);
    const tooWide = await page.evaluate(`[...document.querySelectorAll('#rows .level')]
      .filter((badge) => badge.getBoundingClientRect().right > badge.closest('td').getBoundingClientRect().right)
      .map((badge) => badge.textContent)`);
    expect(tooWide).toEqual([]);
  });

  test('is searched by words, owner and level', async () => {
    const all = await rows().count();
    await page.locator('#text').fill('消防　隐患');
    const fire = await rows().count();
    expect(fire).toBeGreaterThan(3);
    expect(fire).toBeLessThan(all / 4);
    await expect(rowOf('FireHazard.kind').isVisible()).resolves.toBe(true);
    await expect(rowOf('Elder.name').isVisible()).resolves.toBe(false);
    await page.locator('#text').fill('');
    await page.locator('#owner').selectOption('civil-affairs');
    await page.locator('#level').selectOption('SENSITIVE');
    const sensitive = await rows().count();
    expect(sensitive).toBeGreaterThan(0);
    await expect(page.locator('#rows tr:visible .level.SENSITIVE').count()).resolves.toBe(sensitive);
    await expect(page.locator('#count').innerText()).resolves.toContain(`共 ${sensitive} 项`);
    for (const id of ['#owner', '#level']) await page.locator(id).selectOption('');
  });

  test('shows what the pasted token may see, and says what it may not', async () => {
    await page.locator('#token').fill(await tokenOf('STREET_STAFF', { divisions: ['140502001'] }));
    await page.getByRole('button').click();
    await loaded(2);
    expect((await cells('FireHazard.clearedOn'))[8]).toEqual(['—']);
    expect((await cells('Building.name'))[8]?.[0]).toBe('100%');
    await page.locator('#token').fill('');
    await page.getByRole('button').click();
    await loaded(3);
    expect((await cells('Building.name'))[8]).toEqual(['—']);
    expect(lines(await page.locator('#problems').innerText())).toHaveLength(4);
    await page.locator('#token').fill('no.good.token');
    await page.getByRole('button').click();
    await page.getByText('令牌无效或已过期').waitFor();
    await expect(rows().count()).resolves.toBe(0);
  });

  test('nothing was asked of another host, and the page complained of nothing but the refused token', async () => {
    const hosts = requests
      .map((request) => new URL(request.url()))
      .filter(({ protocol, hostname }) => /^http/.test(protocol) && !hostname.endsWith('apollographql.com'))
      .map(({ host }) => host);
    expect(new Set(hosts)).toEqual(new Set([new URL(graph.gateway.url).host]));
    expect(complaints.filter((text) => !/ERR_NAME_NOT_RESOLVED|401|favicon/.test(text))).toEqual([]);
  });

  test('may run its own script and ask its own host, by its policy; with the token it is kept by no cache', async () => {
    const { headers } = await fetch(`${graph.gateway.url}/catalogue`);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; connect-src 'self'; .*script-src 'sha256-[\w+/]+=*'/,
    );
    expect(headers.get('cache-control')).toBe('private, no-store');
    const heard: string[] = [];
    const elsewhere: RequestListener = (request, response) => {
      heard.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('reached');
    };
    const other = await listen(elsewhere, '127.0.0.1', 0);
    const ask = `fetch('${other.url}/').then((response) => response.text(), (error) => error.name)`;
    await expect(page.evaluate(ask)).resolves.toBe('TypeError');
    expect(heard).toEqual([]);
    await expect((await fetch(other.url)).text()).resolves.toBe('reached');
    await other.close();
  });
});

describe('the page of the data catalogue outside demonstration mode', () => {
  let graph: GraphFixture;
  beforeAll(async () => {
    graph = await startTogether({ DEMONSTRATION: 'false' });
  });
  afterAll(() => graph.stop());

  test('holds no token', async () => {
    const text = await (await fetch(`${graph.gateway.url}/catalogue`)).text();
    expect(text).toContain('id="token" type="password" value=""');
    expect(text).not.toMatch(/eyJ/);
  });
});
