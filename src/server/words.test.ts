import { expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../test/app.ts';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aTenant,
  contextOf,
  everywhere,
  yes,
} from '../../test/builders.ts';
import { freshDatabase } from '../../test/database.ts';
import { someWords } from '../../test/someWords.ts';
import type { Programme } from '../core/programme/programme.ts';
import { acceptApplication } from './commands/acceptApplication.ts';
import { campaignList } from './queries/campaignList.ts';
import { me } from './queries/me.ts';
import { messageList } from './queries/messageList.ts';
import { myTasks } from './queries/myTasks.ts';
import { wordsAbout, wordsNow } from './words.ts';

const database = await freshDatabase();
const db = database.app;

const change = (programme: Programme): Programme => ({
  ...programme,
  ...{ title: '2020年另一项工作', year: 2020, words: someWords as Programme['words'] },
});
/** One installation with two years' work whose words differ. */
async function twoCampaigns() {
  const first = await aCampaign(db);
  const second = await aCampaign(db, { tenant: first.tenant, change });
  return { first, second, body: first.bodies.shashi! };
}

test('a refusal says the words of the campaign that was asked about', async () => {
  const { first, second, body } = await twoCampaigns();
  const { app } = await anApp(database);
  const city = await anAccount(database, first.tenant, 'cityOfficer');
  const cookie = await signIn(app, city.userName);
  const said = async (campaign: typeof first) => {
    const { id, studioName: name } = await anApplication(campaign, { body, state: 'designated' });
    const answer = await app.inject({
      ...{ method: 'POST', url: '/api/v1/designate' },
      headers: { cookie, 'idempotency-key': id },
      payload: { campaign: campaign.id, decidedOn: '2019-12-20', items: [{ application: id, name }] },
    });
    return answer.json<{ message: string }>().message;
  };
  expect(await said(first)).toMatch(/^以下申报已经命名，不必再办/);
  expect(await said(second)).toMatch(/^以下申报已经认定，不必再办/);
  const stranger = await app.inject({ url: '/api/v1/myTasks' });
  expect(stranger.json<{ message: string }>().message, 'nobody is signed in').toMatch(/^登录已过期/);
});

test('tasks, messages, roles, the list of campaigns and who is signed in say them too', async () => {
  const { first, second, body } = await twoCampaigns();
  const city = await aPerson(first, 'cityOfficer');
  const filed = await anApplication(second, { body, state: 'filed' });
  const clerk = await aPerson(first, 'clerk', { unit: filed.unit });
  await anApplication(second, { body, state: 'approved' });
  const { tasks } = yes(await as(db, city).ask(myTasks, { campaign: second.id }));
  expect(tasks.find(({ kind }) => kind === 'designate')).toMatchObject({
    ...{ title: '认定：2020年另一项工作', detail: '1 份已审批，待认定' },
  });
  yes(await as(db, city).run(acceptApplication, { application: filed.id }));
  const [message] = yes(await as(db, clerk).ask(messageList, {})).messages;
  expect(message!.text).toBe('青溪市总工会已受理这份申报，进入审批。');

  const { campaigns } = yes(await as(db, city).ask(campaignList, {}));
  const words = Object.fromEntries(campaigns.map((one) => [one.id, one.words]));
  expect(words[second.id]).toEqual(someWords);
  expect(words[first.id]).toMatchObject({ designation: '命名', organiser: '市总工会' });
  const known = yes(await as(db, city).ask(me, {}));
  // The year that people are in the middle of: screens and roles speak as it does, before it is asked for.
  expect(known.words).toEqual(words[first.id]);
  expect(known.grants.map(({ roleTitle }) => roleTitle)).toEqual(['市总工会经办人']);
});

test('without a campaign the blank words are said, and no union by its name', async () => {
  const tenant = await aTenant(db);
  const actor = { user: 'u', tenant, grants: [] };
  const said = await everywhere({ db, tenant }, (tx) => wordsNow(tx, contextOf(actor)));
  expect(said).toMatchObject({ designation: '命名', organiser: '主办工会' });
});

test('what names an application only is answered in the words of its campaign; what names nothing in those of now', async () => {
  const { second, body } = await twoCampaigns();
  const { id } = await anApplication(second, { body });
  const city = await aPerson(second, 'cityOfficer');
  const asked = (input: object) => everywhere(second, (tx) => wordsAbout(tx, contextOf(city), input));
  expect(await asked({ application: id })).toEqual(someWords);
  expect((await asked({ text: '某' })).lead).toBe('领衔人');
  expect((await asked({ campaign: 'no id' })).lead).toBe('领衔人');
});
