import { beforeEach, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestCampaign,
  type WantedApplication,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { applicationTimeline } from '../queries/applicationTimeline.ts';
import { designationDecisions } from '../queries/designationDecisions.ts';
import { designate } from './designate.ts';
import { recordResolution } from './recordResolution.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
beforeEach(async () => {
  campaign = await aCampaign(db, {
    change: (programme) => {
      programme.tracks.find(({ id }) => id === 'demonstration')!.toName = 2;
      return programme;
    },
  });
  city = await aPerson(campaign, 'cityOfficer');
});
const decidedOn = '2019-12-20';
const decisionDay = new Date('2019-12-21T09:00:00+08:00');
const approved = (code: string, more: Partial<WantedApplication> = {}) =>
  anApplication(campaign, {
    body: campaign.bodies[code]!,
    state: 'approved',
    track: 'demonstration',
    ...more,
  });
const name = (items: object[], more = {}, who = city) =>
  as(db, who, decisionDay).run(designate, { campaign: campaign.id, decidedOn, items, ...more });
const byRule = ({ id, studioName }: { id: string; studioName: string }) => ({
  application: id,
  name: studioName,
});

test('names by the rule: list, titles, state', async () => {
  const one = await approved('shashi');
  const two = await approved('songzi', { track: 'standard' });
  const made = yes(await name([byRule(one), byRule(two)], { documentNumber: '荆工发〔2019〕30号' }));
  expect(made.named).toBe(2);
  const [state, titles, items] = await everywhere(campaign, async (tx) => [
    await tx
      .selectFrom('application')
      .select(['state', 'designated_at'])
      .where('id', '=', one.id)
      .executeTakeFirst(),
    await tx.selectFrom('studio_title').selectAll().where('tenant', '=', campaign.tenant).execute(),
    await tx
      .selectFrom('designation_item')
      .selectAll()
      .where('designation', '=', made.designation)
      .orderBy('position')
      .execute(),
  ]);
  expect(state).toMatchObject({ state: 'designated', designated_at: decisionDay });
  expect(titles.map(({ title, naming_body, named_on }) => [title, naming_body, named_on]).sort()).toEqual([
    ['荆州市示范性职工（劳模）创新工作室', '荆州市总工会', decidedOn],
    ['荆州市职工（劳模）创新工作室', '荆州市总工会', decidedOn],
  ]);
  expect(items.map(({ application, track }) => [application, track])).toEqual([
    [one.id, 'demonstration'],
    [two.id, 'standard'],
  ]);
  const { entries } = yes(await as(db, city).ask(applicationTimeline, { application: one.id }));
  expect(entries.at(-1)).toMatchObject({
    action: 'designate',
    detail: { name: one.studioName, documentNumber: '荆工发〔2019〕30号' },
  });
});

test('a name off the rule needs a reason, and becomes the studio’s name (R22)', async () => {
  const one = await approved('shashi');
  const other = { application: one.id, name: '“大工匠”创新工作室' };
  expect(await name([other])).toMatchObject({
    refusal: { code: 'nameDeviates', params: { expected: one.studioName } },
  });
  yes(await name([{ ...other, nameReason: '沿用原有品牌' }]));
  const [studio, history] = await everywhere(campaign, async (tx) => [
    await tx.selectFrom('studio').select('name').where('id', '=', one.studio).executeTakeFirst(),
    await tx.selectFrom('studio_name').selectAll().where('studio', '=', one.studio).execute(),
  ]);
  expect(studio).toEqual({ name: other.name });
  expect(history).toMatchObject([{ name: other.name, from_date: decidedOn, reason: '沿用原有品牌' }]);
});

test('not before approval, not with a seal missing, not before the day, not what is unknown', async () => {
  const filed = await approved('shashi', { state: 'filed' });
  expect(await name([byRule(filed)])).toMatchObject({
    refusal: { code: 'notApproved', params: { names: [filed.studioName] } },
  });
  const unsealed = await approved('songzi', { sealFollows: 'body' });
  expect(await name([byRule(unsealed)])).toMatchObject({
    refusal: { code: 'sealsMissing', params: { names: [unsealed.studioName] } },
  });
  const fine = await approved('honghu');
  expect(refusalOf(await name([byRule(fine)], { decidedOn: '2019-12-22' }))).toBe('paperDateInFuture');
  expect(refusalOf(await name([byRule(fine)], { decidedOn: '2019-13-01' }))).toBe('inputInvalid');
  expect(refusalOf(await name([{ application: newId(), name: '某某创新工作室' }]))).toBe('notFound');
  const leader = await aPerson(campaign, 'cityLeader');
  expect(refusalOf(await name([byRule(fine)], {}, leader))).toBe('notAllowed');
});

test('fewer than planned is fine, more is refused (S26); two lists at once cannot pass the number', async () => {
  const list = await Promise.all(['shashi', 'songzi', 'honghu', 'jianli'].map((code) => approved(code)));
  expect(await name(list.slice(0, 3).map(byRule))).toMatchObject({
    refusal: { code: 'designationOverTarget', params: { toName: 2, asked: 3 } },
  });
  const answers = await Promise.all(list.map((one) => name([byRule(one)])));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2);
  expect(answers.map(refusalOf).filter((code) => code === 'designationOverTarget')).toHaveLength(2);
});

test('two officers name the same: one wins', async () => {
  const one = await approved('shashi');
  const other = await aPerson(campaign, 'cityOfficer');
  const answers = await Promise.all([name([byRule(one)]), name([byRule(one)], {}, other)]);
  expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'alreadyDesignated']);
});

test('a county names its own, counted towards its track, and nothing else (R4, S23)', async () => {
  const body = campaign.bodies.shashi!;
  const officer = await aPerson(campaign, 'bodyOfficer', { body });
  const own = await approved('shashi', { track: 'county' });
  const foreign = await approved('songzi', { track: 'county' });
  const cityTrack = await approved('shashi');
  expect(refusalOf(await name([byRule(cityTrack)], {}, officer))).toBe('notAllowed');
  expect(refusalOf(await name([byRule(foreign)], {}, officer))).toBe('notAllowed');
  expect(refusalOf(await name([byRule(own), byRule(foreign)]))).toBe('designationMixed');
  expect(refusalOf(await name([byRule(own), byRule(cityTrack)]))).toBe('designationMixed');
  yes(await name([byRule(own)], {}, officer));
  const title = await everywhere(campaign, (tx) =>
    tx.selectFrom('studio_title').select(['title', 'naming_body']).where('studio', '=', own.studio).execute(),
  );
  expect(title).toEqual([{ title: '县（市、区）级职工（劳模）创新工作室', naming_body: '沙市区总工会' }]);
});

test('a decision names its meeting, which must have agreed to all; its list has as many rows as it says (F25, S26)', async () => {
  const [one, two, other] = [
    await approved('songzi'),
    await approved('shashi', { track: 'standard' }),
    await approved('honghu', { track: 'standard' }),
  ];
  const meet = (items: object[], more = {}) =>
    as(db, city, decisionDay).run(recordResolution, {
      ...{ campaign: campaign.id, meeting: '主席办公会', heldOn: '2019-12-10', items, ...more },
    });
  const items = [one, two].map(({ id }) => ({ application: id, positive: true }));
  const { resolution } = yes(await meet(items));
  expect(await name([one, two, other].map(byRule), { resolution })).toMatchObject({
    refusal: { code: 'notResolved', params: { names: [other.studioName] } },
  });
  expect(refusalOf(await name([byRule(one)], { resolution: newId() }))).toBe('notFound');
  const made = yes(await name([one, two].map(byRule), { resolution, documentNumber: '荆工发〔2019〕30号' }));
  yes(await name([byRule(other)]));
  const { decisions } = yes(await as(db, city).ask(designationDecisions, { campaign: campaign.id }));
  const found = decisions.find(({ designation }) => designation === made.designation);
  expect(found).toMatchObject({
    ...{ issuer: campaign.programme.city.union, meeting: { resolution, title: '主席办公会' } },
    tracks: [
      { track: 'demonstration', planned: 2, total: 1, rows: [{ application: one.id }] },
      { track: 'standard', total: 1, rows: [{ application: two.id }] },
    ],
  });
  expect(decisions[0]?.tracks).toMatchObject([{ track: 'standard', total: 2, rows: [{}] }]);
  // A county sees its own decisions only.
  const body = campaign.bodies.shashi!;
  const officer = await aPerson(campaign, 'bodyOfficer', { body });
  const own = await approved('shashi', { track: 'county' });
  yes(await name([byRule(own)], {}, officer));
  const seen = yes(await as(db, officer).ask(designationDecisions, { campaign: campaign.id })).decisions;
  expect(seen).toMatchObject([
    {
      body,
      issuer: '沙市区总工会',
      tracks: [{ shared: true, planned: 40, total: 1, rows: [{ application: own.id }] }],
    },
  ]);
});
