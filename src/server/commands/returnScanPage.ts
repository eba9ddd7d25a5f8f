import { returnScanPage as contract } from '../../contract/scans.ts';
import { allow } from '../../core/refusals.ts';
import { takeBack } from '../../core/scan/takeBack.ts';
import { putInTray, sealedStepsOf } from '../store/scanPages.ts';
import { dropChecks } from '../store/sealChecks.ts';
import { defineCommand } from './command.ts';
import { openPage, pageEvent } from './trayPage.ts';

/** 放回待处理: set aside or filed by mistake. What was sealed by this page stays (S33). */
export const returnScanPage = defineCommand({
  contract,
  action: 'scanPapers',
  async load(tx, input, context) {
    const open = await openPage(tx, context, input.scanPage);
    if (!open.ok) return open;
    const { page } = open.change;
    return allow({ ...open.change, sealed: await sealedStepsOf(tx, page) });
  },
  decide: ({ page, sealed }) => takeBack(page, sealed),
  async save(tx, { reason }, context, { page }) {
    await dropChecks(tx, context, page.id);
    await putInTray(tx, context.actor.tenant, page.id, reason);
    return allow({});
  },
  events: (_change, { page }) => [
    pageEvent('returnScanPage', page, page.state === 'filed' ? page.application : null),
  ],
});
