import type { Page, Request } from 'playwright-core';
import { purposeHeader, readPurpose } from '../shared/access/purpose';
import { demonstrationKeySet } from '../shared/access/demonstration-keys';
import { readSettings } from '../shared/configuration/settings';
import { departmentDeclarations } from '../gateway/departments';
import { tabTitle } from '../gateway/desk/desk';
import { readQuestions } from '../gateway/questions/question';
import { tokenOf } from './callers';
import { eventually } from './servers/eventually';
import { startTogether, type Answer, type GraphFixture } from './graph-fixture';
import { patient } from './patience';
import { describeWithChromium, launchChromium, type ChromiumBrowser } from './servers/chromium';

const tokenField = '#sign-in input[name=token]';
const purposeField = '#sign-in input[name=purpose]';

async function openDesk(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/desk`);
  await page.getByText('发送请求').first().waitFor({ timeout: 30_000 });
}

interface Asked {
  readonly answer: Answer;
  readonly headers: Readonly<Record<string, string>>;
}

interface Heard extends Pick<Asked, 'headers'> {
  readonly status: number;
  readonly answer: Omit<Answer, 'status'>;
}

/** Listens in the page itself: Altair may let go of a response before the browser tells of its body. */
const listening = `
  window.heard = [];
  const send = window.fetch;
  window.fetch = async (...given) => {
    const request = new Request(...given);
    if (!request.url.endsWith('/graphql')) return send(request);
    const [body, headers] = [await request.clone().text(), Object.fromEntries(request.headers)];
    const response = await send(request);
    heard.push({ body, headers, status: response.status, answer: await response.clone().json() });
    return response;
  };
`;

/** Clicks the button and waits for the answer to the operation whose text has this in it. */
async function clickSend(page: Page, operation: string): Promise<Asked> {
  await page.evaluate('heard.length = 0');
  await page.getByText('发送请求').locator('visible=true').first().click();
  const found = `heard.find(({ body }) => body.includes(${JSON.stringify(operation)}))`;
  await page.waitForFunction(found, undefined, { timeout: 30_000 });
  const { status, answer, headers } = (await page.evaluate(found)) as Heard;
  // While Altair works on the answer the button says something else, and a page loaded again then goes on saying it.
  await page.getByText('发送请求').locator('visible=true').first().waitFor();
  return { answer: { status, ...answer }, headers };
}

/** All that the browser keeps for the desk, as text. */
async function keptByBrowser(page: Page): Promise<string> {
  return (await page.evaluate(`(async () => {
    const kept = [{ ...localStorage }, { ...sessionStorage }];
    const answered = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const { name } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        kept.push(await answered(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(kept);
  })()`)) as string;
}

/** Puts another question into the tab that is open, as a person does. */
async function writeQuestion(page: Page, query: string): Promise<void> {
  await page
    .locator('.cm-content.cm-lineWrapping')
    .locator('visible=true')
    .first()
    .click({ position: { x: 200, y: 5 } });
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(query);
}

const nameOf = (operation: string): string => /query (\w+)/.exec(operation)?.[1] ?? '';
const codesOf = ({ errors = [] }: Answer): unknown[] => errors.map(({ extensions }) => extensions?.['code']);

describeWithChromium('the offline desk, with every host but 127.0.0.1 cut off', () => {
  let graph: GraphFixture;
  let browser: ChromiumBrowser;
  let page: Page;
  const requests: Request[] = [];

  beforeAll(async () => {
    graph = await startTogether(patient);
    browser = await launchChromium({ viewport: { width: 1400, height: 900 } });
    await browser.context.addInitScript(listening);
    page = await browser.context.newPage();
    page.on('request', (request) => requests.push(request));
    await openDesk(page, graph.gateway.url);
  });

  afterAll(async () => {
    await browser?.close();
    await graph?.stop();
  });

  test('opens with the first question', async () => {
    const open = page.locator('.window-switcher__item--active');
    await eventually('the first tab is open', async () => (await open.innerText()).includes('1 小区一图'));
    await expect(open.count()).resolves.toBe(1);
    await page.getByText('query CompoundPicture').locator('visible=true').first().waitFor();
  });

  test('is in Chinese and has a tab for each question', async () => {
    await expect(page.getByText('响应结果').count()).resolves.toBeGreaterThan(0);
    const text = await page.locator('body').innerText();
    for (const question of readQuestions()) expect(text).toContain(tabTitle(question));
    expect(Math.max(...readQuestions().map((question) => tabTitle(question).length))).toBeLessThan(13);
  });

  test('has a leader’s sample token filled in, and says so', async () => {
    await expect(page.locator(tokenField).inputValue()).resolves.toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
    const told = await page.locator('#sign-in output').innerText();
    expect(told).toMatch(/^身份 LEADER（演示令牌，已填好），区划 140500、419001、530181，有效至 /);
  });

  test('keeps all of the desk in sight below the bar', async () => {
    const box = await page.locator('app-root').boundingBox();
    expect(box && box.y + box.height).toBe(900);
    await expect(page.locator('#sign-in').boundingBox()).resolves.toMatchObject({ y: 0, height: box?.y });
  });

  /** A few of them by clicking; all are asked over HTTP elsewhere. */
  const clicked = readQuestions().filter(({ number }) => number % 6 === 1);

  test.each(clicked.map((question) => [tabTitle(question), nameOf(question.text)]))(
    '%s is asked by clicking and answered without anything denied',
    async (tab, operation) => {
      await page.getByText(tab, { exact: true }).first().click();
      const { answer } = await clickSend(page, `${operation}(`);
      expect(answer).toMatchObject({ status: 200, data: expect.anything() as unknown });
      expect(answer.errors).toBeUndefined();
    },
  );

  test('shows the answer', async () => {
    await page.getByText('1 小区一图').first().click();
    const { answer } = await clickSend(page, 'CompoundPicture(');
    const compound = answer.data?.['compound'] as { readonly name: string } | undefined;
    await page
      .getByText(`"name": "${compound?.name}"`)
      .locator('visible=true')
      .first()
      .waitFor({ timeout: 15_000 });
  });

  const contacts =
    'query Contacts { elevatorAdditions(within: "140502", first: 3) { nodes { housing { contact { name } } } } }';

  test('a pasted token and a purpose typed in Chinese open what they may', async () => {
    await writeQuestion(page, contacts);
    await page.locator(tokenField).fill(` Bearer ${await tokenOf('HOUSING_OFFICER')} `);
    await page.locator(purposeField).fill('核对加装电梯申请 100%');
    await expect(page.locator('#sign-in output').innerText()).resolves.toMatch(/^身份 HOUSING_OFFICER，/);
    const { answer, headers } = await clickSend(page, 'Contacts');
    expect(readPurpose(headers[purposeHeader])).toBe('核对加装电梯申请 100%');
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toMatch(/"contact":\{"name":"\p{Script=Han}+"/u);
  });

  test('the purpose stays in its tab when the page is loaded again, and a token in no storage', async () => {
    await eventually(
      'Altair has kept that it waits for nothing',
      async () => !/isLoading\\*":true/.test(await keptByBrowser(page)),
    );
    await openDesk(page, graph.gateway.url);
    await expect(page.locator(purposeField).inputValue()).resolves.toBe('核对加装电梯申请 100%');
    await expect(page.locator('#sign-in output').innerText()).resolves.toMatch(/^身份 LEADER（演示令牌/);
    await eventually(
      'Altair has kept its tabs',
      async () => (await keptByBrowser(page)).includes('CompoundPicture'),
      20_000,
    );
    const kept = await keptByBrowser(page);
    expect(kept).toContain('100%');
    expect(kept).not.toContain('eyJ');
    const other = await browser.context.newPage();
    await openDesk(other, graph.gateway.url);
    await expect(other.locator(purposeField).inputValue()).resolves.toBe('');
    await other.close();
  });

  test('without a purpose, then without a token, the fields are null and the reason is told', async () => {
    await writeQuestion(page, contacts);
    await page.locator(tokenField).fill(await tokenOf('HOUSING_OFFICER'));
    await page.locator(purposeField).fill('');
    const withoutPurpose = await clickSend(page, 'Contacts');
    expect(withoutPurpose.answer.errors?.[0]?.extensions).toMatchObject({ reason: 'purpose' });
    await page.locator(tokenField).fill('');
    const withoutToken = await clickSend(page, 'Contacts');
    expect(withoutToken.headers['authorization']).toBeUndefined();
    expect(new Set(codesOf(withoutToken.answer))).toEqual(new Set(['FORBIDDEN']));
    await expect(page.locator('#sign-in output').innerText()).resolves.toMatch(/^未登录：以公众身份查询/);
  });

  test('what is no token is refused by the gateway, and not asked as the public', async () => {
    await page.locator(tokenField).fill('我的令牌');
    const { answer } = await clickSend(page, 'Contacts');
    expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  test('nothing was asked of another host, and the token was sent to the graph alone', () => {
    expect(requests.length).toBeGreaterThan(5);
    const hosts = new Set(
      requests
        .map((request) => new URL(request.url()))
        .filter(({ protocol }) => /^http/.test(protocol))
        .map(({ host }) => host),
    );
    expect([...hosts]).toEqual([new URL(graph.gateway.url).host]);
    const withToken = requests.filter((request) => request.headers()['authorization'] !== undefined);
    expect(new Set(withToken.map((request) => new URL(request.url()).pathname))).toEqual(
      new Set(['/graphql']),
    );
  });

  test('the landing page leads to the desk where the Sandbox cannot be loaded', async () => {
    await page.goto(`${graph.gateway.url}/graphql`);
    await page.getByRole('link', { name: '离线查询台', exact: true }).click();
    await page.getByText('发送请求').first().waitFor({ timeout: 30_000 });
    expect(new URL(page.url()).pathname).toBe('/desk/');
  });

  test('the landing page hands the Sandbox the sample token', async () => {
    await page.goto(`${graph.gateway.url}/graphql`);
    const headers = (await page.evaluate('sandbox.initialState.headers')) as Record<string, string>;
    expect(headers['Authorization']).toMatch(/^Bearer eyJ/);
    expect(readPurpose(headers[purposeHeader])).toBe('演示');
  });
});

describeWithChromium('the desk where tokens are not made by the program itself', () => {
  let graph: GraphFixture;
  let browser: ChromiumBrowser;
  let page: Page;

  beforeAll(async () => {
    const secrets = departmentDeclarations.map(({ name }, index) => `${name}=${String(index).repeat(32)}`);
    graph = await startTogether({
      ...patient,
      NODE_ENV: 'production',
      DEMONSTRATION: 'true',
      AUTH_JWKS: await demonstrationKeySet(readSettings({}).keysDirectory),
      AUTH_ISSUER: 'linli',
      DEPARTMENT_SECRETS: secrets.join(','),
    });
    browser = await launchChromium({ viewport: { width: 1400, height: 900 } });
    await browser.context.addInitScript(listening);
    page = await browser.context.newPage();
    await openDesk(page, graph.gateway.url);
  });

  afterAll(async () => {
    await browser?.close();
    await graph?.stop();
  });

  test('has both places empty, and says in Chinese where the token goes', async () => {
    await expect(page.locator(tokenField).inputValue()).resolves.toBe('');
    await expect(page.locator(purposeField).inputValue()).resolves.toBe('');
    await expect(page.locator(tokenField).getAttribute('placeholder')).resolves.toBe(
      '把登录后得到的令牌粘贴在这里',
    );
    await expect(page.locator('#sign-in output').innerText()).resolves.toMatch(/^未登录：以公众身份查询/);
    expect(await page.content()).not.toContain('eyJ');
  });

  test('takes a pasted token', async () => {
    await page.locator(tokenField).fill(await tokenOf('LEADER'));
    await page.getByText('1 小区一图').first().click();
    const { answer } = await clickSend(page, 'CompoundPicture(');
    expect(answer.errors).toBeUndefined();
  });

  test('nor does the landing page hold a token', async () => {
    await page.goto(`${graph.gateway.url}/graphql`);
    expect(await page.content()).not.toContain('eyJ');
    await expect(page.evaluate('sandbox.initialState.headers')).resolves.toEqual({
      Authorization: '',
      [purposeHeader]: '',
    });
  });
});
