import { beforeAll, describe, expect, test } from 'vitest';
import {
  aCampaign,
  aPerson,
  as,
  aUnit,
  contextOf,
  everywhere,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { kindOf } from '../../core/workLog/kindForm.ts';
import { readWork } from '../../core/workLog/readWork.ts';
import { newId } from '../newId.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { insertStudio } from '../store/studios.ts';
import { insertWorkEntry } from '../store/workEntries.ts';
import { createApplication } from './createApplication.ts';
import { followDrafts } from './followDrafts.ts';

const database = await freshDatabase();
const { app: db } = database;
let campaign: TestCampaign;
let studio: string;
let clerk: Actor;

beforeAll(async () => {
  campaign = await aCampaign(db);
  const body = campaign.bodies.shashi!;
  const unit = await aUnit(campaign, body);
  clerk = await aPerson(campaign, 'clerk', { body, unit });
  studio = newId();
  const made = { id: studio, unit, name: '周海燕创新工作室', leadName: '周海燕' };
  await everywhere(campaign, (tx) => insertStudio(tx, contextOf(clerk), made));
});

/** Writes an entry down, and the drafts follow in the same transaction. */
async function entered(kind: string, on: string, data: Record<string, unknown>): Promise<string> {
  const { programme, revision } = campaign;
  const found = kindOf(programme, kind)!;
  const read = readWork(programme, found, data);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const id = newId();
  await everywhere(campaign, async (tx) => {
    const entry = { id, studio, revision, kind, counts: found.counts, on, read: read.read };
    await insertWorkEntry(tx, contextOf(clerk), entry);
    await followDrafts(tx, contextOf(clerk), studio);
  });
  return id;
}
const detail = async (application: string) =>
  yes(await as(db, clerk).ask(applicationDetail, { application }));

describe('a draft of a studio with a log', () => {
  test('begins with what the log holds, and follows what comes later', async () => {
    const result = await entered('result', '2018-05-06', { title: '高强螺栓自动拧紧装置', tags: [] });
    const { application } = yes(
      await as(db, clerk).run(createApplication, {
        ...{ campaign: campaign.id, track: 'standard', leadName: '周海燕', studio },
      }),
    ) as { application: string };
    const begun = await detail(application);
    expect(begun.answers.results).toEqual([result]);
    expect(begun.answers[`results.${result}.title`]).toBe('高强螺栓自动拧紧装置');
    await entered('fund', '2018-03-01', { source: '单位自筹', amount: '12.5' });
    await entered('fund', '2018-09-01', { source: '工会补助', amount: '2.5' });
    const followed = await detail(application);
    expect(followed.answers['funding.2018.amount']).toBe('15');
    expect(followed.answers.fundingSources).toHaveLength(2);
    expect(followed.versions['funding.2018.amount']).toBe(2);
    expect(followed.version).toBeGreaterThan(begun.version);
  });
});
