import * as filings from '../../contract/filings.ts';
import { fileCandidates as decide } from '../../core/filing/fileCandidates.ts';
import { refuse } from '../../core/refusals.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';
import { filingEvents, keepFiling, loadFiling, newFiling } from './filing.ts';

/** 报送: the body's one act (S35). Refuses twice, too early, too late, with open work, with nobody, without its sheet. */
export const fileCandidates = defineCommand({
  contract: filings.fileCandidates,
  action: 'fileCandidates',
  load: async (tx, input, context) => {
    const loaded = await loadFiling(tx, context, input);
    if (!loaded.ok) return loaded;
    const scan = await uploadOf(tx, context, input.scan);
    return scan ? loaded : refuse('uploadUnknown', {});
  },
  decide: ({ facts }, _input, context) => newFiling(decide(facts), context),
  save: (tx, change, context, loaded, input) => keepFiling(tx, change, context, loaded, input.scan),
  events: (change, loaded) => filingEvents('fileCandidates', change, loaded),
});
