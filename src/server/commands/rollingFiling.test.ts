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
import type { Programme } from '../../core/programme/programme.ts';
import { applicationTimeline } from '../queries/applicationTimeline.ts';
import { spotChecks } from '../queries/spotChecks.ts';
import { summarySheet } from '../queries/summarySheet.ts';
import { fileCandidates } from './fileCandidates.ts';
import { recordSpotCheck } from './recordSpotCheck.ts';
import { supplementFiling } from './supplementFiling.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let body: string;
let officer: Actor;
let city: Actor;

/** Intake without an end; where the body takes in by itself, half of it and at least one is looked at. */
function rolling(acceptance?: Programme['acceptance']) {
  return (programme: Programme): Programme => ({
    ...programme,
    deadlines: programme.deadlines.map(({ due, ...deadline }) =>
      deadline.binds === 'filing' ? deadline : { ...deadline, due },
    ),
    ...(acceptance ? { acceptance } : {}),
  });
}
const byBody = { by: 'body' as const, spotCheck: { percent: 50, atLeast: 1 } };

async function begin(change: (programme: Programme) => Programme) {
  campaign = await aCampaign(db, { change });
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer');
}
const candidate = () => anApplication(campaign, { body, state: 'awaitingFiling' });
const file = async (at?: Date) => {
  const scan = (await anUpload(db, officer)).id;
  return as(db, officer, at).run(fileCandidates, { campaign: campaign.id, body, scan });
};
const sheet = async (who = officer) =>
  yes(await as(db, who).ask(summarySheet, { campaign: campaign.id, body }));
const stateOf = (id: string) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('application')
      .select(['state', 'step', 'accepted_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
const drawn = async (who = city) => yes(await as(db, who).ask(spotChecks, { campaign: campaign.id }));

describe('rolling intake (F52)', () => {
  beforeEach(() => begin(rolling()));

  test('a body files again with whom it recommended since; each filing supersedes the sheet, none is late', async () => {
    const first = await candidate();
    expect(yes(await file())).toMatchObject({ number: 1, late: false });
    expect(refusalOf(await file())).toBe('nothingToFile');
    expect(await sheet()).toMatchObject({ rolling: true, waiting: 0, frozen: { number: 1, kind: 'filing' } });
    expect((await sheet()).allowed).not.toContain('fileCandidates');

    const second = await candidate();
    const before = await sheet();
    expect(before).toMatchObject({ waiting: 1 });
    expect(before.rows.map(({ application }) => application)).toEqual([first.id, second.id]);
    expect(before.allowed).toContain('fileCandidates');
    // The machine's year does not matter: there is no day after which it is closed.
    expect(yes(await file(new Date('2020-01-15T10:00:00+08:00')))).toMatchObject({ number: 2, late: false });
    expect((await sheet()).history.map(({ number, kind }) => [number, kind])).toEqual([
      [2, 'supplement'],
      [1, 'filing'],
    ]);
    expect(await stateOf(second.id)).toMatchObject({ state: 'filed' });
  });

  test('the city takes in what is filed, and nothing is drawn, unless the programme says so', async () => {
    const one = await candidate();
    yes(await file());
    expect(await stateOf(one.id)).toMatchObject({ state: 'filed', accepted_at: null });
    expect(await drawn()).toMatchObject({ checks: [], rule: null });
    expect(
      refusalOf(await as(db, city).run(recordSpotCheck, { application: one.id, result: 'passed' })),
    ).toBe('notDrawn');
  });
});

describe('a body takes in by itself, with spot checks (F52)', () => {
  beforeEach(() => begin(rolling(byBody)));

  test('filed is taken in at once and goes on to the next step; the sample grows with the filings', async () => {
    const made = [await candidate(), await candidate(), await candidate()];
    yes(await file());
    for (const { id } of made) {
      expect(await stateOf(id)).toMatchObject({
        state: 'atStep',
        step: 'city',
        accepted_at: expect.any(Date),
      });
    }
    expect((await drawn()).checks).toHaveLength(2);
    const timeline = yes(await as(db, city).ask(applicationTimeline, { application: made[0]!.id }));
    expect(timeline.entries.map(({ action }) => action)).toEqual(['fileCandidates', 'acceptApplication']);

    await candidate();
    yes(await file());
    expect((await drawn()).checks).toHaveLength(2);
    const late = await candidate();
    yes(
      await as(db, city).run(supplementFiling, {
        ...{ campaign: campaign.id, body, applications: [late.id], reason: '县里来电补充' },
      }),
    );
    expect(await stateOf(late.id)).toMatchObject({ state: 'atStep', step: 'city' });
    const { checks, rule } = await drawn();
    expect(checks).toHaveLength(3);
    expect(rule).toEqual({ percent: 50, atLeast: 1 });
  });

  test('the city records what it saw; again supersedes; unexplained, not drawn and by the body are refused', async () => {
    const made = [await candidate(), await candidate()];
    yes(await file());
    const [check] = (await drawn()).checks;
    const application = check!.application;
    const other = made.find(({ id }) => id !== application)!.id;
    const record = (who: Actor, input: object) => as(db, who).run(recordSpotCheck, { application, ...input });
    expect(refusalOf(await record(officer, { result: 'passed' }))).toBe('notAllowed');
    expect(refusalOf(await record(city, { result: 'found' }))).toBe('spotCheckUnexplained');
    expect(refusalOf(await record(city, { application: other, result: 'passed' }))).toBe('notDrawn');
    yes(await record(city, { result: 'found', text: '缺一份章程，请补齐' }));
    expect((await drawn()).checks[0]!.result).toMatchObject({ result: 'found', text: '缺一份章程，请补齐' });
    yes(await record(city, { result: 'passed' }));
    expect((await drawn()).checks[0]!.result).toMatchObject({ result: 'passed', text: '' });
    // The body sees what of its own was drawn, another one does not.
    expect((await drawn(officer)).checks).toHaveLength(1);
    expect((await drawn(officer)).allowed).toEqual([]);
    const stranger = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
    expect((await drawn(stranger)).checks).toEqual([]);
  });
});
