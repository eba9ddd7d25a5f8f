import { expect, test } from 'vitest';
import { aCampaign, aPerson, as, aUnit, contextOf, yes } from '../../test/builders.ts';
import { freshDatabase } from '../../test/database.ts';
import { tight, unzip, visibleText } from '../../test/papers.ts';
import { pdfText } from '../../test/pdfText.ts';
import type { Paper } from '../documents/page.ts';
import { renderHtml } from '../documents/write/html.ts';
import { renderPaper } from '../documents/write/render.ts';
import { createApplication } from './commands/createApplication.ts';
import { saveAnswers } from './commands/saveAnswers.ts';
import { applicationPaper } from './papers.ts';
import { applicationDetail } from './queries/applicationDetail.ts';
import { applicationList } from './queries/applicationList.ts';

const database = await freshDatabase();
const db = database.app;
const lead = '䶮𬱖𠮷';

const readers: Readonly<Record<string, (paper: Paper) => Promise<string>>> = {
  pdf: async (paper) => pdfText(Buffer.from(await renderPaper(paper, 'pdf'))).join(''),
  docx: async (paper) =>
    visibleText((await unzip(await renderPaper(paper, 'docx'))).get('word/document.xml')!),
  html: async (paper) => visibleText(renderHtml(paper)),
};

test('䶮 𬱖 𠮷: typed, stored, found and printed', async () => {
  const campaign = await aCampaign(db);
  const unit = await aUnit(campaign, campaign.bodies.shashi!, '𠮷祥机械有限公司');
  const clerk = await aPerson(campaign, 'clerk', { unit });
  const city = await aPerson(campaign, 'cityOfficer');
  const begun = { campaign: campaign.id, track: 'standard', leadName: lead };
  const { application } = yes(await as(db, clerk).run(createApplication, begun));
  const changes = [{ path: 'story', value: `${lead}带头攻关。`, basedOn: 0 }];
  yes(await as(db, clerk).run(saveAnswers, { application, changes }));

  const { answers } = yes(await as(db, clerk).ask(applicationDetail, { application }));
  expect(answers).toMatchObject({ leadName: lead, story: `${lead}带头攻关。` });

  for (const search of [lead, '䶮𬱖', '𬱖𠮷', '𠮷祥']) {
    const { rows } = yes(await as(db, city).ask(applicationList, { campaign: campaign.id, search }));
    expect([search, rows.map(({ leadName }) => leadName)]).toEqual([search, [lead]]);
  }

  const { paper } = yes(await applicationPaper(db, contextOf(clerk), application));
  for (const [format, read] of Object.entries(readers)) {
    const text = tight(await read(paper));
    for (const words of [`${lead}创新工作室`, '𠮷祥机械有限公司', `${lead}带头攻关`])
      expect(text, format).toContain(words);
  }
});
