import * as filings from '../../contract/filings.ts';
import { fileNil as decide } from '../../core/filing/fileNil.ts';
import { defineCommand } from './command.ts';
import { filingEvents, keepFiling, loadFiling, newFiling } from './filing.ts';

/** 零报告: refused when somebody is recommended or still in work, or when the body has filed. */
export const fileNil = defineCommand({
  contract: filings.fileNil,
  action: 'fileNil',
  load: (tx, input, context) => loadFiling(tx, context, input),
  decide: (loaded, { reason }, context) => newFiling(decide(loaded.facts, reason), context, loaded),
  save: (tx, change, context, loaded) => keepFiling(tx, change, context, loaded, null),
  events: (change, loaded) => filingEvents('fileNil', change, loaded),
});
