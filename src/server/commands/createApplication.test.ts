import { beforeAll, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { changeTrack } from './changeTrack.ts';
import { createApplication } from './createApplication.ts';

const database = await freshDatabase();
const db = database.app;
let campaign: TestCampaign;
let unit: string;
let clerk: Actor;
let officer: Actor;

beforeAll(async () => {
  campaign = await aCampaign(db);
  unit = await aUnit(campaign, campaign.bodies.shashi!, '江汉精密机械有限公司');
  clerk = await aPerson(campaign, 'clerk', { unit });
  officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
});

const create = (actor: Actor, leadName: string, more = {}) =>
  as(db, actor).run(createApplication, { campaign: campaign.id, track: 'standard', leadName, ...more });
const see = async (actor: Actor, application: string) =>
  yes(await as(db, actor).ask(applicationDetail, { application }));

describe('createApplication', () => {
  test('begins with what is known', async () => {
    const { application, existed } = yes(await create(clerk, '陈一'));
    expect(existed).toBe(false);
    const shown = await see(clerk, application);
    expect(shown).toMatchObject({
      fileNumber: '2019-SJ-0001',
      studioName: '陈一创新工作室',
      state: { kind: 'draft' },
      answers: { leadName: '陈一', hostUnit: '江汉精密机械有限公司', recommendingBody: 'shashi' },
      references: { recommendingBody: expect.stringContaining('沙市') },
    });
    expect(shown.editableSections).toContain('basic');
    expect(shown.allowed).toEqual(expect.arrayContaining(['saveAnswers', 'submitApplication']));
    expect(shown.allowed).not.toContain('giveOpinion');
  });

  test('a double click finds the same draft; twelve at once make one', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => create(clerk, '陈双')));
    const answers = made.map(yes);
    expect(new Set(answers.map(({ application }) => application)).size).toBe(1);
    expect(answers.filter(({ existed }) => !existed)).toHaveLength(1);
  });

  test('a retry with the same key gets the first answer; the key with another wish is refused', async () => {
    const once = (leadName: string) =>
      as(db, clerk).run(
        createApplication,
        { campaign: campaign.id, track: 'standard', leadName },
        'one-click',
      );
    const [first, second] = await Promise.all([once('重试'), once('重试')]);
    expect(yes(second)).toEqual(yes(first));
    expect(yes(first).existed).toBe(false);
    expect(refusalOf(await once('另一人'))).toBe('idempotencyKeyReused');
  });

  test('file numbers of creations at the same time are all different and without gaps', async () => {
    const names = ['号甲', '号乙', '号丙', '号丁', '号戊', '号己'];
    const county = await Promise.all(
      names.map((name) => create(officer, name, { track: 'county', unitName: `${name}厂` })),
    );
    const numbers = await Promise.all(
      county.map(async (one) => (await see(officer, yes(one).application)).fileNumber),
    );
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `2019-XSQJ-000${number}`));
  });

  test('代录: a body enters for a unit that is not yet known, once', async () => {
    const [one, two] = await Promise.all([
      create(officer, '代录甲', { unitName: '无电脑厂' }),
      create(officer, '代录乙', { unitName: '无电脑厂' }),
    ]);
    const first = await see(officer, yes(one).application);
    const second = await see(officer, yes(two).application);
    expect(second.unit).toBe(first.unit);
    const rows = await everywhere(campaign, (tx) =>
      tx.selectFrom('application').select('entered_for').where('id', '=', first.id).execute(),
    );
    expect(rows).toEqual([{ entered_for: true }]);
  });

  test('the city names the body of a new unit; a body cannot name another', async () => {
    const city = await aPerson(campaign, 'cityOfficer');
    const far = campaign.bodies.jingzhou!;
    const more = { unitName: '市里代录厂', body: far };
    const made = yes(await create(city, '代录丙', more));
    expect(await see(city, made.application)).toMatchObject({ body: far, unitName: '市里代录厂' });
    expect(refusalOf(await create(officer, '代录丁', more))).toBe('notFound');
    expect(refusalOf(await create(city, '代录戊', { unitName: '没有推荐单位厂' }))).toBe('notFound');
  });

  test('the studio’s earlier answers are taken over, its other track is told (V18 warns)', async () => {
    const body = campaign.bodies.shashi!;
    const earlier = await anApplication(campaign, { body, unit, leadName: '钱旧', state: 'withdrawn' });
    const { application } = yes(await create(clerk, '钱旧'));
    const shown = await see(clerk, application);
    expect(shown.studio).toBe(earlier.studio);
    expect(shown.answers.specialty).toBe(earlier.answers.specialty);
    expect(shown.answers.filledOn).toBeUndefined();
    const other = yes(await create(clerk, '钱旧', { track: 'demonstration' }));
    expect(other.existed).toBe(false);
    const twice = await see(clerk, other.application);
    expect(twice.findings.find(({ code }) => code === 'appliesTwice')).toMatchObject({ level: 'warning' });
    expect(twice.alike).toMatchObject([
      { application, same: 'studio', bodyName: expect.stringContaining('沙市') },
    ]);
    expect(twice.answers.studioType).toBeUndefined();
  });

  test('same-name leads in different units are two studios; each is told without a way in', async () => {
    const far = await anApplication(campaign, { body: campaign.bodies.jingzhou!, leadName: '同名' });
    const { application } = yes(await create(clerk, '同名'));
    const shown = await see(clerk, application);
    expect(shown.studio).not.toBe(far.studio);
    expect(shown.alike).toMatchObject([{ application: null, same: 'lead', studioName: '同名创新工作室' }]);
    expect(shown.findings.map(({ code }) => code)).not.toContain('appliesTwice');
  });

  test.each([
    [
      'somebody else’s unit',
      async () => ({ unit: await aUnit(campaign, campaign.bodies.jingzhou!) }),
      'notFound',
    ],
    ['a unit that is not there', async () => ({ unit: newId() }), 'notFound'],
    ['a track that is not there', async () => ({ track: 'nothing' }), 'notFound'],
    ['a campaign that is not there', async () => ({ campaign: newId() }), 'notFound'],
    ['a studio of another unit', async () => ({ studio: newId() }), 'notFound'],
    ['no name', async () => ({ leadName: ' ' }), 'inputInvalid'],
  ])('refused: %s', async (_what, more, code) => {
    expect(refusalOf(await create(clerk, '拒绝', await more()))).toBe(code);
  });

  test('refused for those who do not write, and while one is in progress', async () => {
    const union = await aPerson(campaign, 'hostUnion', { unit });
    expect(refusalOf(await create(union, '拒绝', { unit }))).toBe('notAllowed');
    const body = campaign.bodies.shashi!;
    await anApplication(campaign, { body, unit, leadName: '在办', state: 'atStep' });
    expect(refusalOf(await create(clerk, '在办'))).toBe('alreadyApplied');
  });

  test('V18 as a requirement refuses the second track', async () => {
    const strict = await aCampaign(db, {
      change: (programme) => {
        for (const track of programme.tracks) track.rules.oneLeadOneApplication = 'require';
        return programme;
      },
    });
    const own = await aUnit(strict, strict.bodies.shashi!);
    const person = await aPerson(strict, 'clerk', { unit: own });
    const begin = (track: string) =>
      as(db, person).run(createApplication, { campaign: strict.id, track, leadName: '唯一' });
    yes(await begin('standard'));
    expect(refusalOf(await begin('demonstration'))).toBe('alreadyApplied');
  });
});

describe('changeTrack (改报)', () => {
  test('the other form is prefilled, the first kept as withdrawn, its places given back', async () => {
    const body = campaign.bodies.shashi!;
    const first = await anApplication(campaign, { body, unit, leadName: '改报', state: 'awaitingFiling' });
    const change = { application: first.id, track: 'demonstration', reason: '改报示范性' };
    const [left, right] = await Promise.all([
      as(db, clerk).run(changeTrack, change),
      as(db, clerk).run(changeTrack, change),
    ]);
    expect([left, right].filter(({ ok }) => ok)).toHaveLength(1);
    const { application } = yes(left.ok ? left : right);
    const shown = await see(clerk, application);
    expect(shown).toMatchObject({ track: 'demonstration', studio: first.studio, state: { kind: 'draft' } });
    expect(shown.answers.specialty).toBe(first.answers.specialty);
    expect((await see(clerk, first.id)).state).toEqual({ kind: 'withdrawn' });
    const held = await everywhere(campaign, (tx) =>
      tx
        .selectFrom('quota_place')
        .select('id')
        .where('application', '=', first.id)
        .where('released_at', 'is', null)
        .execute(),
    );
    expect(held).toEqual([]);
  });

  test.each([
    ['the same track', 'standard', 'draft', 'sameTrack'],
    ['an unknown track', 'nothing', 'draft', 'notFound'],
    ['what is filed', 'demonstration', 'filed', 'notAllowed'],
  ] as const)('refused: %s', async (_what, track, state, code) => {
    const body = campaign.bodies.shashi!;
    const { id } = await anApplication(campaign, { body, unit, state });
    const answer = await as(db, clerk).run(changeTrack, { application: id, track, reason: '改报' });
    expect(refusalOf(answer)).toBe(code);
  });
});
