import { beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestApplication,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { someWords } from '../../../test/someWords.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { draftSteps } from '../../core/draft/draftSteps.ts';
import { closeCampaign } from '../commands/closeCampaign.ts';
import { confirmDraftStep } from '../commands/confirmDraftStep.ts';
import { fileNil } from '../commands/fileNil.ts';
import { giveOpinion } from '../commands/giveOpinion.ts';
import { publishDraft } from '../commands/publishDraft.ts';
import { receivePapers } from '../commands/receivePapers.ts';
import { returnOriginals } from '../commands/returnOriginals.ts';
import { saveAnswers } from '../commands/saveAnswers.ts';
import { startDraft } from '../commands/startDraft.ts';
import { submitApplication } from '../commands/submitApplication.ts';
import { supplySeal } from '../commands/supplySeal.ts';
import { withdrawApplication } from '../commands/withdrawApplication.ts';
import { newId } from '../newId.ts';
import { grantsOf } from '../store/people.ts';
import { applicationDetail } from './applicationDetail.ts';
import { carriedOver } from './carriedOver.ts';
import { draftComparison } from './draftComparison.ts';
import { draftDetail } from './draftDetail.ts';
import { originalsOut } from './originalsOut.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let filed: TestApplication;
beforeEach(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
  const body = campaign.bodies.shashi!;
  filed = await anApplication(campaign, { body, state: 'approved', sealFollows: 'body' });
});

const proof = () => ({ application: filed.id, material: 'benefit-proof' });
const desk = () => ({ campaign: campaign.id, body: campaign.bodies.shashi! });
const receive = (originals: number) =>
  as(db, city).run(receivePapers, {
    ...{ ...desk(), handedInBy: '张某', deliveredOn: '2019-09-02' },
    items: [{ ...proof(), copies: 2, originals, shelf: 'A-3' }],
  });
const giveBack = (backBy?: string) =>
  as(db, city).run(returnOriginals, {
    ...{ ...desk(), handedTo: '李某', handedOn: '2019-09-02', backBy },
    items: [{ ...proof(), originals: 1 }],
  });
const begin = async () =>
  yes(await as(db, city).run(startDraft, { origin: 'lastYear', campaign: campaign.id, year: 2020 })).draft;
async function publish(draft: string) {
  const { versions } = yes(await as(db, city).ask(draftDetail, { draft }));
  for (const step of draftSteps) yes(await as(db, city).run(confirmDraftStep, { draft, step, versions }));
  return yes(await as(db, city).run(publishDraft, { draft, versions, closePrevious: true })).campaign;
}

describe('carriedOver', () => {
  test('lists originals here and lent, seals that were promised, and what came to no end', async () => {
    yes(await receive(2));
    yes(await giveBack('2019-09-20'));
    const body = campaign.bodies.songzi!;
    await anApplication(campaign, { body, state: 'designated' });
    await anApplication(campaign, { body, state: 'withdrawn' });
    const returned = await anApplication(campaign, { body, state: 'returned' });
    const draft = await begin();
    const later = new Date('2019-10-11T10:00:00+08:00');
    const found = yes(await as(db, city, later).ask(carriedOver, { draft }));
    expect(found.previous).toMatchObject({ campaign: campaign.id, year: 2019, closed: false });
    expect(found.originals).toMatchObject([
      { fileNumber: filed.fileNumber, here: 1, lent: 1, backBy: '2019-09-20', overdue: true, shelf: 'A-3' },
    ]);
    expect(found.seals).toMatchObject([
      { application: filed.id, stepTitle: '推荐单位意见', promisedOn: '2019-10-10', overdue: true },
    ]);
    expect(found.applications.map(({ application, state }) => [application, state]).sort()).toEqual(
      [
        [filed.id, 'approved'],
        [returned.id, 'returned'],
      ].sort(),
    );
    expect(found.unfinished).toBe(2);
    const officer = await aPerson(campaign, 'bodyOfficer', { body });
    expect(refusalOf(await as(db, officer).ask(carriedOver, { draft }))).toBe('notAllowed');
    expect(refusalOf(await as(db, city).ask(carriedOver, { draft: newId() }))).toBe('notFound');
  });

  test('a draft that follows no year carries nothing and says which bodies are known', async () => {
    await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
    const { draft } = yes(
      await as(db, city).run(startDraft, { origin: 'template', template: 'jingzhou-2019', year: 2020 }),
    );
    const found = yes(await as(db, city).ask(carriedOver, { draft }));
    expect(found).toMatchObject({
      previous: null,
      originals: [],
      seals: [],
      applications: [],
      unfinished: 0,
    });
    expect(found.bodies.find(({ code }) => code === 'shashi')).toMatchObject({ known: true, accounts: 1 });
    expect(yes(await as(db, city).ask(draftComparison, { draft })).comparison).toBeNull();
  });

  test('bodies keep their ids, so accounts and grants go along without anybody touching them (S27)', async () => {
    const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
    const made = await publish(await begin());
    const holders = await everywhere(campaign, (tx) =>
      tx.selectFrom('quota_holder').select('body').where('campaign', '=', made).execute(),
    );
    expect(new Set(holders.map(({ body }) => body))).toEqual(new Set(Object.values(campaign.bodies)));
    const context = { actor: officer, receivedAt: new Date('2020-06-01'), timeZone: 'Asia/Shanghai' };
    const grants = await everywhere(campaign, (tx) =>
      grantsOf(tx, { ...context, request: '', newId }, someWords, officer.user),
    );
    expect(grants.get(officer.user)).toMatchObject([{ role: 'bodyOfficer', body: campaign.bodies.shashi }]);
  });
});

describe('a year that was closed', () => {
  test('its originals stay in sight of the new one until they are back for good', async () => {
    yes(await receive(2));
    const made = await publish(await begin());
    const seen = async () => yes(await as(db, city).ask(originalsOut, { campaign: made })).originals;
    expect(await seen()).toMatchObject([{ campaign: campaign.id, earlier: true, here: 2, lent: 0 }]);
    const old = yes(await as(db, city).ask(originalsOut, { campaign: campaign.id })).originals;
    expect(old, 'the old year does not show the new one').toMatchObject([{ earlier: false }]);
    yes(await giveBack());
    yes(await giveBack('2019-12-01'));
    expect(await seen()).toMatchObject([{ here: 0, lent: 1 }]);
    yes(await receive(1));
    yes(await giveBack());
    expect(await seen()).toEqual([]);
    const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
    expect(yes(await as(db, officer).ask(originalsOut, { campaign: made })).originals).toEqual([]);
  });

  test('takes paper, gives originals back and takes the promised seal; everything else only shows', async () => {
    const clerk = await aPerson(campaign, 'clerk', { unit: filed.unit });
    const open = await anApplication(campaign, { body: campaign.bodies.shashi!, unit: filed.unit });
    const atStep = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'atStep' });
    yes(await receive(1));
    yes(await as(db, city).run(closeCampaign, { campaign: campaign.id }));
    const acts = [
      as(db, clerk).run(saveAnswers, {
        application: open.id,
        changes: [{ path: 'studioName', value: '甲', basedOn: 1 }],
      }),
      as(db, clerk).run(submitApplication, { application: open.id, version: 1 }),
      as(db, clerk).run(withdrawApplication, { application: open.id, reason: '不报了' }),
      as(db, city).run(giveOpinion, {
        application: atStep.id,
        step: 'hostUnion',
        text: '同意',
        contentVersion: atStep.contentVersion,
      }),
      as(db, city).run(fileNil, { campaign: campaign.id, body: campaign.bodies.honghu!, reason: '无' }),
    ];
    expect((await Promise.all(acts)).map(refusalOf)).toEqual(Array(acts.length).fill('campaignClosed'));
    yes(await giveBack());
    yes(await receive(1));
    const shown = yes(await as(db, city).ask(applicationDetail, { application: filed.id }));
    expect(shown.allowed.filter((action) => !/^(see|export|print)/.test(action))).toEqual(['supplySeal']);
    const { id: upload } = await anUpload(db, city);
    const seal = { application: filed.id, step: 'body', upload, signatory: '王某', paperDate: '2019-09-02' };
    yes(await as(db, city).run(supplySeal, seal));
  });
});
