import { setAsideScanPage as contract } from '../../contract/scans.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { putAside } from '../store/scanPages.ts';
import { defineCommand } from './command.ts';
import { openPage, pageEvent } from './trayPage.ts';

/** 搁置: a page that belongs nowhere leaves the tray and stays with its batch. */
export const setAsideScanPage = defineCommand({
  contract,
  action: 'scanPapers',
  load: (tx, input, context) => openPage(tx, context, input.scanPage),
  decide: ({ page }) => (page.state === 'tray' ? allow(page) : refuse('pageNotInTray', {})),
  async save(tx, page, context) {
    await putAside(tx, context.actor.tenant, page.id);
    return allow({});
  },
  events: (page) => [pageEvent('setAsideScanPage', page, null)],
});
