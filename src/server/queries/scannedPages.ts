import { scannedPages as contract } from '../../contract/scans.ts';
import { allow } from '../../core/refusals.ts';
import { isClosedFor } from '../store/campaigns.ts';
import { shownPages } from '../store/scanPages.ts';
import { applicationSubject } from './applicationSubject.ts';
import { defineQuery } from './query.ts';
import { scanPageViews } from './scanPageView.ts';

/** The scanned sheets of one application, those that hold first, void ones behind (V14). */
export const scannedPages = defineQuery({
  contract,
  action: 'seeApplication',
  subject: applicationSubject,
  async answer(tx, { application }, context) {
    const { tenant } = context.actor;
    const closed = await isClosedFor(tx, tenant, application);
    const pages = await shownPages(tx, tenant, { application });
    return allow({ pages: await scanPageViews(tx, context, pages, closed) });
  },
});
