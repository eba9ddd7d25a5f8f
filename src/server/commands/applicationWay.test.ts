import { beforeAll, describe, expect, test } from 'vitest';
import standardExample from '../../../programmes/jingzhou-2019/examples/standard.json' with { type: 'json' };
import {
  aCampaign,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { Answers } from '../../core/answers/answers.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { applicationTimeline } from '../queries/applicationTimeline.ts';
import { myTasks } from '../queries/myTasks.ts';
import { acceptApplication } from './acceptApplication.ts';
import { acceptOnline } from './acceptOnline.ts';
import { acknowledgeWarnings } from './acknowledgeWarnings.ts';
import { attachEvidence } from './attachEvidence.ts';
import { attachScan } from './attachScan.ts';
import { confirmCircular } from './confirmCircular.ts';
import { createApplication } from './createApplication.ts';
import { giveOpinion } from './giveOpinion.ts';
import { letSealFollow } from './letSealFollow.ts';
import { returnForCorrection } from './returnForCorrection.ts';
import { saveAnswers } from './saveAnswers.ts';
import { submitApplication } from './submitApplication.ts';
import { supplySeal } from './supplySeal.ts';

const database = await freshDatabase();
const db = database.app;
let campaign: TestCampaign;
let unit: string;
let clerk: Actor;
let union: Actor;
let officer: Actor;
let city: Actor;

beforeAll(async () => {
  campaign = await aCampaign(db);
  unit = await aUnit(campaign, campaign.bodies.shashi!, '江汉精密机械有限公司');
  clerk = await aPerson(campaign, 'clerk', { unit }, { displayName: '王经办' });
  union = await aPerson(campaign, 'hostUnion', { unit });
  officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
  city = await aPerson(campaign, 'cityOfficer');
});

const detail = async (actor: Actor, application: string) =>
  yes(await as(db, actor).ask(applicationDetail, { application }));

/** Types the whole example, as autosave would. */
async function fill(application: string, answers: Answers) {
  const { versions } = await detail(clerk, application);
  const changes = Object.entries(answers)
    .filter(([path]) => path !== 'recommendingBody')
    .map(([path, value]) => ({ path, value, basedOn: versions[path] ?? 0 }));
  for (let at = 0; at < changes.length; at += 100) {
    yes(await as(db, clerk).run(saveAnswers, { application, changes: changes.slice(at, at + 100) }));
  }
}

async function prove(application: string) {
  for (const found of (await detail(clerk, application)).findings) {
    if (found.code !== 'evidenceMissing') continue;
    const upload = (await anUpload(db, clerk)).id;
    const { kind, stamp } = found.params as { kind: string; stamp: string };
    yes(await as(db, clerk).run(attachEvidence, { application, path: found.path, kind, stamp, upload }));
  }
}

async function ready(leadName: string, track = 'standard') {
  const { application } = yes(
    await as(db, clerk).run(createApplication, { campaign: campaign.id, track, leadName }),
  );
  await fill(application, { ...(standardExample.answers as Answers), filledOn: '2019-08-30', leadName });
  await prove(application);
  const { findings } = await detail(clerk, application);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  const keys = findings.map(({ key }) => key);
  if (keys.length > 0) yes(await as(db, clerk).run(acknowledgeWarnings, { application, keys }));
  return application;
}

async function submit(application: string, actor = clerk) {
  const { version } = await detail(actor, application);
  return as(db, actor).run(submitApplication, { application, version });
}

async function opine(actor: Actor, application: string, step: string, more = {}) {
  const { contentVersion } = await detail(actor, application);
  const written = { text: '同意。', signatory: '测试签字', paperDate: '2019-09-01', ...more };
  return as(db, actor).run(giveOpinion, { application, step, contentVersion, ...written });
}

async function seal(actor: Actor, application: string, step: string) {
  yes(await opine(actor, application, step));
  const upload = (await anUpload(db, actor)).id;
  return yes(await as(db, actor).run(attachScan, { application, step, upload })).state;
}

const kinds = async (actor: Actor) =>
  yes(await as(db, actor).ask(myTasks, { campaign: campaign.id })).tasks.map(({ kind }) => kind);

describe('from the draft to the approval', () => {
  test('the whole way, with what each side is asked to do', async () => {
    yes(await as(db, officer).run(confirmCircular, { campaign: campaign.id, body: campaign.bodies.shashi }));
    const application = await ready('周䶮');
    expect(await kinds(clerk)).toEqual(['continueDraft']);
    const receipt = yes(await submit(application));
    expect(receipt).toMatchObject({ receipt: '2019-SJ-0001-1', late: false });
    expect(receipt.state).toEqual({ kind: 'atStep', step: 'hostUnion' });
    const kept = await everywhere(campaign, async (tx) => ({
      submissions: await tx
        .selectFrom('submission')
        .selectAll()
        .where('application', '=', application)
        .execute(),
      figures: await tx.selectFrom('figure').selectAll().where('application', '=', application).execute(),
    }));
    expect(kept.submissions).toMatchObject([{ number: 1, content_version: receipt.contentVersion }]);
    expect(kept.submissions[0]?.answers).toEqual((await detail(clerk, application)).answers);
    expect(kept.figures.find(({ path }) => path === 'memberCount')).toMatchObject({
      value: '15',
      unit: '人',
    });
    expect(await kinds(clerk)).toEqual([]);
    expect(await kinds(union)).toEqual(['giveOpinion']);
    yes(await opine(union, application, 'hostUnion'));
    expect(await kinds(union)).toEqual(['uploadScan']);
    expect(await seal(union, application, 'hostUnion')).toEqual({ kind: 'atStep', step: 'body' });
    expect(await kinds(officer)).toEqual(['giveOpinion']);
    expect(await seal(officer, application, 'body')).toEqual({ kind: 'awaitingFiling' });
    expect(await kinds(officer)).toEqual(['file']);
    const places = await everywhere(campaign, (tx) =>
      tx
        .selectFrom('quota_place')
        .select(['tier', 'released_at'])
        .where('application', '=', application)
        .execute(),
    );
    expect(places.map(({ tier }) => tier).sort()).toEqual(['city', 'total']);

    await everywhere(campaign, (tx) =>
      tx
        .updateTable('application')
        .set({ state: 'filed', filed_at: new Date('2019-09-02T10:00:00+08:00') })
        .where('id', '=', application)
        .execute(),
    );
    expect(await kinds(city)).toEqual(['accept']);
    expect(yes(await as(db, city).run(acceptApplication, { application })).state.kind).toBe('atStep');
    expect(await kinds(city)).toEqual(['approve']);
    // The filing's deadline binds nobody who works on what is filed.
    expect(yes(await as(db, city).ask(myTasks, { campaign: campaign.id })).tasks[0]?.due).toBeNull();
    expect(await seal(city, application, 'city')).toEqual({ kind: 'approved' });
    expect(await kinds(city)).toEqual(['designate']);

    const { entries } = yes(await as(db, clerk).ask(applicationTimeline, { application }));
    const small = ['attachEvidence', 'acknowledgeWarnings'];
    expect(entries.map(({ action }) => action).filter((action) => !small.includes(action))).toEqual([
      ...['createApplication', 'submitApplication', 'giveOpinion', 'giveOpinion', 'attachScan'],
      ...['giveOpinion', 'attachScan', 'acceptApplication', 'giveOpinion', 'attachScan'],
    ]);
    expect(entries[0]).toMatchObject({ byName: '王经办', enteredFor: false });
    expect(entries.at(-1)?.detail).toMatchObject({
      stepTitle: '荆州市总工会审批意见',
      paperDate: '2019-09-01',
    });
    const shown = await detail(city, application);
    expect(shown.opinions.map(({ step, seal: how }) => [step, how])).toEqual([
      ['hostUnion', 'scan'],
      ['body', 'scan'],
      ['city', 'scan'],
    ]);
    expect(shown.editableSections).toEqual([]);
    expect(shown.opinions.every(({ scan }) => scan !== null)).toBe(true);
  });

  test('a draft with gaps is refused and told how many', async () => {
    const { application } = yes(
      await as(db, clerk).run(createApplication, {
        campaign: campaign.id,
        track: 'standard',
        leadName: '李未',
      }),
    );
    const refused = await submit(application);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'findingsRemain' } });
    const stale = await as(db, clerk).run(submitApplication, { application, version: 999 });
    expect(refusalOf(stale)).toBe('applicationChanged');
  });

  test('returned and changed, the host union is asked again; unchanged it goes back to the body', async () => {
    const application = await ready('孙退');
    yes(await submit(application));
    await seal(union, application, 'hostUnion');
    const fields = [{ path: 'memberCount', reason: '与名单不符' }];
    const back = { application, to: 'applicant', reason: '请核对人数', fields };
    expect(yes(await as(db, officer).run(returnForCorrection, back)).state).toEqual({
      kind: 'returned',
      step: 'body',
    });
    const seen = await detail(clerk, application);
    expect(seen.returned).toMatchObject({ fromStep: 'body', reason: '请核对人数', fields });
    expect(seen.returned?.answers.memberCount).toBe('15');
    expect(await kinds(clerk)).toContain('correct');
    const save = (path: string, value: string) =>
      as(db, clerk).run(saveAnswers, {
        application,
        changes: [{ path, value, basedOn: seen.versions[path] ?? 0 }],
      });
    expect(refusalOf(await save('specialty', '焊接'))).toBe('notReturnedField');
    expect(yes(await submit(application)).state).toEqual({ kind: 'atStep', step: 'body' });

    yes(await as(db, officer).run(returnForCorrection, back));
    yes(await save('memberCount', '16'));
    const again = yes(await submit(application));
    expect(again.state).toEqual({ kind: 'atStep', step: 'hostUnion' });
    expect(again.receipt.endsWith('-3')).toBe(true);
    const { opinions } = await detail(clerk, application);
    expect(opinions).toHaveLength(1);
    expect(opinions[0]?.supersededAt).not.toBeNull();
  });

  test('章后补: passed on with a promise, supplied later', async () => {
    const application = await ready('吴章');
    yes(await submit(application));
    const follow = { application, step: 'hostUnion', reason: '公章外借', promisedOn: '2019-09-20' };
    expect(refusalOf(await as(db, officer).run(letSealFollow, follow))).toBe('opinionMissing');
    const version = (await detail(union, application)).contentVersion ?? '';
    const text = { application, step: 'hostUnion', text: '同意申报。', contentVersion: version };
    yes(await as(db, union).run(giveOpinion, text));
    expect(refusalOf(await as(db, union).run(letSealFollow, follow))).toBe('notAllowed');
    const early = { ...follow, promisedOn: '2019-09-01' };
    expect(refusalOf(await as(db, officer).run(letSealFollow, early))).toBe('promisedDateInPast');
    expect(yes(await as(db, officer).run(letSealFollow, follow)).state).toEqual({
      kind: 'atStep',
      step: 'body',
    });
    expect(await kinds(union)).toEqual(expect.arrayContaining(['supplySeal']));
    const upload = (await anUpload(db, union)).id;
    const bare = { application, step: 'hostUnion', upload };
    const paper = { ...bare, signatory: '周签', paperDate: '2019-09-02' };
    const refused = async (input: typeof bare) => refusalOf(await as(db, union).run(supplySeal, input));
    expect(await refused(bare)).toBe('opinionIncomplete');
    expect(await refused({ ...paper, paperDate: '2019-09-30' } as typeof bare)).toBe('paperDateInFuture');
    yes(await as(db, union).run(supplySeal, paper));
    const second = await as(db, union).run(supplySeal, { application, step: 'hostUnion', upload });
    expect(refusalOf(second)).toBe('alreadySealed');
    expect((await detail(union, application)).opinions[0]).toMatchObject({
      ...{ seal: 'follows', signatory: '周签', paperDate: '2019-09-02' },
      scan: { upload },
    });
  });

  test('two officers on one draft: the second is shown what the first saved, and may then save', async () => {
    const application = await ready('钱双');
    yes(await submit(application));
    const first = yes(await opine(union, application, 'hostUnion', { text: '同意。', basedOn: null }));
    const other = await aPerson(campaign, 'hostUnion', { unit });
    const late = new Date('2019-09-02T10:05:00+08:00');
    const { contentVersion } = await detail(other, application);
    const save = (basedOn: string | null, text = '同意推荐。') =>
      as(db, other, late).run(giveOpinion, {
        ...{ application, step: 'hostUnion', contentVersion, text },
        ...{ signatory: '另一位', paperDate: '2019-09-01', basedOn },
      });
    expect(await save(null)).toMatchObject({
      ok: false,
      refusal: { code: 'opinionChanged', params: { text: '同意。', recordedAt: first.recordedAt } },
    });
    expect((await detail(union, application)).opinions[0]).toMatchObject({ text: '同意。' });
    const second = yes(await save(first.recordedAt));
    expect((await detail(union, application)).opinions[0]).toMatchObject({
      text: '同意推荐。',
      recordedAt: second.recordedAt,
    });
    // The same words again are no conflict.
    yes(await save(first.recordedAt));
  });

  test('opinions are refused out of order, in the future, on other content, with other people’s scans', async () => {
    const application = await ready('郑序');
    yes(await submit(application));
    expect(refusalOf(await opine(officer, application, 'body'))).toBe('wrongStep');
    expect(refusalOf(await opine(union, application, 'hostUnion', { paperDate: '2019-09-03' }))).toBe(
      'paperDateInFuture',
    );
    expect(refusalOf(await opine(union, application, 'hostUnion', { paperDate: '2019-02-30' }))).toBe(
      'inputInvalid',
    );
    expect(refusalOf(await opine(union, application, 'hostUnion', { contentVersion: 'other' }))).toBe(
      'contentChanged',
    );
    expect(refusalOf(await opine(union, application, 'hostUnion', { text: '' }))).toBe('opinionIncomplete');
    yes(await opine(union, application, 'hostUnion', { signatory: '' }));
    const foreign = (await anUpload(db, clerk)).id;
    const own = (await anUpload(db, union)).id;
    const attach = (upload: string) =>
      as(db, union).run(attachScan, { application, step: 'hostUnion', upload });
    expect(refusalOf(await attach(own))).toBe('opinionIncomplete');
    yes(await opine(union, application, 'hostUnion'));
    expect(refusalOf(await attach(foreign))).toBe('uploadUnknown');
    const online = await as(db, union).run(acceptOnline, { application, step: 'hostUnion' });
    expect(refusalOf(online)).toBe('onlineNotOffered');
    yes(await attach(own));
    expect(refusalOf(await attach(own))).toBe('alreadySealed');
    // 代录: the body enters for the union; the paper of the body is older than the union's.
    yes(await opine(officer, application, 'body', { paperDate: '2019-08-20' }));
    const { findings } = await detail(officer, application);
    expect(findings.find(({ code }) => code === 'paperDateOrder')).toMatchObject({ rule: 'V13' });
  });
});
