import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { demoAccounts } from '../src/server/demo.ts';
import { addressOf } from './addressOf.ts';

export { expect };

const accounts = demoAccounts(fileURLToPath(new URL('..', import.meta.url)));
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Journey {
  /** A page where the demo account `userName` is signed in; each call opens a browser context of its own. */
  as(userName: string, size?: { width: number; height: number }): Promise<Page>;
  /** Fails when axe-core finds any fault on the page as it now stands. */
  axe(page: Page): Promise<void>;
  /** A picture in test-results/pictures/. */
  picture(page: Page, name: string): Promise<void>;
}

/** Fills the sign-in screen. */
export async function signIn(page: Page, userName: string): Promise<void> {
  const account = accounts.find((one) => one.userName === userName);
  if (!account) throw new Error(`no demo account ${userName}`);
  await page.goto('/');
  await page.getByLabel('账号').fill(account.userName);
  await page.getByLabel('密码').fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByLabel('密码')).toHaveCount(0);
}

interface Fault {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

async function axeFaults(page: Page): Promise<string[]> {
  // A page that is still on its way has nothing to look at.
  await expect(page.locator('h1').first()).toBeVisible();
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(readFileSync(AXE, 'utf8'));
  const faults = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Fault[] }> } };
    return (await axe.run()).violations;
  });
  return faults.map(
    (fault) => `${fault.id}: ${fault.help}\n  ${fault.nodes.map((node) => node.html).join('\n  ')}`,
  );
}

/** The test function of all journeys. */
export const test = base.extend<Journey>({
  baseURL: async ({ browserName: _ }, use, { project }) => use(process.env[addressOf(project.name)]),
  as: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (userName, size = { width: 1280, height: 860 }) => {
      const context = await browser.newContext({
        baseURL,
        viewport: size,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        hasTouch: size.width < 600,
      });
      opened.push(context);
      const page = await context.newPage();
      await signIn(page, userName);
      return page;
    });
    for (const context of opened) await context.close();
  },
  axe: async ({ browserName: _ }, use) => {
    await use(async (page) => {
      expect(await axeFaults(page)).toEqual([]);
    });
  },
  picture: async ({ browserName: _ }, use) => {
    await use(async (page, name) => {
      await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage: true });
    });
  },
});
