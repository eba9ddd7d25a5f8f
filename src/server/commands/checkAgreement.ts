import { checkAgreement as contract } from '../../contract/scans.ts';
import { sealPair } from '../../core/mentorship/pairDecisions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { pagesMissing } from '../../core/scan/agreementStanding.ts';
import { agreementPages, recordPairCheck } from '../store/pairScans.ts';
import { lockScanPage } from '../store/scanPages.ts';
import { defineCommand } from './command.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';
import { saveSealedAgreement } from './sealingPair.ts';

const noPage = refuse('notFound', { what: '页扫描件' });

/**
 * 有章 / 缺章 of an agreement in a pile, as a person saw it (R11, F15): with both signatures and the unit's seal the newest
 * scans of all its pages become the sealed version; else it goes on waiting, with what is missing.
 */
export const checkAgreement = defineCommand({
  contract,
  action: 'keepMentorship',
  async load(tx, { scanPage }, context) {
    const page = await lockScanPage(tx, context.actor.tenant, scanPage);
    if (!page?.pair || page.state !== 'filed' || page.version === null) return noPage;
    const loaded = await loadPair(tx, context, page.pair);
    if (!loaded.ok) return loaded.refusal.code === 'notFound' ? noPage : loaded;
    const pages = await agreementPages(tx, context.actor.tenant, [page.pair]);
    return allow({ ...loaded.change, page, version: page.version, pages });
  },
  decide({ pair, page, version, pages, today }, { sealed, signedOn }) {
    const open = sealPair(
      pair,
      { version, signedOn: signedOn ?? pair.startsOn },
      signedOn ? today : pair.startsOn,
    );
    if (!open.ok) return open;
    if (!pages.some(({ id }) => id === page.id))
      return refuse('agreementScannedAgain', { number: pair.number });
    const missing = pagesMissing(
      page.pages ?? 1,
      pages.map((one) => one.page),
    );
    if (missing.length > 0)
      return refuse('agreementPagesMissing', { number: pair.number, pages: missing.join('、') });
    if (!sealed) return allow(null);
    return signedOn === undefined ? refuse('agreementUndated', {}) : allow({ ...open.change, signedOn });
  },
  async save(tx, change, context, loaded, { scanPage, sealed, note = null }) {
    const { pair, pages } = loaded;
    await recordPairCheck(tx, context, { scanPage, pair: pair.id, sealed, note });
    if (!change) return allow({ state: pair.state });
    const uploads = pages.flatMap(({ picture }) => picture ?? []);
    await saveSealedAgreement(tx, context, loaded, { ...change, uploads });
    return allow({ state: change.state });
  },
  events: (_change, { pair, version }, { scanPage, sealed }) => [
    pairEvent('checkAgreement', pair, { agreement: pair.agreement, version, sealed, scanPage }),
  ],
});
