import type { Browser, Page } from '@playwright/test';
import { expect } from './journey.ts';

export interface NewPerson {
  readonly name: string;
  readonly account: string;
}
const password = '河边一句好记又不短的话';
const settings = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const;

/** A browser of somebody's own on an installation. */
export async function opened(browser: Browser, address: string, width = 1280): Promise<Page> {
  const viewport = { width, height: width < 600 ? 844 : 860 };
  return (await browser.newContext({ baseURL: address, viewport, ...settings })).newPage();
}

/** Signs in with an account that the operator made. */
export async function signedIn(page: Page, account: string, secret: string): Promise<Page> {
  await page.goto('/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(secret);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '我的工作' })).toBeVisible({ timeout: 30_000 });
  return page;
}

/** Makes an invitation to a role, with the choices and texts it asks for; answers the way of its link. */
export async function invite(
  page: Page,
  role: string,
  asked: { readonly body?: string; readonly unitName?: string },
): Promise<string> {
  await page.goto('/invitations');
  await page.getByRole('button', { name: '新邀请' }).click();
  const dialog = page.getByRole('dialog', { name: '新邀请' });
  await dialog.getByLabel('邀请对方做什么').selectOption(role);
  // Which body, where the one who invites is not of one.
  if (asked.body) await dialog.getByRole('combobox').nth(1).selectOption({ label: asked.body });
  if (asked.unitName) await dialog.getByLabel('单位名称').fill(asked.unitName);
  await dialog.getByRole('button', { name: '建立邀请' }).click();
  const link = await page.getByRole('dialog', { name: '邀请链接' }).getByLabel('链接').inputValue();
  return new URL(link).pathname;
}

/** Opens a link where nobody is signed in, and makes an account. */
export async function joined(page: Page, path: string, { name, account }: NewPerson): Promise<Page> {
  await page.goto(path);
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('再输入一次密码').fill(password);
  await page.getByRole('button', { name: '加入' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '我的工作' })).toBeVisible({ timeout: 30_000 });
  return page;
}
