import sharp from 'sharp';
import { addressOf } from './addressOf.ts';
import { faultyLine } from './faultyLine.ts';
import { expect, signIn, test } from './journey.ts';

const phone = { width: 390, height: 844 };

test('a lead writes a result down with a photo, puts it right, and loses the network on the next one (F30)', async ({
  as,
  axe,
}) => {
  const page = await as('lead', phone);
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#5a7a9a' } })
    .jpeg()
    .toBuffer();
  await page.getByRole('link', { name: '记一笔' }).click();
  await page.getByRole('link', { name: '创新成果', exact: true }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByLabel('成果名称')).toBeFocused();
  await page.getByLabel('成果名称').fill('轧辊修复新工艺');
  // A closed tab loses nothing.
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByLabel('成果名称')).toHaveValue('轧辊修复新工艺');
  await page.getByText('解决企业难题').click();
  const file = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: photo };
  await page.getByLabel('拍照', { exact: true }).setInputFiles(file);
  await expect(page.getByRole('img', { name: '现场.jpg' })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '轧辊修复新工艺' })).toBeVisible();
  await expect(page.getByRole('img', { name: '现场.jpg' })).toBeVisible();

  await page.getByRole('button', { name: '更正', exact: true }).click();
  await page.getByLabel('成果名称').fill('轧辊修复新工艺（二代）');
  await page.getByLabel('更正的原因').fill('名称写漏');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByText('原为“轧辊修复新工艺”，改为“轧辊修复新工艺（二代）”')).toBeVisible();
  await axe(page);

  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link').click();
  await expect(page.getByRole('heading', { name: /^创新成果（/ })).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: '记一笔' }).click();
  await page.getByRole('link', { name: '立项课题', exact: true }).click();
  await page.getByLabel('课题名称').fill('夹具快换课题');
  await page.getByLabel('立项单位').fill('本公司');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('离线已存本机。')).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('link', { name: '看年度记录' }).click();
  await expect(page.getByRole('link', { name: '夹具快换课题' })).toHaveCount(1);
  await expect(page.getByText(/离线已存本机/)).toHaveCount(0);
});

test('a phone opens in a cellar and writes an entry down; it goes out under its writer only (F30, S12)', async ({
  browser,
}) => {
  const line = await faultyLine(process.env[addressOf(test.info().project.name)]!);
  const context = await browser.newContext({ baseURL: line.address, viewport: phone, locale: 'zh-CN' });
  const first = await context.newPage();
  await signIn(first, 'lead');
  await first.goto('/record');
  await expect(first.getByText('本页没有网络也能打开。')).toBeVisible();
  await first.close();
  line.cut();
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: '立项课题', exact: true }).click();
  await page.getByLabel('课题名称').fill('地下泵房课题');
  await page.getByLabel('立项单位').fill('本公司');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('离线已存本机。')).toBeVisible();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('1 笔年度记录');
  await page.getByRole('button', { name: '先不退出' }).click();

  // The tab of the writer is still open when somebody of the same unit signs in on this phone.
  line.mend();
  await context.clearCookies();
  const other = await context.newPage();
  await signIn(other, 'clerk');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText('刘晓芸')).toBeVisible();
  await other.getByRole('button', { name: '退出' }).click();
  await signIn(other, 'lead');
  await other.goto('/work?search=地下泵房课题');
  await expect(other.getByText('杜家明', { exact: true }).last()).toBeVisible();
  await expect(other.getByRole('link', { name: '地下泵房课题' })).toHaveCount(1);
  await context.close();
  await line.end();
});
