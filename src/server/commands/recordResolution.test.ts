import { beforeAll, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestApplication,
  type TestCampaign,
  type WantedApplication,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { resolutionCandidates } from '../queries/resolutionCandidates.ts';
import { resolutionList } from '../queries/resolutionList.ts';
import { resolutionOf } from '../store/resolutions.ts';
import { attachScan } from './attachScan.ts';
import { declineApplication } from './declineApplication.ts';
import { giveOpinion } from './giveOpinion.ts';
import { recordResolution } from './recordResolution.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
beforeAll(async () => {
  // The standard track agrees online here; the other asks for ink, as in the notice.
  campaign = await aCampaign(db, {
    change: (programme) => {
      programme.steps.push({
        ...programme.steps.find(({ id }) => id === 'city')!,
        ...{ id: 'cityOnline', needs: ['text', 'date'], online: true },
      });
      programme.tracks.find(({ id }) => id === 'standard')!.steps = ['hostUnion', 'body', 'cityOnline'];
      return programme;
    },
  });
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '陈晓' });
});
const day = new Date('2019-12-12T09:00:00+08:00');
const heldOn = '2019-12-10';
const waiting = (code: string, more: Partial<WantedApplication> = {}) =>
  anApplication(campaign, {
    ...{ body: campaign.bodies[code]!, state: 'atStep', track: 'demonstration', step: 'city' },
    ...{ places: false, at: new Date('2019-10-08T09:00:00+08:00'), ...more },
  });
const yesTo = ({ id }: { id: string }, more: object = {}) => ({ application: id, positive: true, ...more });
const meet = (items: object[], more: object = {}, who = city) =>
  as(db, who, day).run(recordResolution, {
    ...{ campaign: campaign.id, meeting: '2019年第12次主席办公会', heldOn, present: ['周主席', '吴副主席'] },
    ...{ text: '同意命名', items, ...more },
  });
const opinions = async ({ id }: TestApplication) => {
  const { opinions: all, state } = yes(await as(db, city).ask(applicationDetail, { application: id }));
  const current = all.filter(({ supersededAt }) => supersededAt === null);
  return { state, last: current.find(({ step }) => step.startsWith('city') || step === 'countyDecision') };
};

describe('one meeting decides about many (F25, R47)', () => {
  test('fills the boxes with text and date; the seal is still to come; absence and dissent are kept', async () => {
    const [one, two, no] = [await waiting('shashi'), await waiting('songzi'), await waiting('honghu')];
    const upload = (await anUpload(db, city)).id;
    const made = yes(
      await meet(
        [
          yesTo(one),
          yesTo(two, { text: '同意命名，限期补齐图纸' }),
          { application: no.id, positive: false, text: '成果不足' },
        ],
        {
          ...{
            absent: ['郑副主席'],
            dissent: '吴副主席对第二个保留意见',
            number: '会纪〔2019〕12号',
            minutes: upload,
          },
        },
      ),
    );
    expect(made.items.map(({ done }) => done)).toEqual(['draft', 'draft', 'draft']);
    expect((await opinions(one)).last).toMatchObject({
      text: '同意命名',
      paperDate: heldOn,
      seal: 'none',
      positive: true,
    });
    expect((await opinions(two)).last).toMatchObject({ text: '同意命名，限期补齐图纸' });
    expect((await opinions(no)).last).toMatchObject({ positive: false, text: '成果不足' });

    const { resolutions } = yes(await as(db, city).ask(resolutionList, { campaign: campaign.id }));
    expect(resolutions.find(({ resolution }) => resolution === made.resolution)).toMatchObject({
      ...{
        absent: ['郑副主席'],
        dissent: '吴副主席对第二个保留意见',
        number: '会纪〔2019〕12号',
        byName: '陈晓',
      },
      items: [{ waits: true, positive: true }, { waits: true }, { waits: true, positive: false }],
    });
    expect(await everywhere(campaign, (tx) => resolutionOf(tx, campaign.tenant, no.id))).toMatchObject({
      ...{ resolution: made.resolution, positive: false, heldOn },
    });

    // What was not agreed to is never sealed as agreed; the existing act ends it.
    const scan = { application: no.id, step: 'city', upload: (await anUpload(db, city)).id };
    expect(refusalOf(await as(db, city, day).run(attachScan, scan))).toBe('opinionNegative');
    yes(
      await as(db, city, day).run(declineApplication, {
        application: no.id,
        step: 'city',
        reason: '成果不足',
      }),
    );
    yes(await as(db, city, day).run(attachScan, { ...scan, application: one.id }));
    expect((await opinions(one)).state).toEqual({ kind: 'approved' });

    // A sealed opinion stays; a later meeting only notes it, and draws up the other anew.
    const basedOn = made.resolution;
    const again = yes(await meet([yesTo(one, { basedOn }), yesTo(two, { basedOn, text: '' })], { text: '' }));
    expect(again.items.map(({ done }) => done)).toEqual(['note', 'draft']);
    expect((await opinions(one)).last).toMatchObject({ text: '同意命名', seal: 'scan' });
    // S20: this step asks for no text, none was written, none stands there.
    expect((await opinions(two)).last).toMatchObject({ text: '', paperDate: heldOn });
  });

  test('where no seal is asked for it is agreed or ended at once', async () => {
    const online = { track: 'standard', step: 'cityOnline' };
    const [one, no] = [await waiting('shashi', online), await waiting('songzi', online)];
    const made = yes(await meet([yesTo(one), { application: no.id, positive: false, text: '不符合条件' }]));
    expect(made.items).toMatchObject([
      { done: 'agree', state: { kind: 'approved' } },
      { done: 'decline', state: { kind: 'declined', step: 'cityOnline' } },
    ]);
    expect((await opinions(one)).last).toMatchObject({ seal: 'online', text: '同意命名', paperDate: heldOn });
    expect((await opinions(no)).last).toMatchObject({
      positive: false,
      text: '不符合条件',
      paperDate: heldOn,
    });
    const text = { text: '' };
    expect(refusalOf(await meet([yesTo(await waiting('shashi', online))], text))).toBe('opinionIncomplete');
  });

  test('supersedes a draft; the officer may draft again what the meeting wrote', async () => {
    const one = await waiting('shashi');
    const drafted = { application: one.id, step: 'city', text: '拟同意', contentVersion: one.contentVersion };
    yes(await as(db, city, day).run(giveOpinion, drafted));
    const no = { application: one.id, positive: false, text: '材料不实' };
    yes(await meet([no]));
    expect((await opinions(one)).last).toMatchObject({ text: '材料不实', positive: false });
    yes(await as(db, city, day).run(giveOpinion, { ...drafted, text: '复核后同意命名' }));
    expect((await opinions(one)).last).toMatchObject({ text: '复核后同意命名', positive: true });
  });

  test('refused: by name and as a whole, and nothing of it is kept', async () => {
    const [fine, early, done] = [
      await waiting('shashi'),
      await waiting('songzi', { step: 'body' }),
      await waiting('honghu', { state: 'approved' }),
    ];
    expect(await meet([yesTo(fine), yesTo(early)])).toMatchObject({
      refusal: { code: 'notAtDecision', params: { names: [early.studioName] } },
    });
    expect(refusalOf(await meet([{ application: done.id, positive: false, text: '不同意' }]))).toBe(
      'notAtDecision',
    );
    expect(refusalOf(await meet([yesTo({ id: newId() })]))).toBe('notFound');
    expect(refusalOf(await meet([yesTo(fine)], { heldOn: '2019-12-13' }))).toBe('paperDateInFuture');
    expect(refusalOf(await meet([yesTo(fine)], { minutes: newId() }))).toBe('uploadUnknown');
    expect(refusalOf(await meet([yesTo(fine)], { absent: ['周主席'] }))).toBe('presentAndAbsent');
    expect(refusalOf(await meet([{ application: fine.id, positive: false }]))).toBe('opinionIncomplete');
    expect(refusalOf(await meet([yesTo(fine)], {}, await aPerson(campaign, 'cityLeader')))).toBe(
      'notAllowed',
    );
    expect(refusalOf(await meet([]))).toBe('inputInvalid');
    expect((await opinions(fine)).last).toBeUndefined();
  });

  test('two officers decide the same at the same moment: one wins, the other is told which', async () => {
    const [one, two] = [await waiting('shashi'), await waiting('songzi')];
    const other = await aPerson(campaign, 'cityOfficer');
    const answers = await Promise.all([
      meet([yesTo(one), yesTo(two)]),
      meet([yesTo(two, { text: '另一个意见' }), yesTo(one)], {}, other),
    ]);
    expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'resolvedMeanwhile']);
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toMatchObject({
      refusal: { params: { names: expect.arrayContaining([one.studioName, two.studioName]) } },
    });
  });
});

test('a county decides about its own, and sees only its own meetings (R4, S23)', async () => {
  const body = campaign.bodies.shashi!;
  const officer = await aPerson(campaign, 'bodyOfficer', { body });
  const own = await waiting('shashi', { track: 'county', step: 'countyDecision' });
  const foreign = await waiting('songzi', { track: 'county', step: 'countyDecision' });
  const cityTrack = await waiting('shashi');
  const ask = { campaign: campaign.id, body };
  const { candidates } = yes(await as(db, officer).ask(resolutionCandidates, ask));
  expect(candidates.map(({ application }) => application)).toEqual([own.id]);
  expect(refusalOf(await meet([yesTo(own)], {}, officer))).toBe('notAllowed');
  expect(refusalOf(await meet([yesTo(cityTrack)], { body }, officer))).toBe('notAtDecision');
  expect(refusalOf(await meet([yesTo(foreign)], { body }, officer))).toBe('notFound');
  const made = yes(await meet([yesTo(own)], { body }, officer));
  expect((await opinions(own)).last).toMatchObject({
    text: '同意命名',
    paperDate: heldOn,
    enteredFor: false,
  });
  const seen = yes(await as(db, officer).ask(resolutionList, { campaign: campaign.id }));
  expect(seen.resolutions.map(({ resolution }) => resolution)).toEqual([made.resolution]);
  const others = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect(yes(await as(db, others).ask(resolutionList, { campaign: campaign.id })).resolutions).toEqual([]);
});
