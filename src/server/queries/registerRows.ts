import { faultSentence, keptBecauseWords } from '../../contract/importWords.zh.ts';
import { registerRows as contract } from '../../contract/registerImports.ts';
import { allow } from '../../core/refusals.ts';
import { filesToMerge } from '../store/mergeStudios.ts';
import { rowsAfter } from '../store/registerRows.ts';
import { wordsNow } from '../words.ts';
import { importSubject } from './importSubject.ts';
import { placedStudio } from './placedStudio.ts';
import { defineQuery } from './query.ts';

const PAGE = 50;

/** Rows of a list with what they are to the register, both places shown. */
export const registerRows = defineQuery({
  contract,
  action: 'importRegister',
  subject: importSubject,
  answer: async (tx, { import: id, ...filter }, context) => {
    const { tenant } = context.actor;
    const rows = await rowsAfter(tx, tenant, id, filter, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const ids = [...new Set(shown.flatMap(({ studio }) => studio ?? []))];
    const files = await filesToMerge(tx, tenant, ids);
    const words = await wordsNow(tx, context);
    return allow({
      rows: shown.map(({ taken, faults, studio, bodyName, keptBecause, ...row }) => {
        const { name, lead, unit, body, title, namedOn, results } = taken;
        const file = studio === null ? undefined : files.get(studio);
        const { row: number, outcome, why, sameRow, choice, madeStudio } = row;
        return {
          ...{ row: number, outcome, why, sameRow, choice, madeStudio },
          ...{ name, lead, unit, body: bodyName ?? body, title, namedOn, results },
          studio: file ? placedStudio(file) : null,
          faults: faults.map((fault) => faultSentence(fault, words)),
          keptBecause: keptBecause === null ? null : keptBecauseWords(keptBecause),
        };
      }),
      next: rows.length > PAGE ? (shown.at(-1)?.row ?? null) : null,
    });
  },
});
