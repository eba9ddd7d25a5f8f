import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { randomAnswers } from '../../../test/randomAnswers.ts';
import type { Answers } from '../../core/answers/answers.ts';
import { applyPatch } from '../../core/answers/applyPatch.ts';
import { leafPaths } from '../../core/answers/leafPaths.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { textAt } from '../../core/answers/textAt.ts';
import { chosenChanges } from '../../core/exchange/chosenChanges.ts';
import { compareAnswers } from '../../core/exchange/compareAnswers.ts';
import { fillSheet } from '../fillSheet.ts';
import { renderDocx } from '../write/docx.ts';
import { readDocx } from './readDocx.ts';
import { wordAnswers } from './wordAnswers.ts';

const programme = await shippedProgramme();
const body = { recommendingBody: '沙市区总工会' };

function sheetOf(id: string, answers: Answers): Sheet {
  const form = programme.forms.find((one) => one.id === id)!;
  return { programme, form, answers, references: body };
}
const layoutOf = (id: string) => programme.layouts.find(({ form }) => form === id)!;
const everything = (sheet: Sheet) => ({
  sections: sheet.form.sections.map(({ id }) => id),
  isAsked: () => true,
});

async function readBack(file: Sheet, now: Sheet) {
  const { id } = file.form;
  const bytes = await renderDocx(fillSheet(layoutOf(id), file, { revision: 'r', form: id }));
  const content = await readDocx(bytes);
  const found = wordAnswers(content, layoutOf(id), now, (n) => `f1-${n}`);
  return { content, found, compared: compareAnswers(now, {}, found, everything(now)) };
}

/** Each run writes and reads a whole form; a failure prints its seed. */
const RUNS = 3;

describe('what is written into a Word file comes back', () => {
  it.each(['standard', 'demonstration', 'county'])(
    '%s: any answers, against themselves: no difference',
    async (id) => {
      const form = programme.forms.find((one) => one.id === id)!;
      await fc.assert(
        fc.asyncProperty(randomAnswers(form, programme), async (answers) => {
          const sheet = sheetOf(id, answers);
          const { compared, found, content } = await readBack(sheet, sheet);
          expect(content.mark).toEqual({ revision: 'r', form: id });
          expect(compared.rows.filter(({ same }) => !same)).toEqual([]);
          expect(found.unread).toEqual([]);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    60_000,
  );

  it.each(['standard', 'demonstration', 'county'])(
    '%s: any answers, taken over into a blank form',
    async (id) => {
      const form = programme.forms.find((one) => one.id === id)!;
      await fc.assert(
        fc.asyncProperty(randomAnswers(form, programme), async (answers) => {
          const sheet = sheetOf(id, answers);
          const blank = sheetOf(id, {});
          const { compared } = await readBack(sheet, blank);
          expect(compared.rows.filter(({ problem }) => problem !== undefined)).toEqual([]);
          const taken = applyPatch(
            form,
            {},
            chosenChanges(
              compared.rows.filter(({ same }) => !same),
              compared.lists,
            ),
          );
          if (!taken.ok) throw new Error(JSON.stringify(taken.refusals));
          const texts = (one: Sheet) => leafPaths(one).map((path) => textAt(one, path));
          expect(texts(sheetOf(id, taken.answers))).toEqual(texts(sheet));
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    60_000,
  );
});
