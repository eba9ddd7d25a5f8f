import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { type EmptyInstallation, emptyInstallation } from './emptyInstallation.ts';
import { Hand } from './hand.ts';
import { expect, test } from './journey.ts';
import { opened, signedIn } from './linkedPerson.ts';
import { draftFromTemplate, steps } from './yearFromTemplate.ts';

const shared = fileURLToPath(new URL('../../shared/notice/jingzhou-2019.txt', import.meta.url));
const invented = fileURLToPath(new URL('../test/notices/anlu-2020/notice.txt', import.meta.url));
const isShared = existsSync(shared);
const notice = isShared ? shared : invented;

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

/** The officer signed in, in a browser of their own. */
const officer = async (browser: Browser) =>
  signedIn(await opened(browser, installation.address), 'officer', password);

test('a year begins with its notice: from an empty installation to published in a minute (F2, F46, F47)', async ({
  browser,
  axe,
}) => {
  test.setTimeout(240_000);
  if (!isShared) console.log('没有 2019 年的通知原文，改用虚构的通知 anlu-2020');
  const page = await officer(browser);
  const hand = new Hand();
  const look = () => hand.aside(() => axe(page));

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
    await hand.click(page.getByRole('button', { name: '确认本步' }));
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
  await page.context().close();
});

test('what is typed into a draft is not lost, two people on one field see both values, on two fields both keep theirs (F2, ux 6, 7)', async ({
  browser,
}) => {
  const [page, other] = [await officer(browser), await officer(browser)];
  await draftFromTemplate(page, 'jingzhou-2019', 2023);
  const address = `${new URL(page.url()).pathname}/basics`;
  const title = (where: Page) => where.getByRole('textbox', { name: '年度工作名称' });
  const saving = (where: Page) => where.locator('.save-bar').getByRole('status');
  for (const where of [page, other]) {
    await where.goto(address);
    await expect(title(where)).not.toHaveValue('');
  }

  await title(page).fill('甲写的名称');
  await expect(page.getByText(/\d自动保存|\d 自动保存/)).toBeVisible();
  await title(other).fill('乙写的名称');
  await expect(saving(other)).toHaveText('冲突');
  const conflict = other.getByRole('region', { name: '名称有冲突' });
  await expect(conflict.getByText('乙写的名称')).toBeVisible();
  await expect(conflict.getByText('甲写的名称')).toBeVisible();
  await conflict.getByRole('button', { name: '用别人改的' }).click();
  await expect(title(other)).toHaveValue('甲写的名称');
  await expect(saving(other)).toHaveText('已保存');

  // On different fields of one part both keep what they wrote: the other one has not seen the first edit yet.
  const office = (where: Page) => where.getByRole('textbox', { name: '接收部门' });
  const place = (where: Page) => where.getByRole('textbox', { name: '主管工会' });
  await place(page).fill('甲山市总工会');
  await expect(saving(page)).toHaveText('已保存');
  await office(other).fill('经济工作部');
  await expect(saving(other)).toHaveText('已保存');
  await expect(place(other)).toHaveValue('甲山市总工会');
  // Whose level the organiser is; without a word of it, the city's.
  const level = other.getByRole('combobox', { name: '主管工会的级别' });
  await expect(level).toHaveValue('city');
  await level.selectOption('县区级');
  await expect(saving(other)).toHaveText('已保存');
  await page.reload();
  await expect(page.getByRole('combobox', { name: '主管工会的级别' })).toHaveValue('county');
  await expect(office(page)).toHaveValue('经济工作部');
  await expect(place(page)).toHaveValue('甲山市总工会');

  // Undone within the step.
  await title(other).fill('写错了');
  await expect(saving(other)).toHaveText('已保存');
  await other.getByRole('button', { name: '撤销上一处修改' }).click();
  await expect(title(other)).toHaveValue('甲写的名称');

  // The network goes, the tab is closed, and the text is still there afterwards.
  const union = (where: Page) => where.getByRole('textbox', { name: '主管工会' });
  await page.context().setOffline(true);
  await union(page).fill('丁山市总工会');
  await expect(saving(page)).toHaveText('离线，已存本机');
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(union(again)).toHaveValue('丁山市总工会');
  await expect(saving(again)).toHaveText('已保存');
  await other.reload();
  await expect(union(other)).toHaveValue('丁山市总工会');
  for (const where of [context, other.context()]) await where.close();
});
