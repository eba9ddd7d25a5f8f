import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { act, ask, fillWith, sent } from './callApi.ts';
import { expect, test } from './journey.ts';

type Answers = Record<string, string | string[]>;
const file = new URL('../programmes/jingzhou-2019/examples/standard.json', import.meta.url);
const example = (JSON.parse(readFileSync(file, 'utf8')) as { answers: Answers }).answers;
/** What the log fills is not typed as well. */
const typed = Object.fromEntries(
  Object.entries(example).filter(
    ([path]) => !/^(results|fundingSources|funding|patents|awards|projects|people|honours)\b/.test(path),
  ),
);
const fixed = ['leadName', 'hostUnit', 'recommendingBody', 'studioName'];

const record = async (
  page: Page,
  studio: string,
  kind: string,
  on: string,
  answers: Answers,
  uploads: string[] = [],
) => {
  const entry = randomUUID();
  await act(page, 'recordWork', { entry, studio, kind, on, answers, uploads });
  return entry;
};

/** A studio with entries in its log, and the draft of 附件4 that begins with them. */
async function begun(clerk: Page) {
  const campaign = (await ask(clerk, 'campaignList', {})).campaigns[0]!.id;
  const asked = { campaign, track: 'standard', leadName: '蒲云深' };
  const first = await act(clerk, 'createApplication', asked);
  const { studio } = await ask(clerk, 'applicationDetail', first);
  await act(clerk, 'withdrawApplication', { ...first, reason: '先把全年的记录补齐' });
  for (const year of ['2016', '2017', '2018']) {
    await record(clerk, studio, 'result', `${year}-05-20`, { title: `${year} 年磨削夹具改进` });
  }
  for (const year of ['2016', '2017']) {
    await record(clerk, studio, 'fund', `${year}-03-01`, { source: '企业自筹', amount: '10' });
  }
  const receipt = await sent(clerk, 'evidence');
  const fund = await record(clerk, studio, 'fund', '2018-03-01', { source: '企业自筹', amount: '12.5' }, [
    receipt,
  ]);
  const { application } = await act(clerk, 'createApplication', asked);
  return { application, fund };
}

async function handsIn(clerk: Page, application: string): Promise<void> {
  await fillWith(clerk, application, typed, fixed);
  const proofs = [
    ['leadHonours', 'copy', 'none'],
    ['innovation', 'copy', 'none'],
    ['benefit', 'original', 'financeSeal'],
    ['talent', 'copy', 'none'],
    ['namingBody', 'copy', 'none'],
  ] as const;
  for (const [path, kind, stamp] of proofs)
    await act(clerk, 'attachEvidence', {
      application,
      path,
      kind,
      stamp,
      upload: await sent(clerk, 'evidence'),
    });
  await act(clerk, 'confirmByLead', { application, signedPaper: await sent(clerk, 'evidence') });
  const { findings } = await ask(clerk, 'applicationDetail', { application });
  const keys = findings.filter(({ level }) => level === 'warning').map(({ key }) => key);
  if (keys.length > 0) await act(clerk, 'acknowledgeWarnings', { application, keys });
  const { version } = await ask(clerk, 'applicationDetail', { application });
  await act(clerk, 'submitApplication', { application, version });
}

test('年度记录自动填入附件4：改写的留下原因，更正跟着变，提交后不再变 (F30)', async ({
  as,
  axe,
  picture,
}) => {
  const clerk = await as('clerk');
  const { application, fund } = await begun(clerk);
  await clerk.goto(`/applications/${application}/sections/funding`);
  const amount = clerk.locator('[id="f-funding.2018.amount"]');
  await expect(amount).toHaveValue('12.5');
  await clerk.getByText('来自年度记录').first().click();
  await axe(clerk);

  // Typed over: both values, and why.
  await amount.fill('18');
  const difference = clerk.getByRole('group', { name: /2018 年.*与年度记录不一致/ });
  await expect(difference).toContainText('年度记录是“12.5”，表中是“18”');
  await difference.getByLabel('请写明原因').fill('另有设备折价 5.5 万元。');
  await difference.getByRole('button', { name: /保存原因/ }).click();
  await expect(difference).toContainText('原因：另有设备折价 5.5 万元。');
  await axe(clerk);
  await picture(clerk, 'log-difference');

  // Corrected in the log: the row follows, the figure that was typed over does not.
  const right = { entry: fund, on: '2018-03-01', answers: { source: '企业自筹', amount: '13' }, about: null };
  await act(clerk, 'correctEntry', { ...right, version: 1, reason: '补记尾款' });
  await clerk.reload();
  await expect(clerk.locator(`[id="f-fundingSources.${fund}.amount"]`)).toHaveValue('13');
  await expect(amount).toHaveValue('18');
  await difference.getByRole('button', { name: /采用年度记录的/ }).click();
  await expect(amount).toHaveValue('13');
  await expect(difference).toHaveCount(0);

  // The entry says where it went.
  await clerk.goto(`/work/${fund}`);
  await expect(clerk.getByRole('region', { name: '用在哪里' })).toContainText('经费投入');
  await axe(clerk);

  await handsIn(clerk, application);
  await act(clerk, 'correctEntry', {
    ...{ ...right, answers: { source: '企业自筹', amount: '20' } },
    ...{ version: 2, reason: '又补一笔' },
  });
  const phone = await as('clerk', { width: 390, height: 844 });
  await phone.goto(`/applications/${application}/check`);
  await phone.getByText(/与年度记录不一致：\d 处/).click();
  await expect(phone.getByText('年度记录是“20”，表中是“13”').first()).toBeVisible();
  await expect(phone.getByText('表已经提交，内容不随记录变动')).toBeVisible();
  await axe(phone);
  await picture(phone, 'log-sealed-phone');
  const { answers } = await ask(clerk, 'applicationDetail', { application });
  expect(answers['funding.2018.amount']).toBe('13');
});
