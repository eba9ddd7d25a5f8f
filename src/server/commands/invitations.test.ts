import { beforeEach, describe, expect, test } from 'vitest';
import { anAccount } from '../../../test/app.ts';
import {
  aCampaign,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  type TestCampaign,
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { invitationList } from '../queries/invitationList.ts';
import { inviteBodies } from './inviteBodies.ts';
import { makeInvitation } from './makeInvitation.ts';
import { revokeInvitation } from './revokeInvitation.ts';

const database = await freshDatabase();
const { app: db } = database;
let campaign: TestCampaign;
let body: string;
let unit: string;
let city: Actor;
let officer: Actor;
let clerk: Actor;

beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  unit = await aUnit(campaign, body, '江汉精密机械有限公司');
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '方远航' });
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  clerk = await aPerson(campaign, 'clerk', { unit });
});

const invite = (who: Actor, input: object) => as(db, who).run(makeInvitation, input);
const list = async (who: Actor, at = workday) =>
  yes(await as(db, who, at).ask(invitationList, { campaign: campaign.id }));
const rows = async (who: Actor) =>
  (await list(who)).invitations.map(({ role, bodyName, unitName, studioName, state }) => [
    ...[role, bodyName, unitName, studioName, state],
  ]);
const table = <T extends 'unit' | 'studio' | 'invitation'>(name: T) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom(name as 'unit')
      .selectAll()
      .execute(),
  );

describe('who invites whom', () => {
  test('the city a body, the body a unit by name, the clerk a lead by name: unit and studio are made once', async () => {
    yes(await invite(city, { role: 'bodyOfficer', body, nameHint: '宋玉兰' }));
    yes(await invite(officer, { role: 'clerk', unitName: '新开的机械厂' }));
    yes(await invite(officer, { role: 'hostUnion', unitName: '新开的机械厂' }));
    yes(await invite(clerk, { role: 'lead', leadName: '周䶮' }));
    yes(await invite(clerk, { role: 'apprentice', leadName: '周䶮', nameHint: '小李' }));
    yes(await invite(clerk, { role: 'hrHelper' }));
    expect(await rows(city)).toEqual([
      ['hrHelper', '沙市区总工会', '江汉精密机械有限公司', null, 'open'],
      ['apprentice', '沙市区总工会', '江汉精密机械有限公司', '周䶮创新工作室', 'open'],
      ['lead', '沙市区总工会', '江汉精密机械有限公司', '周䶮创新工作室', 'open'],
      ['hostUnion', '沙市区总工会', '新开的机械厂', null, 'open'],
      ['clerk', '沙市区总工会', '新开的机械厂', null, 'open'],
      ['bodyOfficer', '沙市区总工会', null, null, 'open'],
    ]);
    expect((await rows(officer)).map(([role]) => role)).not.toContain('bodyOfficer');
    expect((await rows(clerk)).map(([role]) => role)).toEqual(['hrHelper', 'apprentice', 'lead']);
    expect([(await table('unit')).length, (await table('studio')).length]).toEqual([2, 1]);
    const asked = await list(clerk);
    expect(asked.roles.map(({ role }) => role)).toEqual(['lead', 'apprentice', 'hrHelper', 'financeHelper']);
    expect(asked.studios.map(({ name }) => name)).toEqual(['周䶮创新工作室']);
    expect(asked.bodiesWithout).toBeNull();
  });

  test('refused: upwards, sideways, where nothing is named, administrators', async () => {
    const other = campaign.bodies.kaifaqu!;
    const elsewhere = await aUnit(campaign, other);
    const cases: [Actor, object, string][] = [
      [clerk, { role: 'clerk' }, 'notAllowed'],
      [clerk, { role: 'bodyOfficer', body }, 'notAllowed'],
      [officer, { role: 'bodyOfficer', body }, 'notAllowed'],
      [officer, { role: 'clerk', unit: elsewhere }, 'notFound'],
      [officer, { role: 'clerk', body: other, unitName: '别家的厂' }, 'notFound'],
      [clerk, { role: 'hrHelper', unit: elsewhere }, 'notFound'],
      [clerk, { role: 'lead' }, 'notFound'],
      [clerk, { role: 'hrHelper', unitName: '别家的厂', body }, 'notFound'],
      [clerk, { role: 'lead', studio: crypto.randomUUID() }, 'notFound'],
      [city, { role: 'bodyOfficer' }, 'notFound'],
      [city, { role: 'clerk' }, 'notFound'],
      [city, { role: 'cityOfficer' }, 'inputInvalid'],
      [city, { role: 'systemAdministrator' }, 'inputInvalid'],
      [city, { role: 'bodyOfficer', body, days: 91 }, 'inputInvalid'],
    ];
    for (const [who, input, code] of cases)
      expect([input, refusalOf(await invite(who, input))]).toEqual([input, code]);
    expect(await table('invitation')).toEqual([]);
    expect((await table('unit')).length).toBe(2);
    const apprentice = await aPerson(campaign, 'apprentice', { studio: crypto.randomUUID() });
    expect(refusalOf(await as(db, apprentice).ask(invitationList, {}))).toBe('notAllowed');
  });
});

describe('every body at once', () => {
  test('those for which nobody can sign in, once; a second press finds nobody', async () => {
    await anAccount(database, campaign.tenant, 'bodyOfficer', { body: campaign.bodies.kaifaqu! });
    const all = Object.keys(campaign.bodies).length;
    // The officer of the test never signs in.
    expect((await list(city)).bodiesWithout).toHaveLength(all - 1);
    const twice = await Promise.all(
      [1, 2].map(() => as(db, city).run(inviteBodies, { campaign: campaign.id })),
    );
    expect(twice.map(refusalOf).sort()).toEqual(['allowed', 'nobodyToInvite']);
    expect((await table('invitation')).length).toBe(all - 1);
    expect((await list(city)).bodiesWithout).toEqual([]);
    expect(refusalOf(await as(db, officer).run(inviteBodies, { campaign: campaign.id }))).toBe('notAllowed');
  });

  test('an invitation that ran out does not count', async () => {
    yes(await as(db, city).run(inviteBodies, { campaign: campaign.id, days: 1 }));
    const later = new Date(workday.getTime() + 2 * 24 * 3600_000);
    expect((await list(city, later)).invitations[0]).toMatchObject({ state: 'expired', allowed: [] });
    const again = yes(await as(db, city, later).run(inviteBodies, { campaign: campaign.id }));
    expect(again.invitations).toHaveLength(Object.keys(campaign.bodies).length);
  });
});

describe('撤销', () => {
  test('once, by whoever may invite there', async () => {
    const { invitation } = yes(await invite(officer, { role: 'clerk', unit }));
    const revoke = (who: Actor, which = invitation, at = workday) =>
      as(db, who, at).run(revokeInvitation, { invitation: which });
    const neighbour = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.kaifaqu! });
    expect(refusalOf(await revoke(neighbour))).toBe('notFound');
    expect(refusalOf(await revoke(clerk))).toBe('notFound');
    expect(refusalOf(await revoke(city, crypto.randomUUID()))).toBe('notFound');
    const late = new Date(workday.getTime() + 15 * 24 * 3600_000);
    expect(refusalOf(await revoke(officer, invitation, late))).toBe('invitationEnded');
    yes(await revoke(city));
    expect(await revoke(officer)).toMatchObject({
      refusal: { code: 'invitationEnded', params: { state: 'revoked' } },
    });
    expect(await rows(officer)).toMatchObject([
      ['clerk', '沙市区总工会', '江汉精密机械有限公司', null, 'revoked'],
    ]);
  });

  test('another tenant sees nothing of it', async () => {
    const { invitation } = yes(await invite(city, { role: 'bodyOfficer', body }));
    const elsewhere = await aCampaign(db);
    const theirs = await aPerson(elsewhere, 'cityOfficer');
    expect(refusalOf(await as(db, theirs).run(revokeInvitation, { invitation }))).toBe('notFound');
    const seen = yes(await as(db, theirs).ask(invitationList, { campaign: elsewhere.id }));
    expect(seen.invitations).toEqual([]);
  });
});
