import { describe, expect, test } from 'vitest';
import { aPerson, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aScanWorld, told } from '../../../test/scanWorld.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { applicationTimeline } from '../queries/applicationTimeline.ts';
import { missingSeals } from '../queries/missingSeals.ts';
import { scannedPages } from '../queries/scannedPages.ts';
import { attachScan } from './attachScan.ts';
import { checkSeal } from './checkSeal.ts';
import { giveOpinion } from './giveOpinion.ts';
import { returnForCorrection } from './returnForCorrection.ts';
import { returnScanPage } from './returnScanPage.ts';

const world = await aScanWorld(await freshDatabase());
const { db, campaign, clock, body, unit, by, pile, printed, sheet, page: pageWithoutCode, only } = world;
const { union, officer, stranger, city } = world;
const hand = { signatory: '测试签字', paperDate: '2019-09-01' };

describe('有章 / 缺章 (R45-R47, S33)', () => {
  const check = (actor: Actor, scanPage: string, step: string, more: object = {}) =>
    by(actor).run(checkSeal, { scanPage, step, sealed: true, ...more });
  const detail = async (id: string) => yes(await by(city).ask(applicationDetail, { application: id }));

  test('three levels on one sheet: each seal is the next generation', async () => {
    const one = await printed();
    const boxesOf = async (actor: Actor) =>
      yes(await by(actor).ask(scannedPages, { application: one.id })).pages.map(({ generation, boxes }) => [
        generation,
        ...boxes.map(({ step, standing }) => `${step} ${standing}`),
      ]);
    const first = await only(union, { unit }, sheet(one));
    const written = { text: '同意申报。', ...hand };
    expect(yes(await check(union, first.id, 'hostUnion', written)).state).toEqual({
      kind: 'atStep',
      step: 'body',
    });
    const second = await only(officer, { body }, sheet(one));
    expect(second.generation).toBe(2);
    expect(await boxesOf(officer)).toEqual([
      [2, 'hostUnion sealed', 'body open'],
      [1, 'hostUnion sealed', 'body closed'],
    ]);
    const drafted = {
      application: one.id,
      step: 'body',
      text: '同意推荐。',
      contentVersion: one.contentVersion,
    };
    yes(await by(officer).run(giveOpinion, drafted));
    expect(refusalOf(await check(officer, second.id, 'body', { text: '不同的话', ...hand }))).toBe(
      'opinionChanged',
    );
    expect(refusalOf(await check(officer, first.id, 'body', hand))).toBe('wrongStep');
    expect(yes(await check(officer, second.id, 'body', hand)).state).toEqual({ kind: 'awaitingFiling' });
    await everywhere(campaign, (tx) =>
      tx
        .updateTable('application')
        .set({ state: 'atStep', step: 'city', filed_at: clock(), accepted_at: clock() })
        .where('id', '=', one.id)
        .execute(),
    );
    const third = await only(city, {}, sheet(one, { page: 6 }));
    expect(third.generation).toBe(1);
    expect(yes(await check(city, third.id, 'city', { paperDate: '2019-09-02' })).state).toEqual({
      kind: 'approved',
    });
    const { opinions, contentVersion } = await detail(one.id);
    expect(contentVersion).toBe(one.contentVersion);
    expect(opinions.map((one) => [one.step, one.seal, one.text, one.paperDate, one.scan?.upload])).toEqual([
      ['hostUnion', 'scan', '同意申报。', '2019-09-01', first.picture],
      ['body', 'scan', '同意推荐。', '2019-09-01', second.picture],
      ['city', 'scan', '', '2019-09-02', third.picture],
    ]);
    const { entries } = yes(await by(officer).ask(applicationTimeline, { application: one.id }));
    expect(entries.filter(({ action }) => action === 'checkSeal').map(({ detail }) => detail)).toMatchObject([
      { text: '同意申报。', paperDate: '2019-09-01' },
      { text: '同意推荐。' },
      { paperDate: '2019-09-02' },
    ]);
    // The fifth page once more, nothing sealed on any page since it was filed: the third level has sealed.
    const last = await pile(city, {}, [sheet(one), sheet(one)]);
    expect(told(last)).toEqual([`${one.fileNumber} 3`, 'duplicate']);
  });

  test('one scan carries two opinions, confirmed one after the other (代录 for the unit)', async () => {
    const one = await printed();
    const page = await only(officer, { body }, sheet(one));
    expect(page.boxes.map(({ step, standing, allowed }) => [step, standing, allowed])).toEqual([
      ['hostUnion', 'open', true],
      ['body', 'later', false],
    ]);
    expect(page.boxes[0]!.place).toMatchObject({
      x: expect.closeTo(27 / 210),
      height: expect.closeTo(70 / 297),
    });
    const text = { text: '同意。', ...hand };
    expect(refusalOf(await check(officer, page.id, 'body', text))).toBe('wrongStep');
    yes(await check(officer, page.id, 'hostUnion', text));
    expect(yes(await check(officer, page.id, 'body', text)).state).toEqual({ kind: 'awaitingFiling' });
    const { opinions } = await detail(one.id);
    expect(opinions.map(({ step, enteredFor, scan }) => [step, enteredFor, scan?.upload])).toEqual([
      ['hostUnion', true, page.picture],
      ['body', false, page.picture],
    ]);
    expect(refusalOf(await check(officer, page.id, 'hostUnion', text))).toBe('notAllowed');
    expect(refusalOf(await by(officer).run(returnScanPage, { scanPage: page.id }))).toBe('alreadySealed');
  });

  test('缺章 stands on the list until a later scan confirms the seal', async () => {
    const one = await printed();
    const list = async (actor: Actor, more = {}) =>
      yes(await by(actor).ask(missingSeals, { campaign: campaign.id, ...more }))
        .rows.filter(({ application }) => application === one.id)
        .map(({ step, why, note, printed }) => [step, why, note, printed]);
    expect(await list(officer)).toEqual([['hostUnion', 'waiting', null, true]]);
    const page = await only(union, { unit }, sheet(one));
    yes(await check(union, page.id, 'hostUnion', { sealed: false, note: '公章盖在空白处' }));
    expect(await list(officer)).toEqual([['hostUnion', 'seenMissing', '公章盖在空白处', true]]);
    expect(await list(city, { body })).toHaveLength(1);
    expect(await list(union)).toHaveLength(1);
    expect(await list(stranger)).toEqual([]);
    expect(await list(city, { body: campaign.bodies.songzi! })).toEqual([]);
    const seen = yes(await by(officer).ask(scannedPages, { application: one.id })).pages;
    expect(seen[0]!.boxes[0]).toMatchObject({ standing: 'missing', allowed: true });
    const next = await only(union, { unit }, sheet(one));
    expect(next).toMatchObject({ generation: 2, boxes: [{ standing: 'open' }, { standing: 'later' }] });
    yes(await check(union, next.id, 'hostUnion', { text: '同意。', ...hand }));
    expect(await list(officer)).toEqual([['body', 'waiting', null, true]]);
  });

  test('a promised seal arrives with the scanned sheet, hand and date with it', async () => {
    const one = await printed({ state: 'atStep', step: 'body', sealFollows: 'hostUnion' });
    const rows = async () =>
      yes(await by(officer).ask(missingSeals, { campaign: campaign.id }))
        .rows.filter(({ application }) => application === one.id)
        .map(({ step, why, promisedOn, overdue, note }) => [step, why, promisedOn, overdue, note]);
    expect(await rows()).toEqual([
      ['body', 'waiting', null, false, null],
      ['hostUnion', 'follows', '2019-10-10', false, '印章外借'],
    ]);
    const page = await only(union, { unit }, sheet(one));
    expect(page.boxes.map(({ standing }) => standing)).toEqual(['open', 'open']);
    expect(yes(await check(union, page.id, 'hostUnion', hand)).state).toEqual({
      kind: 'atStep',
      step: 'body',
    });
    const opinion = (await detail(one.id)).opinions.find(({ step }) => step === 'hostUnion');
    expect(opinion).toMatchObject({ seal: 'follows', scan: { upload: page.picture }, ...hand });
    expect(await rows()).toEqual([['body', 'waiting', null, false, null]]);
    expect(refusalOf(await check(union, page.id, 'hostUnion', hand))).toBe('alreadySealed');
  });

  test('only what the paper says, by who may, for the sheet that holds', async () => {
    const one = await printed();
    const page = await only(officer, { body }, sheet(one));
    expect(refusalOf(await check(officer, page.id, 'hostUnion', {}))).toBe('opinionIncomplete');
    expect(
      refusalOf(await check(officer, page.id, 'hostUnion', { text: '好', ...hand, paperDate: '2019-12-01' })),
    ).toBe('paperDateInFuture');
    expect(refusalOf(await check(city, page.id, 'city', hand))).toBe('wrongStep');
    expect(refusalOf(await check(stranger, page.id, 'hostUnion', hand))).toBe('notFound');
    const clerk = await aPerson(campaign, 'clerk', { unit });
    expect(refusalOf(await check(clerk, page.id, 'hostUnion', hand))).toBe('notAllowed');
    const tray = await pile(officer, { body }, [pageWithoutCode()]);
    expect(refusalOf(await check(officer, tray.pages[0]!.id, 'hostUnion', hand))).toBe('notFound');
    // Changed answers: the sheet stays visible and is void.
    await everywhere(campaign, (tx) =>
      tx
        .updateTable('application')
        .set({ content_version: 'f'.repeat(64) })
        .where('id', '=', one.id)
        .execute(),
    );
    expect(refusalOf(await check(officer, page.id, 'hostUnion', { text: '好', ...hand }))).toBe(
      'contentChanged',
    );
    const [shown] = yes(await by(officer).ask(scannedPages, { application: one.id })).pages;
    expect(shown).toMatchObject({ voided: true, boxes: [{ standing: 'closed' }, { standing: 'closed' }] });
  });

  test('two people at one box: one seals, the other is told; an upload sealed meanwhile counts too', async () => {
    const one = await printed();
    const page = await only(officer, { body }, sheet(one));
    const text = { text: '同意。', ...hand };
    const twins = await Promise.all(
      [officer, union].map((actor) => check(actor, page.id, 'hostUnion', text)),
    );
    expect(twins.map(refusalOf).sort()).toEqual(['allowed', 'alreadySealed']);
    const drafted = { application: one.id, step: 'body', contentVersion: one.contentVersion, ...text };
    yes(await by(officer).run(giveOpinion, drafted));
    const upload = (await anUpload(db, officer)).id;
    yes(await by(officer).run(attachScan, { application: one.id, step: 'body', upload }));
    expect(refusalOf(await check(officer, page.id, 'body', text))).toBe('notAllowed');
    const again = await only(officer, { body }, sheet(one));
    expect(again).toMatchObject({ generation: 2, boxes: [{ standing: 'sealed' }, { standing: 'sealed' }] });
  });

  test('a level that is asked again is confirmed by the same sheet when nothing was changed', async () => {
    const one = await printed({ state: 'atStep', step: 'body' });
    const page = await only(officer, { body }, sheet(one));
    expect(page.boxes).toMatchObject([{ standing: 'sealed' }, { standing: 'open' }]);
    const back = { application: one.id, to: 'hostUnion', reason: '签名看不清', fields: [] };
    const returned = await by(officer).run(returnForCorrection, back);
    yes(returned);
    const [shown] = yes(await by(officer).ask(scannedPages, { application: one.id })).pages;
    expect(shown!.boxes).toMatchObject([{ standing: 'open' }, { standing: 'later' }]);
    yes(await check(officer, page.id, 'hostUnion', { text: '同意。', ...hand }));
  });
});
