import { expect, test } from 'vitest';
import { aCampaign, aPerson, as, contextOf, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { readXlsx } from '../../documents/read/readXlsx.ts';
import { keepPipelineEntry } from '../commands/keepPipelineEntry.ts';
import { exportPipeline } from './exportPipeline.ts';

const { app: db } = await freshDatabase();

test('a body gets its own list, what looks like a formula as text; an auditor none', async () => {
  const campaign = await aCampaign(db);
  const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
  const city = await aPerson(campaign, 'cityOfficer');
  const entry = { campaign: campaign.id, unitName: '=1+1厂', year: 2019, track: 'standard' };
  const words = { field: '', note: '', progress: 'building', leadName: '郑远山' };
  yes(await as(db, officer).run(keepPipelineEntry, { ...entry, ...words }));
  yes(
    await as(db, city).run(keepPipelineEntry, {
      ...entry,
      ...words,
      body: campaign.bodies.songzi!,
      leadName: '别处',
    }),
  );
  const file = yes(await exportPipeline(db, contextOf(officer), { campaign: campaign.id }));
  expect(file.name).toBe('2019年培育名单.xlsx');
  const text = JSON.stringify(await readXlsx(new Uint8Array(await new Response(file.stream).arrayBuffer())));
  expect(text).toContain('郑远山');
  expect(text).toContain('=1+1厂');
  expect(text).not.toContain('别处');
  const auditor = await aPerson(campaign, 'fundAuditor');
  expect(refusalOf(await exportPipeline(db, contextOf(auditor), { campaign: campaign.id }))).toBe(
    'notAllowed',
  );
});
