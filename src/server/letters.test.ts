import { expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../test/app.ts';
import { aCampaign, anApplication } from '../../test/builders.ts';
import { freshDatabase } from '../../test/database.ts';
import { tight, visibleText } from '../../test/papers.ts';
import { pdfText } from '../../test/pdfText.ts';
import type { Grant, Role } from '../core/access/roles.ts';
import { newId } from './newId.ts';

const database = await freshDatabase();
const { app } = await anApp(database);
const campaign = await aCampaign(database.app);
const shashi = campaign.bodies.shashi!;
const application = await anApplication(campaign, { body: shashi, state: 'atStep' });
const as = async (role: Role, bounds: Omit<Grant, 'role'> = {}) =>
  signIn(app, (await anAccount(database, campaign.tenant, role, bounds)).userName);
const clerk = await as('clerk', { unit: application.unit });
const officer = await as('bodyOfficer', { body: shashi });
const foreign = await as('bodyOfficer', { body: campaign.bodies.commerce! });
const city = await as('cityOfficer');
const administrator = await as('systemAdministrator');

const get = (path: string, cookie: string) =>
  app.inject({ url: `/api/v1/papers/${path}`, headers: { cookie } });
const textOf = async (path: string, cookie: string) => {
  const answer = await get(path, cookie);
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return tight(path.endsWith('.pdf') ? pdfText(answer.rawPayload).join('') : visibleText(answer.body));
};
const act = (name: string, cookie: string, payload: object) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/${name}`,
    headers: { cookie, 'idempotency-key': newId() },
    payload,
  });

test('the circular for everybody who sees the calendar, in all formats; the same bytes each time', async () => {
  for (const cookie of [clerk, officer, city, administrator]) {
    const text = await textOf(`circular/${campaign.id}.pdf`, cookie);
    expect(text).toContain('今年全市共创建各级职工（劳模）创新工作室100个');
    expect(text).toContain('于9月30日前报送至市总经济技术劳动保护部');
  }
  for (const format of ['html', 'docx'])
    expect((await get(`circular/${campaign.id}.${format}`, clerk)).statusCode).toBe(200);
  const [first, second] = [
    await get(`circular/${campaign.id}.pdf`, city),
    await get(`circular/${campaign.id}.pdf`, clerk),
  ];
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  expect((await get(`circular/${campaign.id}.xlsx`, city)).statusCode).toBe(404);
  expect((await get(`circular/${newId()}.pdf`, city)).statusCode).toBe(404);
  expect((await get(`circular/${campaign.id}.pdf`, '')).statusCode).toBe(401);
});

test('the quota letter of a body for itself and the city; moved places and its own deadline are in it (R5)', async () => {
  const path = `quotaLetter/${campaign.id}/${shashi}`;
  const before = await textOf(`${path}.pdf`, officer);
  expect(before).toContain('沙市区总工会：');
  expect(before).toContain('其中：市级示范数县市区级数沙市区总工会9514');
  expect(before).toContain('请于9月30日24:00前将申报材料报送至市总经济技术劳动保护部。');
  expect(before).toContain('2019年5月8日');
  const moved = { campaign: campaign.id, body: shashi, tier: 'demonstration', count: 1, reason: '电话商定' };
  expect((await act('grantReserve', city, moved)).statusCode).toBe(200);
  const extended = {
    campaign: campaign.id,
    body: shashi,
    deadline: 'filing',
    due: '2019-10-10',
    reason: '汛期',
    signer: '顾明达',
  };
  expect((await act('extendDeadline', city, extended)).statusCode).toBe(200);
  const after = await textOf(`${path}.html`, city);
  expect(after).toContain('沙市区总工会9524');
  expect(after).toContain('10月10日24:00前');
  expect(after).toContain('此期限已按你单位的情况延期');
  expect(after).not.toContain('2019年5月8日');
  expect((await get(`${path}.pdf`, foreign)).statusCode).toBe(403);
  expect((await get(`${path}.pdf`, clerk)).statusCode).toBe(403);
  expect((await get(`quotaLetter/${campaign.id}/${newId()}.pdf`, city)).statusCode).toBe(404);
});

test('the return notice while the return is open: who, why, which fields, until when', async () => {
  const path = `returnNotice/${application.id}`;
  expect((await get(`${path}.pdf`, clerk)).statusCode).toBe(404);
  const fields = [{ path: 'funding.2018.amount', reason: '请分别注明投入经费额' }];
  const returned = { application: application.id, to: 'applicant', reason: '经费与证明对不上。', fields };
  expect((await act('returnForCorrection', officer, returned)).statusCode).toBe(200);
  for (const format of ['pdf', 'html']) {
    const text = await textOf(`${path}.${format}`, clerk);
    for (const words of [
      `你单位申报的“${application.studioName}”`,
      application.fileNumber,
      '经费与证明对不上。',
      '请分别注明投入经费额',
      '请按上述意见修改后重新提交；推荐单位的报送截止时间为',
      '须重新打印、签名、盖章',
    ])
      expect(text, words).toContain(tight(words));
  }
  expect((await get(`${path}.pdf`, foreign)).statusCode).toBe(404);
});
