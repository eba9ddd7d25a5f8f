import { expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type WantedApplication,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { newId } from '../newId.ts';
import { designationList } from '../queries/designationList.ts';
import { noticeStands } from '../store/publicNotices.ts';
import { attachScan } from './attachScan.ts';
import { closePublicNotice } from './closePublicNotice.ts';
import { designate } from './designate.ts';
import { endPublicNotice } from './endPublicNotice.ts';
import { giveOpinion } from './giveOpinion.ts';
import { openPublicNotice } from './openPublicNotice.ts';
import { recordObjection } from './recordObjection.ts';
import { settleObjection } from './settleObjection.ts';

const days = { days: 5, count: 'workdays', order: 'body' } as const;
const rule = { ...days, result: '公示无异议', realName: true };
const { app: db } = await freshDatabase();
const campaign = await aCampaign(db, {
  change: (programme) => {
    programme.publicNotice = rule;
    programme.steps.find(({ id }) => id === 'body')!.publicNotice = { ...rule, result: '审核公示无异议' };
    programme.tracks.find(({ id }) => id === 'demonstration')!.toName = 20;
    return programme;
  },
});
const city = await aPerson(campaign, 'cityOfficer');
const county = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
/** Friday before 国庆: five workdays on is Thursday the 10th. */
const opensOn = '2019-09-27';
const at = (time: string) => new Date(`${time}+08:00`);
const opening = at('2019-09-27T09:00:00');
const after = at('2019-10-11T08:00:00');
const approved = (more: Partial<WantedApplication> = {}) =>
  anApplication(campaign, {
    ...{ body: campaign.bodies.shashi!, state: 'approved', track: 'demonstration', places: false, ...more },
  });
const asked = (applications: string[], more: object = {}) => ({
  ...{ campaign: campaign.id, tracks: ['demonstration'], applications, title: '名单公示', opensOn },
  ...{ answerWorkdays: 5, contact: { name: '经办人', phone: '（见通知）' }, ...more },
});
const open = (applications: string[], more: object = {}, who = city, when = opening) =>
  as(db, who, when).run(openPublicNotice, asked(applications, more));
const stands = (ids: string[], step: string | null = null) =>
  everywhere(campaign, (tx) => noticeStands(tx, campaign.tenant, ids, step));
const paper = (notice: string, more: object = {}) => ({
  ...{ notice, channel: 'paper', name: '来信人', contact: '某路某号', text: '成果不实。' },
  ...{ receivedOn: '2019-10-10', receivedTime: '23:59', ...more },
});
const name = (...list: { id: string; studioName: string }[]) =>
  as(db, city, after).run(designate, {
    ...{ campaign: campaign.id, decidedOn: '2019-10-11' },
    items: list.map(({ id, studioName }) => ({ application: id, name: studioName })),
  });

test('from opening to the result: an objection on the last day, one after it, and who is blocked', async () => {
  const [fine, blamed] = [await approved(), await approved()];
  expect(refusalOf(await name(fine))).toBe('noticeNotClear');
  const blocked = async () => {
    const { tracks } = yes(await as(db, city, after).ask(designationList, { campaign: campaign.id }));
    const all = tracks.flatMap(({ candidates }) => candidates);
    return all.find(({ application }) => application === blamed.id)?.blockedBy;
  };
  expect(await blocked()).toEqual(['还没有公示']);
  expect(refusalOf(await open([fine.id], {}, county))).toBe('notAllowed');
  expect(refusalOf(await open([fine.id], { opensOn: '2019-09-26' }))).toBe('noticeOpensInPast');
  const both = await Promise.all([open([fine.id, blamed.id]), open([fine.id, blamed.id])]);
  expect(both.map(refusalOf).sort()).toEqual(['allowed', 'noticeNotReady']);
  const { notice, endsOn, listed } = yes(both.find(({ ok }) => ok)!);
  expect({ endsOn, listed }).toEqual({ endsOn: '2019-10-10', listed: 2 });
  expect(Object.fromEntries(await stands([fine.id, blamed.id]))).toEqual({
    [fine.id]: 'running',
    [blamed.id]: 'running',
  });
  const record = (more: object, when = after) => as(db, city, when).run(recordObjection, paper(notice, more));
  expect(refusalOf(await record({ receivedOn: '2019-09-26' }))).toBe('objectionBeforeNotice');
  expect(refusalOf(await record({ receivedOn: '2019-10-12' }))).toBe('paperDateInFuture');
  expect(refusalOf(await record({ application: newId() }))).toBe('notInNotice');
  expect(refusalOf(await record({ uploads: [newId()] }))).toBe('uploadUnknown');
  expect(refusalOf(await as(db, county, after).run(recordObjection, paper(notice)))).toBe('notAllowed');
  const last = yes(await record({ application: blamed.id }));
  expect(last).toMatchObject({ number: 1, late: false });
  expect(
    yes(await record({ channel: 'phone', receivedOn: '2019-10-11', receivedTime: '00:00' })),
  ).toMatchObject({
    number: 2,
    late: true,
  });
  expect(Object.fromEntries(await stands([fine.id, blamed.id]))).toEqual({
    [fine.id]: 'running',
    [blamed.id]: 'objected',
  });
  const close = (who = city, when = after) => as(db, who, when).run(closePublicNotice, { notice });
  expect(refusalOf(await close(county))).toBe('notAllowed');
  expect(refusalOf(await close(city, at('2019-10-10T23:59:59')))).toBe('noticeRunning');
  expect(await close()).toMatchObject({ refusal: { code: 'objectionsOpen', params: { numbers: [1] } } });
  const settle = () =>
    as(db, city, after).run(settleObjection, {
      ...{ objection: last.objection, outcome: 'upheld', finding: '经核实，成果不属于该工作室。' },
    });
  const answers = await Promise.all([settle(), settle()]);
  expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'objectionSettled']);
  expect(yes(await close()).result).toBe(`除“${blamed.studioName}”外，公示无异议`);
  expect(refusalOf(await close())).toBe('noticeClosed');
  expect(refusalOf(await as(db, city, after).run(endPublicNotice, { notice, reason: '迟了' }))).toBe(
    'noticeClosed',
  );
  expect(await name(fine, blamed)).toMatchObject({
    refusal: { code: 'noticeNotClear', params: { names: [blamed.studioName] } },
  });
  expect(await blocked()).toEqual(['公示有异议未排除']);
  yes(await name(fine));
  const [row] = await everywhere(campaign, (tx) =>
    tx.selectFrom('objection').select(['answer_by']).where('id', '=', last.objection).execute(),
  );
  expect(row).toEqual({ answer_by: '2019-10-16' });
  const log = await everywhere(campaign, (tx) =>
    tx.selectFrom('event').select('detail').where('tenant', '=', campaign.tenant).execute(),
  );
  expect(JSON.stringify(log)).not.toMatch(/来信人|某路|成果不实/);
});

test('broken off with a reason, its names may be published again', async () => {
  const one = await approved();
  const { notice } = yes(await open([one.id]));
  const end = (who = city) => as(db, who, opening).run(endPublicNotice, { notice, reason: '名单有误' });
  expect(refusalOf(await end(county))).toBe('notAllowed');
  yes(await end());
  expect(refusalOf(await end())).toBe('noticeEnded');
  expect(refusalOf(await as(db, city, after).run(recordObjection, paper(notice)))).toBe('noticeEnded');
  expect((await stands([one.id])).size).toBe(0);
  yes(await open([one.id]));
});

test('a level that publishes holds the next one until its own 公示 is clear', async () => {
  const one = await approved({ state: 'atStep', step: 'city', track: 'standard' });
  const at1 = as(db, city, opening);
  const { contentVersion } = one;
  const opinion = { application: one.id, step: 'city', text: '同意。', paperDate: '2019-09-27' };
  yes(await at1.run(giveOpinion, { ...opinion, contentVersion, signatory: '某某' }));
  const sealed = () =>
    as(db, city, after).run(attachScan, { application: one.id, step: 'city', upload: newId() });
  expect(await sealed()).toMatchObject({ refusal: { code: 'stepNoticeNotClear' } });
  const more = { step: 'body', tracks: ['standard'], body: campaign.bodies.shashi };
  const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect(refusalOf(await open([one.id], more, other))).toBe('notAllowed');
  const { notice } = yes(await open([one.id], more, county));
  const objected = yes(
    await as(db, county, opening).run(
      recordObjection,
      paper(notice, { receivedOn: opensOn, receivedTime: '08:30' }),
    ),
  );
  expect(refusalOf(await sealed())).toBe('stepNoticeNotClear');
  const finding = { objection: objected.objection, outcome: 'dismissed', finding: '查无此事。' };
  expect(refusalOf(await as(db, other, after).run(settleObjection, finding))).toBe('notAllowed');
  yes(await as(db, county, after).run(settleObjection, finding));
  expect(yes(await as(db, county, after).run(closePublicNotice, { notice })).result).toBe('审核公示无异议');
  // Past the gate: what is refused now is the file that does not exist.
  expect(refusalOf(await sealed())).toBe('uploadUnknown');
  expect((await stands([one.id])).size).toBe(0);
});

test('without a rule in the programme nothing is published (S8)', async () => {
  const plain = await aCampaign(db);
  const officer = await aPerson(plain, 'cityOfficer');
  const one = await anApplication(plain, {
    body: plain.bodies.shashi!,
    state: 'approved',
    track: 'demonstration',
  });
  const answer = await as(db, officer, opening).run(openPublicNotice, {
    ...asked([one.id]),
    campaign: plain.id,
  });
  expect(refusalOf(answer)).toBe('noticeNotSet');
});
