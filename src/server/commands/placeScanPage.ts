import { placeScanPage as contract } from '../../contract/scans.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { placePage } from '../../core/scan/placePage.ts';
import { paperById } from '../store/knownPapers.ts';
import { noApplication } from '../store/openApplication.ts';
import { fileScanPage, marksOf } from '../store/scanPages.ts';
import { defineCommand } from './command.ts';
import { openPage, pageEvent } from './trayPage.ts';

/** Which id of the input names the owner of a paper. */
const owners = { form: 'application', details: 'application', summary: 'body', agreement: 'pair' } as const;
const nobody = { application: noApplication, body: { what: '个推荐单位' }, pair: { what: '对师徒' } };

/** Puts a page of the tray where it belongs, by hand (F15). */
export const placeScanPage = defineCommand({
  contract,
  action: 'scanPapers',
  async load(tx, input, context) {
    const open = await openPage(tx, context, input.scanPage);
    if (!open.ok) return open;
    const { paper } = input;
    const id = input[owners[paper]];
    const found = id && (await paperById(tx, context, open.change.campaign, { paper, id }));
    if (!found) return refuse('notFound', nobody[owners[paper]]);
    return allow({ ...open.change, ...found });
  },
  decide({ page, known }, input) {
    const { state, campaign } = page;
    if (known.paper === 'summary' && known.prints.length === 0)
      return refuse('notPrintedYet', { what: '这份汇总表' });
    return placePage({ state, campaign, marks: marksOf(page) }, known, input.page);
  },
  async save(tx, placed, context, { page }) {
    await fileScanPage(tx, context, page.id, placed);
    return allow({});
  },
  events: ({ application, paper, page: number, generation }, { page }) => [
    pageEvent('placeScanPage', page, application, { paper, page: number, generation }),
  ],
});
