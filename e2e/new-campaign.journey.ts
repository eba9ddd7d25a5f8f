import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type EmptyInstallation, emptyInstallation } from './emptyInstallation.ts';
import { Hand } from './hand.ts';
import { expect, test } from './journey.ts';

const shared = fileURLToPath(new URL('../../shared/notice/jingzhou-2019.txt', import.meta.url));
const invented = fileURLToPath(new URL('../test/notices/anlu-2020/notice.txt', import.meta.url));
const isShared = existsSync(shared);
const notice = isShared ? shared : invented;

const steps = ['基本情况', '推荐单位', '名额分配', '进度安排', '表格和材料', '通知'];

let installation: EmptyInstallation;
let password: string;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  installation = await emptyInstallation();
  password = await installation.addUser('officer', '李敏', '--role', 'cityOfficer');
});
test.afterAll(() => installation?.end());

/** The check of a step: rows of the quota table that break a row rule are given their reason (domain 3.2). */
async function explainOddRows(page: Page, hand: Hand): Promise<void> {
  const reasons = page.getByRole('textbox', { name: /为什么这样是对的$/ });
  for (let left = await reasons.count(); left > 0; left -= 1) {
    await hand.enter(reasons.first(), '机动名额，从已占市级名额的工作室中产生');
    await hand.click(page.getByRole('button', { name: '确认', exact: true }).first());
    await expect(reasons).toHaveCount(left - 1);
  }
}

/** What the check before publishing still names, brought in order as the officer would. */
async function confirm(page: Page, hand: Hand): Promise<void> {
  await hand.click(page.getByRole('button', { name: '确认本步' }));
}

test('a year begins with its notice: from an empty installation to published in a minute (F2, F46, F47)', async ({
  browser,
  axe,
}) => {
  test.setTimeout(240_000);
  if (!isShared) console.log('没有 2019 年的通知原文，改用虚构的通知 anlu-2020');
  const context = await browser.newContext({
    baseURL: installation.address,
    viewport: { width: 1280, height: 860 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const hand = new Hand();
  const look = () => hand.aside(() => axe(page));

  await page.goto('/');
  await page.getByLabel('账号').fill('officer');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: '还没有年度工作' })).toBeVisible();
  await expect(page.getByText('新建年度工作 → 导入通知 → 核对名额 → 发布')).toBeVisible();
  await axe(page);

  hand.start();
  await hand.click(page.locator('.card').getByRole('link', { name: '新建年度工作' }));
  await expect(page.getByRole('heading', { name: '还没有年度工作，从这里开始' })).toBeVisible();
  await look();
  await hand.pick(page.getByLabel('通知文件'), notice);
  await hand.click(page.getByRole('button', { name: '读通知' }));
  await expect(page.getByRole('heading', { name: '请逐步核对' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '没有读懂的地方' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: '通知原文' })).toBeVisible();
  await look();

  await hand.click(page.getByRole('link', { name: steps[0]!, exact: true }));
  for (const step of steps) {
    await expect(page.getByRole('heading', { level: 1, name: step, exact: true })).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    if (step === '名额分配') {
      if (isShared) await expect(page.getByText(/其他.{0,6}2.{0,4}只能是.*18＋?\+?2/).first()).toBeVisible();
      await explainOddRows(page, hand);
    }
    await look();
    await confirm(page, hand);
  }
  await expect(page.getByRole('heading', { level: 1, name: '检查并发布' })).toBeVisible();
  await expect(page.getByText('没有要改正的地方，可以发布')).toBeVisible();
  await look();
  await hand.click(page.getByRole('button', { name: '发布', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: '已发布' })).toBeVisible();
  await look();

  console.log(`从通知到发布：${hand.clicks} 次点击，${hand.entries} 次录入，${hand.seconds} 秒`);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '还没有年度工作' })).toHaveCount(0);
  await context.close();
});
