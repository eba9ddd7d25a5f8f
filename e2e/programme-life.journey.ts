import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Programme } from '../src/core/programme/programme.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';
import { type EmptyInstallation, emptyInstallation } from './emptyInstallation.ts';
import { expect, test } from './journey.ts';
import { opened, signedIn } from './linkedPerson.ts';

const folder = fileURLToPath(new URL('../programmes/jingzhou-2019', import.meta.url));

let installation: EmptyInstallation;
let password: string;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  installation = await emptyInstallation();
  await installation.liveOn('2019-09-02');
  password = await installation.addUser('officer', '沈岚', '--role', 'cityOfficer');
});
test.afterAll(() => installation?.end());

type Answer = Record<string, never> & { readonly refusal?: unknown };
/** An act or a question of the API, as the signed-in person; what other journeys do by hand is not done by hand again. */
const call = (page: Page, name: string, input?: object): Promise<Answer> =>
  page.evaluate(
    async ({ name, input }) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const body = input === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(input) };
      return (await fetch(`/api/v1/${name}`, body)).json();
    },
    { name, input },
  );

/** The year's work as a file that somebody hands over: here with a field that no paper needs. */
async function programmeFile(): Promise<Programme> {
  const read = await loadProgramme(folder);
  if (!read.ok) throw new Error('the programme cannot be read');
  const programme = structuredClone(read.programme);
  const form = programme.forms.find(({ id }) => id === 'standard')!;
  form.sections[0]!.fields.push({ id: 'loose', kind: 'text', label: '车间班组' });
  return programme;
}

/** The next revision: another help, a field less and a field more. */
function changed(programme: Programme): Programme {
  const after = structuredClone(programme);
  const section = after.forms.find(({ id }) => id === 'standard')!.sections[0]!;
  section.fields = section.fields.filter(({ id }) => id !== 'loose');
  section.fields[0]!.help = '照命名文件上的全称填写';
  section.fields.push({ id: 'addedNow', kind: 'text', label: '党建联系点' });
  return after;
}
const asFile = (programme: Programme) => ({
  ...{ name: 'programme.json', mimeType: 'application/json' },
  buffer: Buffer.from(JSON.stringify(programme)),
});

test('方案的一生：导入、发布、进行中修改、移动草稿、撤销、对照和导出 (F4, F44, F51)', async ({
  browser,
  axe,
  picture,
}) => {
  test.slow();
  const programme = await programmeFile();
  const page = await signedIn(await opened(browser, installation.address), 'officer', password);

  await page.goto('/drafts');
  await page.getByRole('radio', { name: /^导入方案文件/ }).check();
  const broken = { ...asFile(programme), buffer: Buffer.from('{\n  "format": 1,,\n}') };
  await page.getByLabel('方案文件', { exact: true }).setInputFiles(broken);
  await page.getByRole('button', { name: '导入方案文件' }).click();
  await expect(page.getByText(/programme\.json：不是正确的 JSON，问题在第 2 行第 15 列/)).toBeVisible();
  await axe(page);
  await page.getByLabel('方案文件', { exact: true }).setInputFiles(asFile(programme));
  await expect(page.getByText('已收到“programme.json”')).toBeVisible();
  await page.getByRole('button', { name: '导入方案文件' }).click();
  await expect(page.getByRole('heading', { name: '请逐步核对' })).toBeVisible();
  const draft = new URL(page.url()).pathname.split('/')[2]!;
  const { versions } = await call(page, `draftDetail?draft=${draft}`);
  for (const step of ['basics', 'bodies', 'quota', 'calendar', 'forms', 'circular'])
    await call(page, 'confirmDraftStep', { draft, step, versions });
  const { campaign } = await call(page, 'publishDraft', { draft, versions, closePrevious: false });
  expect(campaign).toBeDefined();

  const { bodies } = await call(page, 'organisation');
  const made = await call(page, 'createApplication', {
    ...{ campaign, track: 'standard', unitName: '江汉测试机械有限公司', leadName: '周正明' },
    body: (bodies as unknown as { id: string }[])[0]!.id,
  });
  const application = made.application as unknown as string;
  const typed = [{ path: 'loose', value: '装配二班', basedOn: 0 }];
  expect((await call(page, 'saveAnswers', { application, changes: typed })).refusal).toBeUndefined();

  // 修改方案: the file of another editor comes in after its differences were shown, and may go out again.
  await page.goto('/programme');
  await page.getByRole('button', { name: '修改方案' }).click();
  await page.getByRole('link', { name: '导入方案文件' }).click();
  await page.getByLabel('方案文件', { exact: true }).setInputFiles(asFile(changed(programme)));
  await expect(page.getByText(/：增加“党建联系点”$/)).toBeVisible();
  await expect(page.getByText(/：填写说明 (由 .* 改为|定为) 照命名文件上的全称填写$/)).toBeVisible();
  await axe(page);
  await picture(page, 'programme-import');
  await page.getByRole('button', { name: '按文件替换 1 个部分' }).click();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('link', { name: '回到各步' }).click();
  await page.getByRole('link', { name: '表格和材料' }).click();
  await page.getByRole('button', { name: /确认本步|重新确认/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '表格和材料' })).toHaveCount(0);

  const revising = new URL(page.url()).pathname.split('/')[2]!;
  await page.goto(`/drafts/${revising}/publish`);
  await expect(page.getByText('影响 1 份草稿，0 份已提交')).toBeVisible();
  await page.getByText('车间班组：1 份草稿').click();
  await expect(page.getByText('周正明创新工作室')).toBeVisible();
  await axe(page);
  await picture(page, 'programme-touches');
  await page.getByRole('button', { name: '发布修改' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '修改已发布' })).toBeVisible();

  const loose = async () =>
    (
      (await call(page, `applicationDetail?application=${application}`)).answers as unknown as Record<
        string,
        string
      >
    ).loose;
  expect(await loose()).toBe('装配二班');
  await page.getByRole('link', { name: '去“方案”页，移动草稿' }).click();
  const behind = page.getByRole('region', { name: '移动草稿' }).first();
  await expect(behind.getByText('车间班组', { exact: true })).toBeVisible();
  await axe(page);
  await picture(page, 'programme-revisions');
  await behind.getByRole('button', { name: /^全选/ }).click();
  await behind.getByRole('button', { name: /^移动草稿/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移动草稿' }).click();
  await expect(page.getByText(/已办好，“车间班组”的内容另存，没有丢失/)).toBeVisible();
  expect(await loose()).toBeUndefined();

  const moved = page.getByRole('region', { name: '撤销移动' }).first();
  await moved.getByRole('button', { name: /^全选/ }).click();
  await moved.getByRole('button', { name: /^撤销移动/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销移动' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(behind.getByText('车间班组', { exact: true })).toBeVisible();
  expect(await loose()).toBe('装配二班');

  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  await picture(page, 'programme-revisions-390');
  await page.getByRole('link', { name: /^对照/ }).first().click();
  await expect(page.getByText(/共 \d+ 处不同/)).toBeVisible();
  await axe(page);
  await picture(page, 'programme-compare-390');
});
