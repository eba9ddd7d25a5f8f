import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswers } from '../src/core/answers/checkAnswers.ts';
import { sectionLeaves } from '../src/core/answers/leafPaths.ts';
import { sectionProgress } from '../src/core/answers/sectionProgress.ts';
import { controlOf } from '../src/core/fields/controlOf.ts';
import { lintProgramme } from '../src/core/programme/lint.ts';
import type { Programme } from '../src/core/programme/programme.ts';
import { stepsOf } from '../src/core/sandbox/cast.ts';
import { evidenceWanted, inventAnswers } from '../src/core/sandbox/inventAnswers.ts';
import { bind } from '../src/documents/bind.ts';
import { formSheet } from '../src/documents/formSheet.ts';
import { listSheet } from '../src/documents/listSheet.ts';
import { circularPaper } from '../src/documents/papers/circularPaper.ts';
import { quotaSheet } from '../src/documents/quotaSheet.ts';
import { renderHtml } from '../src/documents/write/html.ts';
import { renderPaper } from '../src/documents/write/render.ts';
import { inputs } from '../src/web/form/inputs/inputs.ts';
import { generatedProgrammes } from './generatedProgrammes.ts';

const nightly = process.env.TEST_NIGHTLY === '1';
const seed = Number(process.env.TEST_SEED ?? (nightly ? Date.now() % 1_000_000 : 20_240_508));
const today = '2024-06-03';
/** The seed is told, so that a night's failure can be run again: TEST_SEED=… */
const settings = (runs: number) => {
  console.log(`generated programmes: seed ${seed}, ${runs} runs`);
  return { seed, numRuns: runs };
};

/** A programme's tracks with their forms, answers invented. */
function filled(programme: Programme) {
  return programme.tracks.map((track) => {
    const form = programme.forms.find(({ id }) => id === track.form)!;
    const given = { [form.roles.leadName]: '陈建国', [form.roles.hostUnit]: '东湖机械有限公司' };
    const made = inventAnswers({ programme, form, seed: track.id, today, given, track });
    return { track, form, ...made, sheet: { programme, form, answers: made.answers, references: {} } };
  });
}

test('a generated programme lints without errors, and its form shows, is filled and printed', () => {
  fc.assert(
    fc.property(generatedProgrammes, (programme) => {
      expect(lintProgramme(programme).filter(({ level }) => level === 'error')).toEqual([]);
      for (const { form, track, sheet, left, answers } of filled(programme)) {
        expect(left.filter(({ level }) => level === 'error')).toEqual([]);
        const evidence = evidenceWanted(sheet);
        const findings = checkAnswers(sheet, { today, evidence });
        expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
        // The screen: every section has a state, every field an input, every typed value a control.
        expect(Object.keys(sectionProgress(sheet, findings))).toEqual(form.sections.map(({ id }) => id));
        for (const section of form.sections) {
          for (const { kind } of section.fields) expect(inputs[kind]).toBeDefined();
          for (const { path, field } of sectionLeaves(section, sheet)) {
            const typed = field.computed === undefined && field.kind !== 'reference';
            expect([path, controlOf(form, programme, path) !== undefined || !typed]).toEqual([path, true]);
          }
        }
        const layout = programme.layouts.find(({ id }) => id === track.layout)!;
        const opinions = Object.fromEntries(
          stepsOf(programme, track).map(({ id, positive: text }) => [id, { text }]),
        );
        const html = renderHtml(bind(layout, formSheet(sheet, opinions), { words: '试印' }));
        expect(html).toContain('陈建国');
        expect(answers).not.toEqual({});
      }
      expect(renderHtml(circularPaper(programme)!)).toContain('通知');
      const quota = programme.layouts.find(({ id }) => id === 'quota')!;
      expect(renderHtml(bind(quota, listSheet(quotaSheet(programme.quota))))).toContain(
        programme.quota.rows[0]!.label,
      );
    }),
    settings(nightly ? 2_000 : 40),
  );
}, 300_000);

test('its form is written as PDF, Word and Excel', async () => {
  await fc.assert(
    fc.asyncProperty(generatedProgrammes, async (programme) => {
      const [{ sheet, track }] = filled(programme) as [ReturnType<typeof filled>[number]];
      const paper = bind(programme.layouts.find(({ id }) => id === track.layout)!, formSheet(sheet, {}));
      const starts = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK' } as const;
      for (const format of ['pdf', 'docx', 'xlsx'] as const) {
        const bytes = Buffer.from(await renderPaper(paper, format));
        expect(bytes.toString('latin1', 0, starts[format].length)).toBe(starts[format]);
      }
    }),
    settings(nightly ? 50 : 2),
  );
}, 300_000);
