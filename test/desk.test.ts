import type { Page, Request } from 'playwright-core';
import { readQuestions } from '../gateway/questions/question';
import { startTogether, type GraphFixture } from './graph-fixture';
import { describeWithChromium, launchChromium, type ChromiumBrowser } from './servers/chromium';

describeWithChromium('the offline desk, with every host but 127.0.0.1 cut off', () => {
  let graph: GraphFixture;
  let browser: ChromiumBrowser;
  let page: Page;
  const requests: Request[] = [];

  beforeAll(async () => {
    graph = await startTogether();
    browser = await launchChromium({ viewport: { width: 1400, height: 900 } });
    page = await browser.context.newPage();
    page.on('request', (request) => requests.push(request));
    await page.goto(`${graph.gateway.url}/desk`);
    await page.getByText('发送请求').first().waitFor({ timeout: 30_000 });
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await graph?.stop();
  });

  test('is in Chinese and has a tab for each question', async () => {
    await expect(page.getByText('响应结果').count()).resolves.toBeGreaterThan(0);
    const text = await page.locator('body').innerText();
    for (const { number, titleZh } of readQuestions()) {
      expect(text).toContain(`${number} ${titleZh.split(/[：:]/, 1)[0]}`);
    }
  });

  test('a question is asked by clicking and its answer is shown', async () => {
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith('/graphql') &&
        (response.request().postData() ?? '').includes('CompoundPicture('),
    );
    await page.getByText('1 小区一图').first().click();
    await page.getByText('发送请求').locator('visible=true').first().click();
    const answer = (await (await answered).json()) as {
      data: { compound: { name: string } };
      errors?: unknown;
    };
    expect(answer.errors).toBeUndefined();
    await page
      .getByText(`"name": "${answer.data.compound.name}"`)
      .locator('visible=true')
      .first()
      .waitFor({ timeout: 15_000 });
  }, 60_000);

  test('nothing was asked of another host', () => {
    expect(requests.length).toBeGreaterThan(5);
    const hosts = new Set(
      requests
        .map((request) => new URL(request.url()))
        .filter(({ protocol }) => /^http/.test(protocol))
        .map(({ host }) => host),
    );
    expect([...hosts]).toEqual([new URL(graph.gateway.url).host]);
  });

  test('the landing page leads to the desk where the Sandbox cannot be loaded', async () => {
    await page.goto(`${graph.gateway.url}/graphql`);
    await page.getByRole('link', { name: '离线查询台', exact: true }).click();
    await page.getByText('发送请求').first().waitFor({ timeout: 30_000 });
    expect(new URL(page.url()).pathname).toBe('/desk/');
  }, 60_000);
});
