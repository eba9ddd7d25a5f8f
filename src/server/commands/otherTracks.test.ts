import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  everywhere,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { designationList } from '../queries/designationList.ts';
import { createApplication } from './createApplication.ts';
import { designate } from './designate.ts';
import { replaceLead } from './replaceLead.ts';

/** The first track confirms titles, the second takes alliances (domain 2.2, 2.3, F38). */
const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let clerk: Actor;
let unit: string;
beforeAll(async () => {
  campaign = await aCampaign(db, {
    change: (programme) => ({
      ...programme,
      // An alliance is asked for its name; the form of studios proposes it.
      forms: programme.forms.map((form) => ({
        ...form,
        sections: form.sections.map((section) => ({
          ...section,
          fields: section.fields.map((field) => {
            const { computed: _, ...asked } = field as typeof field & { computed?: unknown };
            return form.id === 'standard' && field.id === form.roles.studioName
              ? (asked as typeof field)
              : field;
          }),
        })),
      })),
      tracks: programme.tracks.map((track) => ({
        ...track,
        ...(track.id === 'demonstration' ? { kind: 'reconfirmation' as const } : {}),
        ...(track.id === 'standard' ? { applicant: 'alliance' as const, shortTitle: '联盟' } : {}),
      })),
    }),
  });
  unit = await aUnit(campaign, campaign.bodies.shashi!);
  city = await aPerson(campaign, 'cityOfficer');
  clerk = await aPerson(campaign, 'clerk', { unit });
});
const decision = { decidedOn: '2019-08-20' };
const create = (track: string, leadName: string) =>
  as(db, clerk).run(createApplication, { campaign: campaign.id, track, leadName });
const answersOf = async (application: string) =>
  yes(await as(db, clerk).ask(applicationDetail, { application })).answers;
const titlesOf = (studio: string) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('studio_title')
      .select(['title', 'named_on'])
      .where('studio', '=', studio)
      .orderBy('named_on')
      .execute(),
  );
const nameAs = (application: string, name: string) =>
  as(db, city).run(designate, { campaign: campaign.id, ...decision, items: [{ application, name }] });

test('a re-confirmation begins with the record and confirms its title; the register keeps one title', async () => {
  const studio = newId();
  await everywhere(campaign, async (tx) => {
    const record = { tenant: campaign.tenant, id: studio, unit, pinyin: '', created_at: new Date() };
    await tx
      .insertInto('studio')
      .values({ ...record, name: '“金扳手”创新工作室', lead_name: '陈旧' })
      .execute();
    const title = { tenant: campaign.tenant, id: newId(), studio, naming_body: '市总工会' };
    await tx
      .insertInto('studio_title')
      .values({ ...title, title: '市级创新工作室', named_on: '2016-05-01' })
      .execute();
  });
  const { application } = yes(await create('demonstration', '陈旧'));
  expect(await answersOf(application)).toMatchObject({
    studioName: '“金扳手”创新工作室',
    cityNamedOn: '2016-05-01',
  });
  await everywhere(campaign, (tx) =>
    tx.updateTable('application').set({ state: 'approved' }).where('id', '=', application).execute(),
  );
  const waiting = yes(await as(db, city).ask(designationList, { campaign: campaign.id }));
  expect(waiting.tracks.find(({ track }) => track === 'demonstration')).toMatchObject({
    reconfirms: true,
    candidates: [{ confirms: { title: '市级创新工作室', namedOn: '2016-05-01' } }],
  });
  yes(
    await as(db, city).run(designate, {
      ...{ campaign: campaign.id, ...decision },
      items: [{ application, name: '“金扳手”创新工作室', nameReason: '沿用原名' }],
    }),
  );
  expect(await titlesOf(studio)).toEqual([{ title: '市级创新工作室', named_on: '2016-05-01' }]);
});

test('a studio that the register does not know gets its title with the confirmation', async () => {
  const body = campaign.bodies.songzi!;
  const one = await anApplication(campaign, { body, state: 'approved', track: 'demonstration' });
  yes(await nameAs(one.id, one.studioName));
  expect(await titlesOf(one.studio)).toHaveLength(1);
});

test('an alliance bears the name it gives itself: none is proposed, none deviates, a new lead changes none', async () => {
  const { application } = yes(await create('standard', '林联'));
  const begun = await answersOf(application);
  expect(begun).not.toHaveProperty('studioName');
  const shown = yes(await as(db, clerk).ask(applicationDetail, { application }));
  expect(shown.studioName).toBe('联盟（林联）');

  const alliance = await anApplication(campaign, {
    ...{ body: campaign.bodies.honghu!, state: 'approved', track: 'standard' },
    answers: { studioName: '数控加工创新工作室联盟' },
  });
  await everywhere(campaign, (tx) =>
    tx
      .updateTable('application')
      .set({ studio_name: '数控加工创新工作室联盟' })
      .where('id', '=', alliance.id)
      .execute(),
  );
  yes(await nameAs(alliance.id, '数控加工创新工作室联盟'));

  const other = await anApplication(campaign, {
    ...{ body: campaign.bodies.honghu!, state: 'draft', track: 'standard' },
    answers: { studioName: '焊接创新工作室联盟' },
  });
  yes(
    await as(db, city).run(replaceLead, {
      ...{ application: other.id, leadName: '周新', reason: '原召集人退休' },
    }),
  );
  const after = yes(await as(db, city).ask(applicationDetail, { application: other.id })).answers;
  expect(after).toMatchObject({ leadName: '周新', studioName: '焊接创新工作室联盟' });
});
