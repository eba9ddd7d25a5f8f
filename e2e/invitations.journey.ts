import type { Browser, Page } from '@playwright/test';
import { expect, test } from './journey.ts';

const phone = { width: 390, height: 844 };

/** The link of the invitation that was just made, and its page for the printer. */
async function linkOf(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: '邀请链接' });
  const link = await dialog.getByLabel('链接').inputValue();
  expect(link).toMatch(/\/join\/[\w-]{48}$/);
  const href = await dialog.getByRole('link', { name: /打印/ }).getAttribute('href');
  const paper = await page.request.get(href!);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await dialog.getByRole('button', { name: /^完\s?成$/ }).click();
  await expect(dialog).toHaveCount(0);
  return link;
}

/** Somebody opens a link on their telephone, where nobody is signed in. */
async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: phone, locale: 'zh-CN' },
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function join(page: Page, typed: { name: string; account: string; password: string }): Promise<void> {
  await page.getByLabel('姓名').fill(typed.name);
  await page.getByLabel('账号').fill(typed.account);
  await page.getByLabel('密码', { exact: true }).fill(typed.password);
  await page.getByLabel('再输入一次密码').fill(typed.password);
  await page.getByRole('button', { name: '加入' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '我的工作' })).toBeVisible();
}

test('the circular: one body confirms itself, another one by telephone; the cited paper is an empty slot', async ({
  as,
  axe,
  picture,
}) => {
  const body = await as('county2', phone);
  await body.getByRole('link', { name: /^确认收到通知：荆州开发区总工会/ }).click();
  await expect(body.getByText('鄂工办〔2019〕22号：还没有上传文件')).toBeVisible();
  await axe(body);
  await picture(body, 'circular-body-phone');
  await body.getByRole('button', { name: '确认收到' }).click();
  await expect(body.getByText(/由莫少华在线确认收到/)).toBeVisible();
  await body.goto('/');
  await expect(body.getByRole('link', { name: /^确认收到通知/ })).toHaveCount(0);

  const city = await as('city');
  await city.goto('/circular?show=open');
  const row = city.getByRole('row', { name: /市总直属/ });
  await row.getByRole('button', { name: /登记电话确认/ }).click();
  const dialog = city.getByRole('dialog');
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(dialog.getByText('请填写通话对方。')).toBeVisible();
  await dialog.getByLabel('通话对方').fill('孟文斌');
  await dialog.getByLabel('通话情况').fill('网络故障，已收到纸质通知');
  await axe(city);
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toHaveCount(0);
  await city.goto('/circular');
  await expect(city.getByRole('row', { name: /市总直属/ })).toContainText('与孟文斌通话：网络故障');
  await expect(city.getByRole('row', { name: /荆州开发区/ })).toContainText('已在线确认');
  await picture(city, 'circular-city');
  await city.goto('/references');
  await axe(city);
  await picture(city, 'references');
});

test('city → body → unit → clerk → lead: each by a link that works once', async ({
  as,
  axe,
  picture,
  browser,
}) => {
  const county = await as('county');
  await county.goto('/invitations');
  await county.getByRole('button', { name: '新邀请' }).click();
  const dialog = county.getByRole('dialog', { name: '新邀请' });
  await dialog.getByLabel('邀请对方做什么').selectOption({ label: '单位经办人' });
  await dialog.getByRole('button', { name: '建立邀请' }).click();
  await expect(dialog.getByText('请填写单位名称。')).toBeVisible();
  await dialog.getByLabel('单位名称').fill('便河电子有限公司');
  await dialog.getByLabel('对方姓名').fill('石慧');
  await axe(county);
  await picture(county, 'invitation-new');
  await dialog.getByRole('button', { name: '建立邀请' }).click();
  const link = await linkOf(county);
  await expect(county.getByRole('row', { name: /石慧/ })).toContainText('等待加入');
  await picture(county, 'invitations');

  const clerk = await opened(browser, link);
  await expect(clerk.getByText('便河电子有限公司')).toBeVisible();
  await axe(clerk);
  await picture(clerk, 'join-phone');
  await join(clerk, { name: '石慧', account: 'shihui', password: '便河边上的一句好记的话' });
  await clerk.goto('/account');
  await expect(clerk.getByText('单位经办人（便河电子有限公司）')).toBeVisible();
  const late = await opened(browser, link);
  await expect(late.getByText(/这个邀请不能用/)).toBeVisible();
  await axe(late);

  await clerk.goto('/invitations');
  await clerk.getByRole('button', { name: '新邀请' }).click();
  const own = clerk.getByRole('dialog', { name: '新邀请' });
  await own.getByLabel('邀请对方做什么').selectOption({ label: '领衔人' });
  await own.getByLabel('领衔人姓名').fill('龚志远');
  await own.getByRole('button', { name: '建立邀请' }).click();
  const lead = await opened(browser, await linkOf(clerk));
  await expect(lead.getByText(/龚志远创新工作室/)).toBeVisible();
  await join(lead, { name: '龚志远', account: 'gongzhiyuan', password: '车间里的一句好记的话' });
  await county.reload();
  await expect(county.getByRole('row', { name: /^石慧（/ })).toContainText('已加入');
  await lead.getByRole('link', { name: '帮助' }).click();
  await expect(lead.getByRole('heading', { name: '三分钟上手：领衔人' })).toBeVisible();
  await axe(lead);
  await picture(lead, 'help-phone');
  for (const page of [clerk, late, lead]) await page.context().close();
});

test('every body without an officer gets a link with one press, and all pages to print', async ({
  as,
  axe,
  picture,
}) => {
  const city = await as('city');
  await city.goto('/invitations');
  await city.getByRole('button', { name: '给这些单位各建一个邀请' }).click();
  await expect(city.getByRole('button', { name: '给这些单位各建一个邀请' })).toHaveCount(0);
  const href = await city.getByRole('link', { name: '打印所有有效的邀请' }).getAttribute('href');
  expect((await city.request.get(href!)).headers()['content-type']).toBe('application/pdf');
  await axe(city);
  await picture(city, 'invitations-city');
});
