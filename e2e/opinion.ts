import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

const demoFiles = new URL('../programmes/jingzhou-2019/demo/files/', import.meta.url);
/** A file of the demo: a sealed sheet, a certificate, a proof with the finance seal. */
export const demoFile = (name: string): string => fileURLToPath(new URL(name, demoFiles));

/** The day that the demo shows. */
export const today = '2019-10-10';

/** Opens an application from the list of the level's desk. */
export async function openFromDesk(page: Page, studio: string): Promise<void> {
  await page.goto('/desk');
  await page.getByRole('region', { name: '申报对象' }).getByRole('link', { name: studio }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: studio })).toBeVisible();
  await expect(page.getByRole('heading', { name: '办理', exact: true })).toBeVisible();
}

/** Drafts the opinion of the level whose turn it is. */
export async function writeOpinion(page: Page, text: string, signatory: string): Promise<void> {
  await page.getByLabel('意见', { exact: true }).fill(text);
  await page.getByLabel('负责人（签名人）').fill(signatory);
  await page.getByLabel('落款日期').fill(today);
  await page.getByRole('button', { name: '保存意见' }).click();
  await expect(page.getByText('已保存，盖章前可以再改')).toBeVisible();
}

/** Attaches the scan of the sealed sheet and presses the button. */
export async function uploadSealed(page: Page): Promise<void> {
  await page.getByLabel('盖章后的扫描件或照片').setInputFiles(demoFile('scan.pdf'));
  await expect(page.getByText('已收到“scan.pdf”')).toBeVisible();
  await page.getByRole('button', { name: '上传盖章件' }).click();
}

/** The whole step: opinion, signature, date, sealed sheet. */
export async function agree(page: Page, studio: string, text: string, signatory: string): Promise<void> {
  await openFromDesk(page, studio);
  await writeOpinion(page, text, signatory);
  await uploadSealed(page);
  await expect(page.getByRole('button', { name: '上传盖章件' })).toHaveCount(0);
}
