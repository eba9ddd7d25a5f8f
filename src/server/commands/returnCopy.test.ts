import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { copySlipPaper } from '../copyPapers.ts';
import { inTenant } from '../db/inTenant.ts';
import { newId } from '../newId.ts';
import { returnedCopies } from '../queries/returnedCopies.ts';
import { readableUpload } from '../store/uploads.ts';
import { returnCopy } from './returnCopy.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
beforeAll(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
});
const day = new Date('2019-12-26T09:00:00+08:00');
const sealed = (code: string, state: 'approved' | 'designated' | 'filed' = 'approved') =>
  anApplication(campaign, { body: campaign.bodies[code]!, state, places: false });
const give = (items: object[], more: object = {}, who = city) =>
  as(db, who, day).run(returnCopy, {
    ...{ campaign: campaign.id, toWhom: '方晓岚', givenOn: '2019-12-25', items, ...more },
  });
const of = ({ id }: { id: string }, basedOn: string | null = null) => ({ application: id, basedOn });
const list = async (who = city) =>
  yes(await as(db, who, day).ask(returnedCopies, { campaign: campaign.id })).forms;

test('copies go back together against one slip; the signed receipt supersedes later (R30)', async () => {
  const [one, two, open] = [
    await sealed('shashi'),
    await sealed('shashi', 'designated'),
    await sealed('songzi'),
  ];
  const { copies } = yes(await give([of(one), of(two)], { note: '含一份补充页' }));
  const copyOf = (id: string) => copies.find(({ application }) => application === id)!.copy;
  const missing = (await list()).filter(({ copy }) => copy === null).map(({ application }) => application);
  expect(missing).toEqual([open.id]);
  const slip = yes(await copySlipPaper(db, contextOf(city, day), copyOf(two.id)));
  const words = JSON.stringify(slip.paper);
  for (const said of [one.fileNumber, two.fileNumber, '方晓岚', '2019年12月25日', '含一份补充页'])
    expect(words).toContain(said);
  expect(words).not.toContain(open.fileNumber);

  const receipt = (await anUpload(db, city)).id;
  yes(await give([of(one, copyOf(one.id))], { receipt }));
  const now = (await list()).find(({ application }) => application === one.id)!;
  expect(now.copy?.receipt?.upload).toBe(receipt);
  const rows = await everywhere(campaign, (tx) =>
    tx.selectFrom('returned_copy').select('superseded_at').where('application', '=', one.id).execute(),
  );
  expect(rows.map(({ superseded_at }) => superseded_at === null).sort()).toEqual([false, true]);

  // The body sees its own, slip and scan included; another body none of it.
  const own = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
  const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect((await list(own)).map(({ application }) => application).sort()).toEqual([one.id, two.id].sort());
  const readable = (who: Actor) =>
    inTenant(db, contextOf(who), (tx) => readableUpload(tx, contextOf(who), receipt));
  expect(await readable(own)).toMatchObject({ id: receipt });
  expect(await readable(other)).toBeUndefined();
  expect(refusalOf(await copySlipPaper(db, contextOf(other, day), copyOf(two.id)))).toBe('notFound');
  expect(refusalOf(await copySlipPaper(db, contextOf(city, day), 'no-id'))).toBe('notFound');
});

test('refused: before the seal, in the future, twice, by others, and the second of two at once', async () => {
  const [one, early] = [await sealed('honghu'), await sealed('jianli', 'filed')];
  expect(await give([of(one), of(early)])).toMatchObject({
    refusal: { code: 'notApproved', params: { names: [early.studioName] } },
  });
  expect(refusalOf(await give([of(one)], { givenOn: '2019-12-27' }))).toBe('givenInFuture');
  expect(refusalOf(await give([of(one)], { receipt: newId() }))).toBe('uploadUnknown');
  expect(refusalOf(await give([{ application: newId() }]))).toBe('notFound');
  const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.honghu! });
  expect(refusalOf(await give([of(one)], {}, officer))).toBe('notAllowed');
  const other = await aPerson(campaign, 'cityOfficer');
  const answers = await Promise.all([give([of(one)]), give([of(one)], { toWhom: '别人' }, other)]);
  expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'copyReturned']);
});
