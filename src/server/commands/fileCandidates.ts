import * as filings from '../../contract/filings.ts';
import { fileCandidates as decide } from '../../core/filing/fileCandidates.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { summaryVersion } from '../digests.ts';
import { filedSummary } from '../store/scanPages.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';
import { filingEvents, keepFiling, loadFiling, newFiling } from './filing.ts';

/**
 * 报送: the body's one act (S35), repeated only with rolling intake. Refuses twice, too early, too late, with open work, with nobody, without its sheet. The
 * sheet is an upload of one's own, or the body's summary out of a scanned pile (F19), printed from the rows that are filed.
 */
export const fileCandidates = defineCommand({
  contract: filings.fileCandidates,
  action: 'fileCandidates',
  load: async (tx, input, context) => {
    const loaded = await loadFiling(tx, context, input);
    if (!loaded.ok) return loaded;
    const own = await uploadOf(tx, context, input.scan);
    const scanned = own ? undefined : await filedSummary(tx, context.actor.tenant, input, input.scan);
    if (!own && !scanned) return refuse('uploadUnknown', {});
    return allow({ ...loaded.change, sheetVersion: scanned?.version });
  },
  decide(loaded, _input, context) {
    const { facts, body, sheetVersion } = loaded;
    const decision = decide(facts);
    const fits =
      !decision.ok ||
      sheetVersion === undefined ||
      sheetVersion === summaryVersion(body.id, decision.change.rows);
    return fits ? newFiling(decision, context, loaded) : refuse('contentChanged', {});
  },
  save: (tx, change, context, loaded, input) => keepFiling(tx, change, context, loaded, input.scan),
  events: (change, loaded) => filingEvents('fileCandidates', change, loaded),
});
