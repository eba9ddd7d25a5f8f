import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 860 };

const groups = ['工作室', '评审与验收', '年度安排', '联络', '纸质材料', '命名与公布', '台账'];

/** Addresses in the menu of whoever is signed in. */
async function menu(page: Page): Promise<string[]> {
  const entries = page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
  await expect(entries.first()).toBeVisible();
  const seen = async () => entries.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const found = await seen();
  // The entries of a group stand below it once it is open.
  for (const name of groups) {
    const group = page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });
    if ((await group.count()) === 0) continue;
    await group.click();
    await expect(page.getByRole('list', { name })).toBeVisible();
    found.push(...(await seen()));
  }
  return [...new Set(found)];
}

async function stands(page: Page): Promise<void> {
  await expect(page.locator('h1:not([data-left])')).toBeVisible();
  await expect(page.locator('.waiting')).toHaveCount(0);
}

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await stands(page);
}

/** From one screen to another as a link does: without loading the program again. */
async function followed(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    for (const heading of document.querySelectorAll('h1')) heading.setAttribute('data-left', '');
    history.pushState(null, '', to);
  }, address);
  await stands(page);
}

test('the sign-in screen has no axe fault', async ({ page, axe }) => {
  await page.goto('/');
  await expect(page.getByLabel('密码')).toBeVisible();
  await axe(page);
  await page.setViewportSize(phone);
  await axe(page);
});

/** What was looked at on each screen already, by anybody: kinds of elements. */
const lookedAt = new Map<string, Set<string>>();

/** Whether somebody sees a kind of element on a screen that was not looked at there before. */
async function showsAnother(page: Page, address: string): Promise<boolean> {
  const kinds = await page.locator('body *').evaluateAll((elements) => [
    ...new Set(
      elements.map((element) => {
        const said = ['role', 'type', 'class'].map((name) => element.getAttribute(name));
        return [element.tagName, ...said].join(' ');
      }),
    ),
  ]);
  const known = lookedAt.get(address);
  lookedAt.set(address, new Set([...(known ?? []), ...kinds]));
  return kinds.some((kind) => !known?.has(kind));
}

/** Screens that were looked at on the phone already: they fold in the same way for everybody. */
const onThePhone = new Set<string>();

const everybody = [
  ...['clerk', 'lead', 'apprentice', 'personnel', 'finance', 'union', 'county', 'city'],
  ...['expert', 'inspector', 'treasurer', 'leader', 'auditor', 'system', 'security', 'log'],
];
for (const userName of everybody) {
  test(`no screen in the menu of ${userName} has an axe fault, wide or on the phone`, async ({ as, axe }) => {
    test.slow();
    const page = await as(userName);
    const addresses = [...(await menu(page)), '/account'];
    for (const address of addresses) {
      await page.setViewportSize(desktop);
      await (address === addresses[0] ? opened : followed)(page, address);
      if (await showsAnother(page, address)) await axe(page);
      if (onThePhone.has(address)) continue;
      onThePhone.add(address);
      await page.setViewportSize(phone);
      await axe(page);
    }
  });
}

test('no screen of an application has an axe fault', async ({ as, axe }) => {
  const page = await as('clerk');
  await page
    .getByRole('link', { name: /罗志诚创新工作室/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: '罗志诚创新工作室' })).toBeVisible();
  const own = new URL(page.url()).pathname;
  const sections = page.locator('.tasks a[href*="/sections/"]');
  const addresses = await sections.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  for (const address of [own, ...addresses, `${own}/check`, `${own}/timeline`, '/start/standard']) {
    await page.setViewportSize(desktop);
    await opened(page, address);
    await axe(page);
    await page.setViewportSize(phone);
    await axe(page);
  }
});

test('the review screen of a level has no axe fault', async ({ as, axe }) => {
  const page = await as('county');
  await page.goto('/list');
  const first = page.getByRole('link', { name: /创新工作室$/ }).first();
  const address = (await first.getAttribute('href'))!;
  await opened(page, address);
  await axe(page);
  await page.setViewportSize(phone);
  await axe(page);
});
