import { expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestApplication,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { newId } from '../newId.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { applicationList } from '../queries/applicationList.ts';
import { correctionList } from '../queries/correctionList.ts';
import { designationDecisions } from '../queries/designationDecisions.ts';
import { correctedNames } from '../store/corrections.ts';
import { askCorrection } from './askCorrection.ts';
import { closeCampaign } from './closeCampaign.ts';
import { decideCorrection } from './decideCorrection.ts';
import { designate } from './designate.ts';

const { app: db } = await freshDatabase();
const campaign = await aCampaign(db);
const body = campaign.bodies.shashi!;
const city = await aPerson(campaign, 'cityOfficer');
const day = new Date('2019-12-30T09:00:00+08:00');
const track = campaign.programme.tracks.find(({ id }) => id === 'standard')!;
const form = campaign.programme.forms.find(({ id }) => id === track.form)!;
const approved = (leadName: string) =>
  anApplication(campaign, { body, state: 'approved', leadName, places: false });

const ask = (one: TestApplication, more: object, who = city) =>
  as(db, who, day).run(askCorrection, { application: one.id, reason: '填报时写错', ...more });
const decide = (correction: string, more: object = {}, who = city) =>
  as(db, who, day).run(decideCorrection, {
    ...{ correction, approved: true, decidedOn: '2019-12-30', documentNumber: '更正〔2019〕1号', ...more },
  });
const numberOf = async (one: TestApplication) => {
  const { correctable } = yes(
    await as(db, city, day).ask(correctionList, { campaign: campaign.id, application: one.id }),
  );
  return correctable!.figures[0]!;
};

test('a name: the register is dated, lists show the new one, the sealed form and its version stay', async () => {
  const one = await approved('周海');
  const clerk = await aPerson(campaign, 'clerk', { unit: one.unit });
  const other = await aPerson(campaign, 'clerk', { unit: newId() });
  const before = yes(await as(db, city, day).ask(applicationDetail, { application: one.id }));
  const name = { what: 'name', oldValue: one.studioName, newValue: '周海（焊接）创新工作室' };
  expect(refusalOf(await ask(one, name, other))).toBe('notFound');
  expect(await ask(one, { ...name, oldValue: '别的' })).toMatchObject({
    refusal: { code: 'correctionStale', params: { yours: '别的', theirs: one.studioName } },
  });
  expect(refusalOf(await ask(one, { ...name, newValue: one.studioName }))).toBe('correctionUnchanged');
  expect(refusalOf(await ask(one, { ...name, proof: newId() }))).toBe('uploadUnknown');
  const { correction } = yes(await ask(one, name, clerk));
  expect(refusalOf(await ask(one, name))).toBe('correctionOpen');
  expect(refusalOf(await decide(correction, {}, clerk))).toBe('notAllowed');
  expect(refusalOf(await decide(correction, { decidedOn: '2020-01-01' }))).toBe('paperDateInFuture');
  expect(refusalOf(await decide(correction, { approved: false }))).toBe('reasonMissing');
  const both = await Promise.all([decide(correction), decide(correction, { approved: false, text: '不准' })]);
  const codes = both.map(refusalOf);
  expect(codes.filter((code) => code === 'correctionDecided')).toHaveLength(1);
  if (!both[0].ok) {
    // The decline was first: asked again, it is decided again.
    yes(await decide(yes(await ask(one, name)).correction));
  }
  const [studio, history, sealed] = await everywhere(campaign, async (tx) => [
    await tx.selectFrom('studio').select('name').where('id', '=', one.studio).executeTakeFirstOrThrow(),
    await tx.selectFrom('studio_name').selectAll().where('studio', '=', one.studio).execute(),
    await tx.selectFrom('application_answers').select('answers').where('application', '=', one.id).execute(),
  ]);
  expect(studio.name).toBe(name.newValue);
  expect(history).toMatchObject([{ name: name.newValue, from_date: '2019-12-30', reason: '填报时写错' }]);
  expect(sealed).toEqual([{ answers: one.answers }]);
  const after = yes(await as(db, city, day).ask(applicationDetail, { application: one.id }));
  expect([after.studioName, after.contentVersion]).toEqual([name.newValue, before.contentVersion]);
  expect([after.references, after.answers]).toEqual([before.references, before.answers]);
  const { rows } = yes(
    await as(db, city, day).ask(applicationList, { campaign: campaign.id, search: '焊接' }),
  );
  expect(rows.map(({ id }) => id)).toEqual([one.id]);
  const names = await everywhere(campaign, (tx) => correctedNames(tx, campaign.tenant, [one.id]));
  expect(names.get(one.id)).toMatchObject({
    studioName: name.newValue,
    changes: [{ kind: 'name', oldValue: one.studioName, newValue: name.newValue, on: '2019-12-30' }],
  });
  const told = await everywhere(campaign, (tx) =>
    tx.selectFrom('message').select('title').where('campaign', '=', campaign.id).execute(),
  );
  expect(told.map(({ title }) => title)).toContain(`“${name.newValue}”的更正已同意`);
});

test('a renamed unit keeps its earlier name in the register, and the form its own', async () => {
  const one = await approved('欧阳海');
  yes(
    await as(db, city, day).run(designate, {
      ...{ campaign: campaign.id, decidedOn: '2019-12-20' },
      items: [{ application: one.id, name: one.studioName }],
    }),
  );
  const before = yes(await as(db, city, day).ask(applicationDetail, { application: one.id }));
  const renamed = { what: 'unit', oldValue: before.unitName, newValue: '江汉精密制造股份有限公司' };
  yes(await decide(yes(await ask(one, renamed)).correction));
  const names = await everywhere(campaign, (tx) =>
    tx
      .selectFrom('unit_name')
      .select(['name', 'to_date'])
      .where('unit', '=', one.unit)
      .orderBy('from_date')
      .execute(),
  );
  expect(names).toEqual([
    { name: before.unitName, to_date: '2019-12-30' },
    { name: renamed.newValue, to_date: null },
  ]);
  const after = yes(await as(db, city, day).ask(applicationDetail, { application: one.id }));
  expect([after.unitName, after.references]).toEqual([renamed.newValue, before.references]);
  // A list of those named that is made afterwards has the new name and says what it was.
  const { decisions } = yes(await as(db, city, day).ask(designationDecisions, { campaign: campaign.id }));
  expect(decisions[0]!.tracks[0]!.rows).toMatchObject([
    {
      unitName: renamed.newValue,
      corrected: `所在单位原为“${before.unitName}”，2019年12月30日更正（更正〔2019〕1号）`,
    },
  ]);
});

test('a lead’s name, and two requests that became stale between asking and deciding', async () => {
  const one = await approved('张山');
  const lead = yes(await ask(one, { what: 'lead', oldValue: '张山', newValue: '张珊' }));
  await everywhere(campaign, (tx) =>
    tx.updateTable('studio').set({ lead_name: '章山' }).where('id', '=', one.studio).execute(),
  );
  expect(await decide(lead.correction)).toMatchObject({
    refusal: { code: 'correctionStale', params: { yours: '张山', theirs: '章山' } },
  });
  yes(await decide(lead.correction, { approved: false, text: '已另行更正' }));
  const again = yes(await ask(one, { what: 'lead', oldValue: '章山', newValue: '张珊' }));
  yes(await decide(again.correction));
  const { corrections } = yes(
    await as(db, city, day).ask(correctionList, { campaign: campaign.id, application: one.id }),
  );
  expect(corrections.map(({ newValue, decided }) => [newValue, decided?.approved])).toEqual(
    expect.arrayContaining([
      ['张珊', true],
      ['张珊', false],
    ]),
  );
});

test('a number: reports have the new one and what is reckoned from it, the sealed answers stay; also in a closed year', async () => {
  const one = await approved('李德胜');
  const { path, value } = await numberOf(one);
  const figure = { what: 'figure', path, oldValue: value };
  expect(refusalOf(await ask(one, { ...figure, newValue: '许多' }))).toBe('correctionNotNumber');
  expect(refusalOf(await ask(one, { ...figure, path: 'nowhere', newValue: '7' }))).toBe('correctionNoFigure');
  expect(refusalOf(await ask(one, { ...figure, path: form.roles.leadName, newValue: '7' }))).toBe(
    'correctionNoFigure',
  );
  const draft = await anApplication(campaign, { body, state: 'draft' });
  expect(refusalOf(await ask(draft, { ...figure, newValue: '7' }))).toBe('notAllowed');
  const { correction } = yes(await ask(one, { ...figure, newValue: '77' }));
  yes(await as(db, city, day).run(closeCampaign, { campaign: campaign.id, confirm: true }));
  yes(await decide(correction));
  expect((await numberOf(one)).value).toBe('77');
  const [answers] = await everywhere(campaign, (tx) =>
    tx.selectFrom('application_answers').select('answers').where('application', '=', one.id).execute(),
  );
  expect((answers!.answers as Record<string, unknown>)[path]).toBe(value);
  expect(refusalOf(await ask(one, { ...figure, newValue: '78' }))).toBe('correctionStale');
});
