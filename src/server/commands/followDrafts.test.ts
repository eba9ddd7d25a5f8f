import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  aCampaign,
  aPerson,
  as,
  aUnit,
  contextOf,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { entryUses } from '../queries/entryUses.ts';
import { logFilling } from '../queries/logFilling.ts';
import { insertStudio } from '../store/studios.ts';
import { correctEntry } from './correctEntry.ts';
import { createApplication } from './createApplication.ts';
import { explainDifference } from './explainDifference.ts';
import { fillFromLog } from './fillFromLog.ts';
import { recordEntries } from './recordEntries.ts';
import { recordWork } from './recordWork.ts';
import { saveAnswers } from './saveAnswers.ts';
import { takeLogFile } from './takeLogFile.ts';
import { takeLogValue } from './takeLogValue.ts';
import { withdrawEntry } from './withdrawEntry.ts';

const database = await freshDatabase();
const { app: db } = database;
let campaign: TestCampaign;
let body: string;
let unit: string;
let clerk: Actor;
let officer: Actor;

beforeAll(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  unit = await aUnit(campaign, body);
  clerk = await aPerson(campaign, 'clerk', { body, unit });
  officer = await aPerson(campaign, 'bodyOfficer', { body });
});

async function aStudio(leadName: string): Promise<string> {
  const studio = newId();
  const made = { id: studio, unit, name: `${leadName}创新工作室`, leadName };
  await everywhere(campaign, (tx) => insertStudio(tx, contextOf(clerk), made));
  return studio;
}
async function entered(studio: string, kind: string, on: string, answers: object, more: object = {}) {
  const sent = { studio, kind, on, answers, ...more };
  return yes(await as(db, clerk).run(recordWork, sent)).entry;
}
async function begun(studio: string, leadName: string, track = 'standard'): Promise<string> {
  const asked = { campaign: campaign.id, track, leadName, studio };
  return yes(await as(db, clerk).run(createApplication, asked)).application;
}
const detail = async (application: string) =>
  yes(await as(db, clerk).ask(applicationDetail, { application }));
const filling = async (application: string, who = clerk) =>
  yes(await as(db, who).ask(logFilling, { application }));
const differing = async (application: string, who = clerk) =>
  (await filling(application, who)).values.filter(({ differs }) => differs);
async function typed(application: string, path: string, value: string | string[] | null) {
  const { versions } = await detail(application);
  const changes = [{ path, value, basedOn: versions[path] ?? 0 }];
  return as(db, clerk).run(saveAnswers, { application, changes });
}

describe('a draft of a studio with a log (F30)', () => {
  test('begins with it, follows it, keeps what was typed over with its reason, and rests once submitted', async () => {
    const studio = await aStudio('周海燕');
    const result = await entered(studio, 'result', '2018-05-06', { title: '高强螺栓自动拧紧装置' });
    const application = await begun(studio, '周海燕');
    const first = await detail(application);
    expect(first.answers.results).toEqual([result]);
    expect(first.answers[`results.${result}.title`]).toBe('高强螺栓自动拧紧装置');
    expect(first.answers[`results.${result}.applied`]).toBe('no');

    // Several at once from a phone; an application makes its result an applied one.
    const fund = newId();
    const own = { studio, kind: 'fund', answers: { source: '单位自筹', amount: '12.5' } };
    yes(
      await as(db, clerk).run(recordEntries, {
        entries: [
          { ...own, entry: fund, on: '2018-03-01' },
          { ...own, entry: newId(), on: '2018-09-01', answers: { source: '工会补助', amount: '2.5' } },
          {
            ...{ studio, entry: newId(), kind: 'application', on: '2018-10-01', about: result },
            answers: { where: '总装车间', benefit: '一次合格率到 99%' },
          },
        ],
      }),
    );
    const followed = await detail(application);
    expect(followed.answers).toMatchObject({
      'funding.2018.amount': '15',
      [`results.${result}.applied`]: 'yes',
      [`results.${result}.benefit`]: '一次合格率到 99%',
    });
    expect(followed.answers.fundingSources).toHaveLength(2);
    expect(followed.version).toBeGreaterThan(first.version);

    // Typed over: the sum stays as typed, the entry's own row follows.
    yes(await typed(application, 'funding.2018.amount', '18'));
    const right = {
      entry: fund,
      version: 1,
      on: '2018-03-01',
      answers: { source: '单位自筹', amount: '10' },
    };
    yes(await as(db, clerk).run(correctEntry, { ...right, reason: '记错了' }));
    expect((await detail(application)).answers).toMatchObject({
      'funding.2018.amount': '18',
      [`fundingSources.${fund}.amount`]: '10',
    });
    expect(await differing(application)).toMatchObject([
      { path: 'funding.2018.amount', given: '12.5', standing: '18', reason: null },
    ]);
    const why = { application, path: 'funding.2018.amount', reason: '另有设备折价 5.5 万元，没有记' };
    yes(await as(db, clerk).run(explainDifference, why));
    expect((await differing(application, officer))[0]?.reason).toMatchObject({
      text: why.reason,
      stillTrue: true,
    });
    const agreed = { application, path: `fundingSources.${fund}.amount`, reason: '无' };
    expect(refusalOf(await as(db, clerk).run(explainDifference, agreed))).toBe('logAgrees');
    const auditor = await aPerson(campaign, 'fundAuditor');
    expect(refusalOf(await as(db, auditor).run(explainDifference, why))).toBe('notAllowed');

    // Every entry says where it was used.
    const uses = yes(await as(db, clerk).ask(entryUses, { entry: fund })).uses;
    expect(uses).toMatchObject([{ application, follows: true, earlier: false, year: 2019 }]);
    expect(uses[0]?.places.map(({ path }) => path)).toEqual([
      'funding.2018.amount',
      `fundingSources.${fund}`,
    ]);

    // Submitted: nothing moves any more, and both values are told.
    await everywhere(campaign, (tx) =>
      sql`update application set state = 'atStep', step = 'hostUnion' where id = ${application}`.execute(tx),
    );
    const sealed = await detail(application);
    yes(await as(db, clerk).run(withdrawEntry, { entry: fund, reason: '重复' }));
    await entered(studio, 'result', '2017-02-02', { title: '第二项成果' });
    expect((await detail(application)).answers).toEqual(sealed.answers);
    const told = await differing(application, officer);
    expect(
      told.map(({ path, givenText, standingText }) => [path.split('.')[0], givenText, standingText]),
    ).toEqual(
      expect.arrayContaining([
        ['funding', '2.5', '18'],
        ['fundingSources', '', '单位自筹'],
        ['results', '第二项成果', ''],
      ]),
    );
    expect(told).toHaveLength(3);
    expect(refusalOf(await as(db, clerk).run(takeLogValue, why))).toBe('notAllowed');
    expect(refusalOf(await as(db, clerk).run(fillFromLog, { application }))).toBe('notAllowed');
  });

  test('taking back is one press: a value, a row taken out, a row whose entry went', async () => {
    const studio = await aStudio('李玉兰');
    const patent = await entered(
      studio,
      'patent',
      '2017-07-07',
      { title: '一种夹具', type: 'utility', number: 'ZL2017 2 0001' },
      { uploads: [(await anUpload(db, clerk)).id] },
    );
    const application = await begun(studio, '李玉兰');
    const path = `patents.${patent}.title`;
    yes(await typed(application, path, '一种新夹具'));
    const take = (at: string) => as(db, clerk).run(takeLogValue, { application, path: at });
    yes(await take(path));
    expect(refusalOf(await take(path))).toBe('logAgrees');
    // An open tab that typed over the older version is told of both (no silent winner).
    const stale = { application, changes: [{ path, value: '又一种', basedOn: 1 }] };
    expect(refusalOf(await as(db, clerk).run(saveAnswers, stale))).toBe('versionConflict');

    yes(await typed(application, 'patents', null));
    expect(await differing(application)).toMatchObject([
      { path: `patents.${patent}`, given: 'row', standing: null, givenText: '一种夹具' },
    ]);
    // It stays out, until it is taken back.
    yes(await as(db, clerk).run(fillFromLog, { application }));
    expect((await detail(application)).answers.patents).toBeUndefined();
    yes(await take(`patents.${patent}`));
    expect((await detail(application)).answers[path]).toBe('一种夹具');

    yes(await typed(application, path, '一种新夹具'));
    yes(await as(db, clerk).run(withdrawEntry, { entry: patent, reason: '未授权' }));
    expect(await differing(application)).toMatchObject([
      { path: `patents.${patent}`, given: null, standing: 'row' },
    ]);
    yes(await take(`patents.${patent}`));
    const { answers } = await detail(application);
    expect(Object.keys(answers).filter((at) => at.startsWith('patents'))).toEqual([]);
    expect((await filling(application)).values).toEqual([]);
  });

  test('a paper of an entry proves the field in one press; a draft that was there before is filled by hand', async () => {
    const studio = await aStudio('王建国');
    const application = await begun(studio, '王建国');
    expect(await filling(application)).toMatchObject({ mayFill: true, waiting: 0, values: [] });
    const { id: upload } = await anUpload(db, clerk, { name: '证书.pdf' });
    const award = { title: '市职工技能大赛一等奖', level: 'city' };
    const entry = await entered(studio, 'award', '2018-04-30', award, { uploads: [upload] });
    // As if the log had been there before anything followed it.
    await everywhere(campaign, async (tx) => {
      await sql`delete from log_link where application = ${application}`.execute(tx);
      await sql`update application_answers set answers = answers - 'awards' - ${`awards.${entry}.title`}
        where application = ${application}`.execute(tx);
    });
    expect((await filling(application)).waiting).toBeGreaterThan(0);
    expect(yes(await as(db, clerk).run(fillFromLog, { application })).filled).toBeGreaterThan(0);
    expect((await detail(application)).answers.awards).toEqual([entry]);
    const proof = { application, path: 'innovation', kind: 'copy', stamp: 'none', entry, upload };
    const taken = yes(await as(db, clerk).run(takeLogFile, proof));
    expect(yes(await as(db, clerk).run(takeLogFile, proof))).toEqual(taken);
    expect((await detail(application)).evidence).toMatchObject([{ name: '证书.pdf', path: 'innovation' }]);
    const other = { ...proof, upload: (await anUpload(db, clerk)).id };
    expect(refusalOf(await as(db, clerk).run(takeLogFile, other))).toBe('uploadUnknown');
    const above = await begun(await aStudio('孙梅'), '孙梅', 'county');
    expect(refusalOf(await as(db, clerk).run(fillFromLog, { application: above }))).toBe('logFillsNothing');
  });
});
