import * as filings from '../../contract/filings.ts';
import { supplementFiling as decide } from '../../core/filing/supplementFiling.ts';
import { defineCommand } from './command.ts';
import { filingEvents, keepFiling, loadFiling, newFiling } from './filing.ts';

/** 补报: recommended applications join the filed summary, with the city's reason. */
export const supplementFiling = defineCommand({
  contract: filings.supplementFiling,
  action: 'supplementFiling',
  load: (tx, input, context) => loadFiling(tx, context, input),
  decide: (loaded, { applications, reason }, context) =>
    newFiling(decide(loaded.facts, applications, reason), context, loaded),
  save: (tx, change, context, loaded) => keepFiling(tx, change, context, loaded, null),
  events: (change, loaded) => filingEvents('supplementFiling', change, loaded),
});
