import { beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { bodyQuota } from '../queries/bodyQuota.ts';
import { campaignCalendar } from '../queries/campaignCalendar.ts';
import { receiptDesk } from '../queries/receiptDesk.ts';
import { correctReceipt } from './correctReceipt.ts';
import { fileCandidates } from './fileCandidates.ts';
import { fileNil } from './fileNil.ts';
import { receivePapers } from './receivePapers.ts';
import { submitApplication } from './submitApplication.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let body: string;
let officer: Actor;
let city: Actor;

beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer');
});

const after = new Date('2019-10-05T09:00:00+08:00');
const summary = { material: 'summary', copies: 2, originals: 0 };
const receive = (items: object[], more: object) =>
  as(db, city, after).run(receivePapers, {
    ...{ campaign: campaign.id, body, handedInBy: '宋玉兰', items },
    ...more,
  });
const desk = async () => yes(await as(db, city, after).ask(receiptDesk, { campaign: campaign.id, body }));
const file = async (at: Date) =>
  as(db, officer, at).run(fileCandidates, {
    ...{ campaign: campaign.id, body, scan: (await anUpload(db, officer)).id },
  });

describe('paper before the electronic file is on time (3.7)', () => {
  const reason = '9月28日送达，放在传达室';
  const inTime = (items: object[] = [summary], more = {}) =>
    receive(items, { deliveredOn: '2019-09-28', reason, ...more });
  const filingRow = () =>
    everywhere(campaign, (tx) =>
      tx.selectFrom('filing').select(['late', 'paper_on']).where('body', '=', body).executeTakeFirst(),
    );

  test('the body’s summary was here by the day: the filing afterwards is taken, not late, and says so', async () => {
    const made = await anApplication(campaign, { body, state: 'awaitingFiling' });
    expect(refusalOf(await file(after))).toBe('afterDeadline');
    yes(await inTime());
    const { deadline } = yes(await as(db, officer, after).ask(bodyQuota, { campaign: campaign.id, body }));
    expect(deadline).toMatchObject({ open: true, onPaper: '2019-09-28', daysLeft: -5 });
    const calendar = yes(await as(db, officer, after).ask(campaignCalendar, { campaign: campaign.id }));
    expect(calendar.deadlines.find(({ id }) => id === 'filing')).toMatchObject({ open: true });
    expect(yes(await file(after))).toMatchObject({ late: false });
    expect(await filingRow()).toEqual({ late: false, paper_on: '2019-09-28' });
    expect((await desk()).filing).toMatchObject({ late: false, paperOn: '2019-09-28' });
    const row = await everywhere(campaign, (tx) =>
      tx.selectFrom('application').select('late').where('id', '=', made.id).executeTakeFirst(),
    );
    expect(row?.late).toBe(false);
    const [filed] = await everywhere(campaign, (tx) =>
      tx.selectFrom('event').select('detail').where('subject_kind', '=', 'filing').execute(),
    );
    expect(filed!.detail).toMatchObject({ late: false, onPaper: '2019-09-28' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['came a day late', () => receive([summary], { deliveredOn: '2019-10-01', reason })],
    ['was another body’s', () => inTime([summary], { body: campaign.bodies.songzi! })],
    ['was without the summary', () => inTime([{ material: 'standard-form', copies: 2, originals: 0 }])],
  ])('not when the paper %s', async (_what, come) => {
    await anApplication(campaign, { body, state: 'awaitingFiling' });
    await come();
    expect(refusalOf(await file(after))).toBe('afterDeadline');
  });

  test('not when it turns out that it had not come; within the day the paper changes nothing', async () => {
    await anApplication(campaign, { body, state: 'awaitingFiling' });
    yes(await inTime());
    const { receipts } = await desk();
    const { entry } = receipts[0]!.entries[0]!;
    yes(
      await as(db, city, after).run(correctReceipt, {
        entry,
        copies: 0,
        originals: 0,
        reason: '是别的单位的',
      }),
    );
    expect(refusalOf(await file(after))).toBe('afterDeadline');
    yes(await inTime());
    expect(yes(await file(new Date('2019-09-30T23:59:00+08:00')))).toMatchObject({ late: false });
    expect(await filingRow()).toEqual({ late: false, paper_on: null });
  });

  test('a unit of that body may still submit; one of another body may not', async () => {
    const other = campaign.bodies.songzi!;
    const own = await anApplication(campaign, { body });
    const foreign = await anApplication(campaign, { body: other });
    const submit = (application: string, who: Actor) =>
      as(db, who, after).run(submitApplication, { application, version: 1 });
    expect(refusalOf(await submit(own.id, officer))).toBe('afterDeadline');
    yes(await inTime());
    // The deadline lets it pass; what is refused now is its content.
    expect(refusalOf(await submit(own.id, officer))).toBe('findingsRemain');
    const stranger = await aPerson(campaign, 'bodyOfficer', { body: other });
    expect(refusalOf(await submit(foreign.id, stranger))).toBe('afterDeadline');
    const shown = yes(await as(db, officer, after).ask(applicationDetail, { application: own.id }));
    expect(shown.deadline).toMatchObject({ open: true, daysLeft: -5 });
  });

  test('零报告 with the paper in time is not late either', async () => {
    yes(await inTime());
    const input = { campaign: campaign.id, body, reason: '纸面已报' };
    expect(yes(await as(db, officer, after).run(fileNil, input))).toMatchObject({ late: false });
  });
});
