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
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { applicationTimeline } from '../queries/applicationTimeline.ts';
import { myTasks } from '../queries/myTasks.ts';
import { acceptApplication } from './acceptApplication.ts';
import { acceptOnline } from './acceptOnline.ts';
import { attachScan } from './attachScan.ts';
import { declineApplication } from './declineApplication.ts';
import { giveOpinion } from './giveOpinion.ts';
import { replaceLead } from './replaceLead.ts';
import { returnForCorrection } from './returnForCorrection.ts';
import { saveAnswers } from './saveAnswers.ts';
import { submitApplication } from './submitApplication.ts';
import { withdrawApplication } from './withdrawApplication.ts';

const database = await freshDatabase();
const db = database.app;
let campaign: TestCampaign;
let body: string;
let officer: Actor;
let city: Actor;

beforeAll(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer');
});

const see = async (actor: Actor, application: string) =>
  yes(await as(db, actor).ask(applicationDetail, { application }));
const held = (application: string) =>
  everywhere(campaign, async (tx) => {
    const rows = await tx
      .selectFrom('quota_place')
      .select('tier')
      .where('application', '=', application)
      .where('released_at', 'is', null)
      .execute();
    return rows.length;
  });
const used = (code: string, tier: string, of: TestCampaign = campaign) =>
  everywhere(of, async (tx) => {
    const row = await tx
      .selectFrom('quota_cell as c')
      .innerJoin('quota_row as r', (join) =>
        join.onRef('r.tenant', '=', 'c.tenant').onRef('r.id', '=', 'c.row_id'),
      )
      .select(['c.used', 'c.places'])
      .where('r.campaign', '=', of.id)
      .where('r.code', '=', code)
      .where('c.tier', '=', tier)
      .executeTakeFirstOrThrow();
    return row;
  });
const opinion = (actor: Actor, application: string, step: string, contentVersion: string) =>
  as(db, actor).run(giveOpinion, {
    ...{ application, step, contentVersion },
    ...{ text: '同意', signatory: '某', paperDate: '2019-09-01' },
  });

describe('the last place', () => {
  test('of sixteen bodies’ officers at once exactly as many win as there are places', async () => {
    const { places, used: before } = await used('shashi', 'city');
    const free = places! - before;
    const made = await Promise.all(
      Array.from({ length: free + 6 }, () =>
        anApplication(campaign, { body, state: 'atStep', step: 'body' }),
      ),
    );
    for (const one of made) yes(await opinion(officer, one.id, 'body', one.contentVersion));
    const scans = await Promise.all(made.map(() => anUpload(db, officer)));
    const sealed = await Promise.all(
      made.map(({ id }, at) =>
        as(db, officer).run(attachScan, { application: id, step: 'body', upload: scans[at]!.id }),
      ),
    );
    expect(sealed.filter(({ ok }) => ok)).toHaveLength(free);
    const losers = sealed.filter(({ ok }) => !ok);
    expect(new Set(losers.map(refusalOf))).toEqual(new Set(['quotaFull']));
    expect(await used('shashi', 'city')).toEqual({ places, used: places });
    // What was refused is as it was: drafted, not sealed.
    const lost = made[sealed.findIndex(({ ok }) => !ok)]!;
    const shown = await see(officer, lost.id);
    expect(shown.state).toEqual({ kind: 'atStep', step: 'body' });
    expect(shown.opinions.find(({ step }) => step === 'body')?.seal).toBe('none');

    // A place given back can be taken by the next.
    const winner = made[sealed.findIndex(({ ok }) => ok)]!;
    yes(await as(db, officer).run(withdrawApplication, { application: winner.id, reason: '电话商定' }));
    expect(await held(winner.id)).toBe(0);
    const upload = (await anUpload(db, officer)).id;
    yes(await as(db, officer).run(attachScan, { application: lost.id, step: 'body', upload }));
    for (const { id } of made) {
      await as(db, officer).run(withdrawApplication, { application: id, reason: '测试结束' });
    }
    expect((await used('shashi', 'city')).used).toBe(before);
  });
});

describe('return, refusal, withdrawal', () => {
  test('a recommendation that is returned gives its places back, a filed one keeps them', async () => {
    const waiting = await anApplication(campaign, { body, state: 'awaitingFiling' });
    const back = (application: string, actor: Actor, to = 'applicant') =>
      as(db, actor).run(returnForCorrection, { application, to, reason: '材料不全', fields: [] });
    expect(yes(await back(waiting.id, officer)).state).toEqual({ kind: 'returned', step: 'body' });
    expect(await held(waiting.id)).toBe(0);
    const filed = await anApplication(campaign, { body, state: 'filed' });
    expect(refusalOf(await back(filed.id, officer))).toBe('notAllowed');
    expect(refusalOf(await back(filed.id, city, 'city'))).toBe('returnTargetUnknown');
    expect(yes(await back(filed.id, city, 'body')).state).toEqual({ kind: 'atStep', step: 'body' });
    expect(await held(filed.id)).toBe(2);
    yes(await opinion(officer, filed.id, 'body', filed.contentVersion));
    const upload = (await anUpload(db, officer)).id;
    const sealed = yes(
      await as(db, officer).run(attachScan, { application: filed.id, step: 'body', upload }),
    );
    expect(sealed.state).toEqual({ kind: 'filed' });
    expect(await held(filed.id)).toBe(2);
    const bad = {
      application: filed.id,
      to: 'applicant',
      reason: 'x',
      fields: [{ path: 'nothing', reason: 'x' }],
    };
    expect(refusalOf(await as(db, city).run(returnForCorrection, bad))).toBe('unknownPath');
  });

  test('不予推荐 records the negative opinion and gives the places back', async () => {
    const { id } = await anApplication(campaign, { body, state: 'filed' });
    const decline = (actor: Actor, step: string) =>
      as(db, actor).run(declineApplication, { application: id, step, reason: '不符合条件' });
    expect(refusalOf(await decline(officer, 'body'))).toBe('notAllowed');
    expect(refusalOf(await decline(city, 'body'))).toBe('wrongStep');
    expect(yes(await decline(city, 'city')).state).toEqual({ kind: 'declined', step: 'city' });
    expect(await held(id)).toBe(0);
    const shown = await see(city, id);
    expect(shown.opinions.at(-1)).toMatchObject({ step: 'city', positive: false, text: '不符合条件' });
    const { entries } = yes(await as(db, city).ask(applicationTimeline, { application: id }));
    expect(entries.at(-1)).toMatchObject({ action: 'declineApplication', detail: { reason: '不符合条件' } });
  });

  test('what is filed is withdrawn by the city only; what has ended by nobody', async () => {
    const unit = await aUnit(campaign, body);
    const clerk = await aPerson(campaign, 'clerk', { unit });
    const { id } = await anApplication(campaign, { body, unit, state: 'filed' });
    const withdraw = (actor: Actor) =>
      as(db, actor).run(withdrawApplication, { application: id, reason: '单位撤销' });
    expect(refusalOf(await withdraw(clerk))).toBe('notAllowed');
    yes(await withdraw(city));
    expect(await held(id)).toBe(0);
    expect(refusalOf(await withdraw(city))).toBe('notAllowed');
    const { entries } = yes(await as(db, clerk).ask(applicationTimeline, { application: id }));
    expect(entries.at(-1)).toMatchObject({ enteredFor: true, detail: { reason: '单位撤销' } });
  });

  test('受理 only of what is filed', async () => {
    const { id } = await anApplication(campaign, { body, state: 'awaitingFiling' });
    expect(refusalOf(await as(db, city).run(acceptApplication, { application: id }))).toBe('notAllowed');
    expect(refusalOf(await as(db, officer).run(acceptApplication, { application: id }))).toBe('notAllowed');
  });
});

describe('replaceLead (更换领衔人)', () => {
  test('renames by the rule, voids what was sealed and asks for the new lead’s data', async () => {
    const answers = { story: '原任创新工作室由原任领衔。', members: ['a'], 'members.a.name': '原任' };
    const made = await anApplication(campaign, { body, state: 'awaitingFiling', leadName: '原任', answers });
    const input = { application: made.id, leadName: '新任', reason: '原领衔人退休' };
    const answer = yes(await as(db, officer).run(replaceLead, input));
    expect(answer).toEqual({ studioName: '新任创新工作室', state: { kind: 'returned', step: 'hostUnion' } });
    const shown = await see(officer, made.id);
    expect(shown).toMatchObject({ studioName: '新任创新工作室', leadName: '新任', studio: made.studio });
    expect(shown.answers).toMatchObject({ leadName: '新任', studioName: '新任创新工作室' });
    expect(shown.contentVersion).not.toBe(made.contentVersion);
    expect(shown.opinions.every(({ supersededAt }) => supersededAt !== null)).toBe(true);
    const asked = shown.returned?.fields.map(({ path }) => path);
    expect(asked).toEqual(expect.arrayContaining(['honours', 'story', 'members']));
    expect(asked).not.toContain('benefit');
    expect(shown.returned?.answers.leadName).toBe(made.leadName);
    expect(await held(made.id)).toBe(0);
    const history = await everywhere(campaign, (tx) =>
      tx.selectFrom('studio_name').select(['name', 'reason']).where('studio', '=', made.studio).execute(),
    );
    expect(history).toEqual([{ name: '新任创新工作室', reason: '原领衔人退休' }]);
  });

  test('in a draft nothing is cleared silently: what still is the former lead’s is told field by field', async () => {
    const answers = { story: '原任创新工作室由原任领衔。', specialty: '焊接' };
    const made = await anApplication(campaign, { body, state: 'draft', leadName: '原任', answers });
    const stays = async () =>
      (await see(officer, made.id)).findings
        .filter(({ code }) => code === 'ofFormerLead')
        .map(({ path, level, params }) => ({ path, level, lead: (params as { lead: string }).lead }));
    expect(await stays()).toEqual([]);
    const input = { application: made.id, leadName: '新任', reason: '原领衔人退休' };
    expect(yes(await as(db, officer).run(replaceLead, input)).state).toEqual({ kind: 'draft' });
    const told = await stays();
    expect(told).toContainEqual({ path: 'story', level: 'warning', lead: '原任' });
    expect(told.map(({ path }) => path)).toContain('leadPhone');
    expect(told.map(({ path }) => path)).not.toContain('specialty');
    expect((await see(officer, made.id)).returned).toBeNull();
    const { versions } = await see(officer, made.id);
    const changes = [{ path: 'leadPhone', value: '0716-8000000', basedOn: versions.leadPhone ?? 0 }];
    yes(await as(db, officer).run(saveAnswers, { application: made.id, changes }));
    expect((await stays()).map(({ path }) => path)).not.toContain('leadPhone');
  });

  test('refused once it has ended, and to strangers', async () => {
    const made = await anApplication(campaign, { body, state: 'declined' });
    const input = { application: made.id, leadName: '新任', reason: '退休' };
    expect(refusalOf(await as(db, officer).run(replaceLead, input))).toBe('notAllowed');
    const far = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.jingzhou! });
    expect(refusalOf(await as(db, far).run(replaceLead, input))).toBe('notFound');
  });
});

describe('deadline of the first submission (V16)', () => {
  const late = new Date('2019-10-08T10:00:00+08:00');
  test('after it: refused, taken with an extension, and again after a return', async () => {
    const made = await anApplication(campaign, { body });
    const submit = (version = 1) =>
      as(db, officer, late).run(submitApplication, { application: made.id, version });
    expect(refusalOf(await submit())).toBe('afterDeadline');
    await everywhere(campaign, (tx) =>
      tx
        .insertInto('deadline_extension')
        .values({
          ...{ tenant: campaign.tenant, id: made.id, campaign: campaign.id, deadline: 'filing', body },
          ...{ due: '2019-10-10', reason: '洪水', by_user: 'test', at: late },
        })
        .execute(),
    );
    expect(refusalOf(await submit())).toBe('findingsRemain');
    const returned = await anApplication(campaign, { body: campaign.bodies.jingzhou!, state: 'returned' });
    const far = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.jingzhou! });
    const again = await as(db, far, late).run(submitApplication, { application: returned.id, version: 1 });
    expect(refusalOf(again)).toBe('findingsRemain');
  });
});

describe('what people see', () => {
  test('personal data are masked for those who only read', async () => {
    const made = await anApplication(campaign, { body, state: 'atStep' });
    const leader = await aPerson(campaign, 'cityLeader');
    const [masked, whole] = [await see(leader, made.id), await see(officer, made.id)];
    expect(whole.answers.leadPhone).toMatch(/^[\d-]{7,}$/);
    expect(masked.answers.leadPhone).toBe(
      `${String(whole.answers.leadPhone).slice(0, 3)}****${String(whole.answers.leadPhone).slice(-4)}`,
    );
    expect(masked.answers.specialty).toBe(whole.answers.specialty);
    expect(JSON.stringify(masked)).not.toContain(String(whole.answers.leadPhone));
    expect(
      masked.allowed.filter(
        (action) => !/^(see|export|changePassword|openMessages|keepContactPoint|confirmAddress)/.test(action),
      ),
    ).toEqual([]);
  });

  test('a lead with nothing but the studio sees the application; administrators do not', async () => {
    const made = await anApplication(campaign, { body, state: 'draft' });
    const lead = await aPerson(campaign, 'lead', { studio: made.studio });
    expect((await see(lead, made.id)).editableSections).toContain('lead');
    const tasks = yes(await as(db, lead).ask(myTasks, {})).tasks;
    expect(tasks).toMatchObject([{ kind: 'continueDraft', application: made.id, due: '2019-10-10' }]);
    const administrator = await aPerson(campaign, 'systemAdministrator');
    const refused = await as(db, administrator).ask(applicationDetail, { application: made.id });
    expect(refusalOf(refused)).toBe('notAllowed');
    expect(yes(await as(db, administrator).ask(myTasks, {})).tasks).toEqual([]);
  });

  test('an online step is accepted online, and a county names its own in one step', async () => {
    const online = await aCampaign(db, {
      change: (programme) => {
        for (const step of programme.steps) step.online = true;
        return programme;
      },
    });
    const person = await aPerson(online, 'bodyOfficer', { body: online.bodies.shashi! });
    const made = await anApplication(online, {
      ...{ body: online.bodies.shashi!, track: 'county', state: 'atStep', step: 'countyDecision' },
    });
    yes(await opinion(person, made.id, 'countyDecision', made.contentVersion));
    const accept = { application: made.id, step: 'countyDecision' };
    expect(yes(await as(db, person).run(acceptOnline, accept)).state).toEqual({ kind: 'approved' });
    expect((await used('shashi', 'county', online)).used).toBe(1);
    const tasks = yes(await as(db, person).ask(myTasks, { campaign: online.id })).tasks;
    expect(tasks.map(({ kind }) => kind)).toEqual(['confirmCircular', 'designate']);
  });
});
