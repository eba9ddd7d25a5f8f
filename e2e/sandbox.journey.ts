import { expect, test } from './journey.ts';
import { draftFromTemplate } from './yearFromTemplate.ts';

/** Enough for the papers of a whole programme on a slow machine. */
const LONG = 300_000;

test('a draft is tried before it is published: from the template to every paper (F2)', async ({
  as,
  axe,
  picture,
}) => {
  test.setTimeout(LONG + 60_000);
  const page = await as('city');
  await draftFromTemplate(page, 'jingzhou-2019', 2031);

  await page.getByRole('link', { name: '试运行', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '试运行' })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: '开始试运行' }).click();
  await expect(page.getByRole('heading', { name: '正在试运行' })).toBeVisible();
  await axe(page);
  // Left and come back to: it goes on by itself.
  const address = page.url();
  await page.goto('/');
  await page.goto(address);

  await expect(page.getByText(/虚构 12 份申报，12 份按预定走完/)).toBeVisible({ timeout: LONG });
  await expect(page.getByRole('heading', { name: '办理经过' })).toBeVisible();
  const walk = page.getByRole('table').first();
  await expect(walk.getByRole('row', { name: /单位经办人.*提交/ }).first()).toBeVisible();
  await expect(walk.getByRole('row', { name: /市总工会经办人/ }).first()).toBeVisible();
  await axe(page);
  await picture(page, 'sandbox');

  const paper = page.getByRole('link', { name: /PDF$/ }).first();
  const pdf = await page.request.get((await paper.getAttribute('href'))!);
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const zip = await page.request.get(
    (await page.getByRole('link', { name: /全部下载/ }).getAttribute('href'))!,
  );
  expect((await zip.body()).subarray(0, 2).toString('latin1')).toBe('PK');

  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  await picture(page, 'sandbox-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  // Nothing of it is in any list; a draft that is dropped takes the report along.
  await page.goto('/list');
  await expect(page.getByText(/第\d+(机械|电力|水务|纺织|化工|物流|仪表|建材)/)).toHaveCount(0);
  await page.goto(address.replace(/\/sandbox$/, ''));
  await page.getByRole('button', { name: '作废草案' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click();
  await expect(page).toHaveURL(/\/drafts$/);
});
