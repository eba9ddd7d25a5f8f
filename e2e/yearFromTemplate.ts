import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/** The steps of 新建年度工作, in their order. */
export const steps = ['基本情况', '推荐单位', '名额分配', '进度安排', '表格和材料', '通知'];

/** A draft of a year from a template that came along (its folder); the draft's page is open then. Answers its way. */
export async function draftFromTemplate(page: Page, template: string, year: number): Promise<string> {
  await page.goto('/drafts');
  await page.getByRole('radio', { name: /^从样板新建/ }).check();
  await page.getByLabel('样板', { exact: true }).selectOption(template);
  await page.getByRole('textbox', { name: '年度' }).fill(String(year));
  await page.getByRole('button', { name: '从样板新建' }).click();
  await expect(page.getByRole('heading', { name: '请逐步核对' })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Confirms each step of the draft that is open and publishes it; `look` is shown every step. */
export async function confirmAndPublish(page: Page, look?: (step: string) => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: steps[0]!, exact: true }).click();
  for (const step of steps) {
    await expect(page.getByRole('heading', { level: 1, name: step, exact: true })).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    await look?.(step);
    await page.getByRole('button', { name: '确认本步' }).click();
  }
  await expect(page.getByText('没有要改正的地方，可以发布')).toBeVisible();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '已发布' })).toBeVisible();
}
