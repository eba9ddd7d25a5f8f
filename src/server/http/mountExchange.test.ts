import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign, anApplication, everywhere } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { oneFile } from '../../../test/multipart.ts';
import { unzip } from '../../../test/papers.ts';
import { editWord, type as typeInto, withEntries, zipOf } from '../../../test/wordFiles.ts';
import { chosenChanges } from '../../core/exchange/chosenChanges.ts';
import { newId } from '../newId.ts';

const database = await freshDatabase();
const { app } = await anApp(database);
const campaign = await aCampaign(database.app);
const body = campaign.bodies.shashi!;
const mine = await anApplication(campaign, { body });
const other = await anApplication(campaign, { body });
const clerk = await anAccount(database, campaign.tenant, 'clerk', { unit: mine.unit });
const officer = await anAccount(database, campaign.tenant, 'bodyOfficer', { body });
const foreign = await anAccount(database, campaign.tenant, 'bodyOfficer', { body: campaign.bodies.gongan! });
const cookies = new Map<Account, string>();
beforeAll(async () => {
  for (const one of [clerk, officer, foreign]) cookies.set(one, await signIn(app, one.userName));
});

const get = (path: string, as: Account) =>
  app.inject({ url: `/api/v1/${path}`, headers: { cookie: cookies.get(as)! } });
const post = (name: string, payload: object, as: Account) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/${name}`,
    payload,
    headers: { cookie: cookies.get(as)!, 'idempotency-key': newId() },
  });
async function upload(bytes: Uint8Array, name: string, as: Account): Promise<string> {
  const { payload, headers } = oneFile(Buffer.from(bytes), name);
  const url = '/api/v1/uploads?for=office';
  const answer = await app.inject({
    method: 'POST',
    url,
    payload,
    headers: { ...headers, cookie: cookies.get(as)! },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json().upload;
}
const compare = async (application: string, file: string, as: Account, more = '') =>
  (await get(`fileComparison?application=${application}&upload=${file}${more}`, as)).json();
const answersOf = (id: string) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('application_answers')
      .select(['answers', 'versions'])
      .where('application', '=', id)
      .executeTakeFirstOrThrow(),
  );
const word = async (id: string, as = clerk) => (await get(`papers/word/${id}.docx`, as)).rawPayload;

describe('the Word file of an application', () => {
  test('leaves the opinions out: they are not filled in here and would come back as words that nobody wrote', async () => {
    const sealed = await anApplication(campaign, { body, unit: mine.unit, state: 'awaitingFiling' });
    const text = async (path: string) =>
      (await unzip((await get(path, clerk)).rawPayload)).get('word/document.xml')!.toString();
    expect(await text(`papers/application/${sealed.id}.docx`)).toContain('测试签字人');
    expect(await text(`papers/word/${sealed.id}.docx`)).not.toContain('测试签字人');
  });

  test('is filled in, compared, and taken over; the file stays with the application', {
    timeout: 60_000,
  }, async () => {
    const filled = await editWord(await word(mine.id), (document) => {
      typeInto(document, 'specialty', '水利泵站运行');
      typeInto(document, 'leadPhone', '13900000000');
    });
    const file = await upload(filled, '填好的表.docx', clerk);
    const found = await compare(mine.id, file, clerk);
    const differs = found.rows.filter((row: { same: boolean }) => !row.same);
    expect(differs.map(({ path, inFile }: { path: string; inFile: string }) => [path, inFile])).toEqual([
      ['specialty', '水利泵站运行'],
      ['leadPhone', '13900000000'],
    ]);
    expect(found).toMatchObject({ older: false, unread: [] });
    const chosen = chosenChanges(differs.slice(0, 1), found.lists);
    const taken = await post('takeOverFile', { application: mine.id, upload: file, changes: chosen }, clerk);
    expect(taken.statusCode).toBe(200);
    const { answers } = await answersOf(mine.id);
    expect(answers).toMatchObject({ specialty: '水利泵站运行', leadPhone: mine.answers.leadPhone });
    // What was compared before is now older than what stands there.
    const again = await compare(mine.id, file, clerk);
    expect(again.older).toBe(true);
    const conflict = await post(
      'takeOverFile',
      { application: mine.id, upload: file, changes: [{ path: 'specialty', value: '别的', basedOn: 1 }] },
      clerk,
    );
    expect(conflict.json().refusal.code).toBe('versionConflict');
    expect((await get(`uploads/${file}`, officer)).statusCode).toBe(200);
    expect((await get(`uploads/${file}`, foreign)).statusCode).toBe(404);
    const events = await everywhere(campaign, (tx) =>
      tx.selectFrom('event').select('detail').where('action', '=', 'takeOverFile').execute(),
    );
    expect(events).toEqual([{ detail: { file: expect.stringMatching(/^[0-9a-f]{64}$/), fields: 1 } }]);
  });

  test('of another application, of no form, with macros, of a stranger: refused with what to do', async () => {
    const foreignFile = await upload(await word(other.id, officer), '别人的表.docx', officer);
    const asked = await compare(mine.id, foreignFile, officer);
    expect(asked.refusal).toEqual({ code: 'wordOfAnother', params: { fileNumber: other.fileNumber } });
    const empty = await withEntries(await word(mine.id), {
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
    });
    const nothing = await compare(mine.id, await upload(empty, '空白.docx', clerk), clerk);
    expect(nothing.refusal.code).toBe('notOurForm');
    const mineFile = await upload(await word(mine.id), '表.docx', clerk);
    expect((await compare(mine.id, mineFile, foreign)).refusal.code).toBe('notFound');
    expect((await compare(mine.id, mineFile, officer)).refusal.code).toBe('uploadUnknown');
    expect((await get(`papers/word/${mine.id}.docx`, foreign)).statusCode).toBe(404);
    const stolen = await post(
      'takeOverFile',
      { application: mine.id, upload: mineFile, changes: [{ path: 'specialty', value: 'x', basedOn: 9 }] },
      officer,
    );
    expect(stolen.json().refusal.code).toBe('uploadUnknown');
    const late = await anApplication(campaign, { body, unit: mine.unit, state: 'awaitingFiling' });
    const own = await upload(await word(late.id), '已提交.docx', clerk);
    const shut = await post(
      'takeOverFile',
      { application: late.id, upload: own, changes: [{ path: 'specialty', value: 'x', basedOn: 1 }] },
      clerk,
    );
    expect(shut.statusCode).toBe(403);
  });

  test('the blank form carries no application', async () => {
    const blank = await get(`papers/blank/${campaign.id}/standard.docx`, clerk);
    expect(blank.statusCode).toBe(200);
    expect((await unzip(blank.rawPayload)).get('docProps/custom.xml')).not.toContain('application');
    expect((await get(`papers/blank/${campaign.id}/none.docx`, clerk)).statusCode).toBe(404);
  });
});

describe('the Excel file of a list', () => {
  test('goes out with the rows and comes back changed', async () => {
    const sent = (await get(`papers/list/${mine.id}/members.xlsx`, clerk)).rawPayload;
    const { changeXlsx } = await import('../../../test/tableFiles.ts');
    const changed = await changeXlsx(sent, (rows) => {
      rows[1]![6] = '总协调';
      rows.splice(2, 1);
      rows.push(['新成员甲', '男', '1991', '大学本科', '工程师', '本单位', '测试', '']);
      return rows;
    });
    const file = await upload(changed, '名单.xlsx', clerk);
    const found = await compare(mine.id, file, clerk);
    const differs = found.rows.filter((row: { same: boolean }) => !row.same);
    expect(
      differs.map(({ kind, path }: { kind: string; path: string }) => `${kind} ${path.split('.').at(-1)}`),
    ).toEqual(['value duty', 'added members', 'missing members']);
    const changes = chosenChanges(differs, found.lists);
    expect(
      (await post('takeOverFile', { application: mine.id, upload: file, changes }, clerk)).statusCode,
    ).toBe(200);
    const { answers } = await answersOf(mine.id);
    const rows = (answers as Record<string, string[]>).members!;
    expect(rows).toHaveLength((mine.answers.members as string[]).length);
    expect((answers as Record<string, string>)[`members.${rows.at(-1)}.name`]).toBe('新成员甲');
    const wrong = await compare(mine.id, file, clerk, '&list=patents');
    expect(wrong.refusal.code).toBe('notOurForm');
  });

  test('a workbook that inflates is refused and nobody else waits', async () => {
    const sent = (await get(`papers/list/${mine.id}/patents.xlsx`, clerk)).rawPayload;
    const rows =
      '<row><c t="inlineStr"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>'.repeat(400_000);
    const bomb = await withEntries(sent, {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    });
    const { payload, headers } = oneFile(bomb, '名单.xlsx');
    const url = '/api/v1/uploads?for=office';
    const answer = await app.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...headers, cookie: cookies.get(clerk)! },
    });
    expect(answer.json().refusal.code).toBe('fileInflates');
  });
});

describe('a packet of Word files', () => {
  test('known, new, unreadable and doubled documents are told apart; drafts come from the new ones', async () => {
    const blank = (await get(`papers/blank/${campaign.id}/standard.docx`, officer)).rawPayload;
    const fresh = await editWord(blank, (document) => {
      typeInto(document, 'leadName', '甲乙丙');
      typeInto(document, 'hostUnit', '新进泵业有限公司');
      typeInto(document, 'specialty', '泵站检修');
      typeInto(document, 'members.new1.name', '丁某');
    });
    const packet = await zipOf({
      '一/认识的.docx': await word(other.id, officer),
      '一/新的.docx': fresh,
      '一/读不懂.docx': 'no Word at all',
    });
    const file = await upload(packet, '报送包.zip', officer);
    const list = (await get(`packetPreview?campaign=${campaign.id}&upload=${file}`, officer)).json();
    expect(list.documents.map(({ name }: { name: string }) => name)).toEqual([
      '认识的.docx',
      '新的.docx',
      '读不懂.docx',
    ]);
    const told = [];
    for (const { entry } of list.documents)
      told.push(
        (await get(`packetPreview?campaign=${campaign.id}&upload=${file}&entry=${entry}`, officer)).json()
          .file,
      );
    expect(told.map(({ kind }) => kind)).toEqual(['application', 'new', 'unreadable']);
    expect(told[0]).toMatchObject({ differences: 0, application: { id: other.id, open: true } });
    expect(told[1]).toMatchObject({ leadName: '甲乙丙', unitName: '新进泵业有限公司', tracks: ['standard'] });
    expect(told[2].message).toContain('损坏');
    const { leadName, unitName, changes } = told[1];
    const asked = { campaign: campaign.id, track: 'standard', leadName, unitName, upload: file, changes };
    const made = await post('enterFromWord', asked, officer);
    expect(made.json()).toMatchObject({ existed: false });
    const { answers } = await answersOf(made.json().application);
    expect(answers).toMatchObject({
      leadName: '甲乙丙',
      hostUnit: '新进泵业有限公司',
      specialty: '泵站检修',
    });
    // Sent once more: nobody gets a second application.
    const again = await post('enterFromWord', asked, officer);
    expect(again.json()).toEqual({ application: made.json().application, existed: true });
    const seen = (
      await get(
        `packetPreview?campaign=${campaign.id}&upload=${file}&entry=${list.documents[1].entry}`,
        officer,
      )
    ).json().file;
    expect(seen).toMatchObject({ kind: 'application', application: { id: made.json().application } });
  });

  test('who may not enter for units is refused', async () => {
    const leader = await anAccount(database, campaign.tenant, 'cityLeader');
    cookies.set(leader, await signIn(app, leader.userName));
    expect((await get(`packetPreview?campaign=${campaign.id}&upload=${newId()}`, leader)).statusCode).toBe(
      403,
    );
    const asked = {
      campaign: campaign.id,
      track: 'standard',
      leadName: '甲',
      unitName: '乙单位',
      upload: newId(),
      changes: [],
    };
    expect((await post('enterFromWord', asked, leader)).json().refusal.code).toBe('notAllowed');
    expect((await post('enterFromWord', asked, officer)).json().refusal.code).toBe('uploadUnknown');
  });
});

describe('the summary of a body in Excel', () => {
  test('is compared with the candidates: changed, missing, unknown', async () => {
    const there = campaign.bodies.jiangling!;
    const one = await anApplication(campaign, {
      body: there,
      state: 'awaitingFiling',
      mainResults: '成果一。',
    });
    const two = await anApplication(campaign, {
      body: there,
      state: 'awaitingFiling',
      mainResults: '成果二。',
    });
    const desk = await anAccount(database, campaign.tenant, 'bodyOfficer', { body: there });
    cookies.set(desk, await signIn(app, desk.userName));
    const sheet = (await get(`papers/summary/${campaign.id}/${there}.xlsx`, desk)).rawPayload;
    const { changeXlsx } = await import('../../../test/tableFiles.ts');
    const changed = await changeXlsx(sheet, (rows) =>
      rows.flatMap((row) => {
        if (row.includes(two.studioName)) return [['2', '新单位', '王某某创新工作室', '新成果。']];
        return [row.map((text) => (text === '成果一。' ? '成果一，改。' : text))];
      }),
    );
    const file = await upload(changed, '附件2.xlsx', desk);
    const url = `summaryComparison?campaign=${campaign.id}&body=${there}&upload=${file}`;
    const { rows } = (await get(url, desk)).json();
    expect(
      rows.map(({ kind, application, leadName }: Record<string, string>) => [kind, application, leadName]),
    ).toEqual([
      ['changed', one.id, one.leadName],
      ['unknown', null, '王某某'],
      ['missing', two.id, two.leadName],
    ]);
    expect((await get(url, foreign)).statusCode).toBe(403);
  });
});
