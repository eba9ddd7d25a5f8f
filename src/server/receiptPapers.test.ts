import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../test/app.ts';
import { aCampaign, anApplication, aPerson, as, yes } from '../../test/builders.ts';
import { freshDatabase } from '../../test/database.ts';
import { pdfText } from '../../test/pdfText.ts';
import type { Grant, Role } from '../core/access/roles.ts';
import { receivePapers } from './commands/receivePapers.ts';
import { returnOriginals } from './commands/returnOriginals.ts';

const database = await freshDatabase();
const { app } = await anApp(database);
const campaign = await aCampaign(database.app);
const body = campaign.bodies.shashi!;
const desk = await aPerson(campaign, 'cityOfficer');
const get = async (path: string, cookie: string) =>
  app.inject({ url: `/api/v1/papers/${path}`, headers: { cookie } });
const cookieOf = async (role: Role, bounds: Omit<Grant, 'role'> = {}) =>
  signIn(app, (await anAccount(database, campaign.tenant, role, bounds)).userName);
const city = await cookieOf('cityOfficer');
const officer = await cookieOf('bodyOfficer', { body });
const stranger = await cookieOf('bodyOfficer', { body: campaign.bodies.songzi! });
let receipt: string;
let slip: string;
let studio: string;

beforeAll(async () => {
  const made = await anApplication(campaign, { body, state: 'awaitingFiling', leadName: '周䶮' });
  studio = `${made.fileNumber} ${made.studioName}`;
  const whose = { campaign: campaign.id, body };
  const items = [
    { material: 'summary', copies: 2, originals: 0 },
    { application: made.id, material: 'standard-form', copies: 2, originals: 0, shelf: '甲-3' },
    {
      application: made.id,
      material: 'benefit-proof',
      copies: 1,
      originals: 1,
      supplementBy: '2019-09-20',
      note: '第二份未盖章',
    },
  ];
  const delivered = { handedInBy: '宋玉兰', deliveredOn: '2019-08-30', reason: '放在传达室' };
  ({ receipt } = yes(await as(database.app, desk).run(receivePapers, { ...whose, ...delivered, items })));
  const back = { handedTo: '冯会计', handedOn: '2019-09-02', backBy: '2019-09-16' };
  const originals = [{ application: made.id, material: 'benefit-proof', originals: 1 }];
  ({ slip } = yes(
    await as(database.app, desk).run(returnOriginals, { ...whose, ...back, items: originals }),
  ));
});

async function textOf(path: string, cookie: string): Promise<string> {
  const answer = await get(path, cookie);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return pdfText(answer.rawPayload).join('').replace(/\s/g, '');
}

describe('收件回执 (F16)', () => {
  test('says what came, when, by whom, what is short until when, and whom to ask', async () => {
    const text = await textOf(`receipt/${receipt}.pdf`, city);
    for (const words of [
      '收件回执',
      '沙市区总工会：',
      '由宋玉兰于2019年8月30日送达，2019年9月2日登记，收件编号SJ-2019-001。',
      '一、收到的材料',
      '二、尚缺的材料',
      studio.replace(/\s/g, ''),
      '经济效益证明（加盖单位财务章的原件）（第二份未盖章）',
      '缺1份',
      '2019年9月20日前',
      '详细申报材料',
      '缺2份',
      '有疑问请联系荆州市总工会经济技术劳动保护部',
      '送达人（签名）：',
    ])
      expect(text, words).toContain(words);
    expect(text).not.toContain('甲-3');
    expect(text).not.toContain('〓');
  });

  test('the same for the body itself; in words and for the word processor too', async () => {
    expect(await textOf(`receipt/${receipt}.pdf`, officer)).toContain('SJ-2019-001');
    const html = await get(`receipt/${receipt}.html`, officer);
    expect(html.body).toContain('收到的材料');
    const docx = await get(`receipt/${receipt}.docx`, officer);
    expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});

describe('原件退还单 (R67)', () => {
  test('says which, to whom, when, until when, with a line to sign', async () => {
    const text = await textOf(`originals/${slip}.pdf`, city);
    for (const words of [
      '原件退还单',
      '已于2019年9月2日借出，领取人冯会计，退件编号TJ-2019-001。',
      '以上原件系借出，请于2019年9月16日前归还。',
      '领取人（签名）：',
      studio.replace(/\s/g, ''),
    ])
      expect(text, words).toContain(words);
  });
});

test('another body’s slip, one that is not there and what is no id are the same 404', async () => {
  const answers = await Promise.all([
    get(`receipt/${receipt}.pdf`, stranger),
    get(`originals/${slip}.pdf`, stranger),
    get(`receipt/${slip}.pdf`, city),
    get('receipt/nothing.pdf', city),
    get(`receipt/${receipt}.xlsx`, city),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
});
