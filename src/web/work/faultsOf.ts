import type { Answers } from '../../core/answers/answers.ts';
import { checkAnswers } from '../../core/answers/checkAnswers.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { WorkKind } from '../../core/programme/workLog.ts';
import { kindForm } from '../../core/workLog/kindForm.ts';
import { focusPath } from '../form/fieldAddress.ts';

export interface Faults {
  readonly on?: string;
  readonly about?: string;
  readonly files?: string;
}

/** What is missing beside the answers, in the words of the server. */
export function faultsOf(
  kind: WorkKind,
  beside: {
    readonly on: string;
    readonly about: string | null;
    readonly files: number;
    readonly today: string;
  },
): Faults {
  const { on, about, files, today } = beside;
  return {
    ...(on === '' ? { on: '请选日期。' } : {}),
    ...(on > today ? { on: `日期不能晚于今天（${today}）。还没有发生的事，等发生后再记。` } : {}),
    ...(kind.about !== undefined && about === null ? { about: '请选定说的是哪一项。' } : {}),
    ...(kind.proof === 'needed' && files === 0
      ? { files: '要有照片或材料，请拍一张照片或选一个文件。' }
      : {}),
  };
}

/** Goes to the first thing that is wrong; false when all is well. */
export function showFirst(
  kind: WorkKind,
  dictionaries: Programme['dictionaries'],
  answers: Answers,
  faults: Faults,
): boolean {
  const programme = { dictionaries, bodies: [], tracks: [] } as unknown as Programme;
  const found = checkAnswers({ programme, form: kindForm(kind), answers, references: {} });
  const wrong = found.find(({ level }) => level === 'error');
  // What it is about is asked first on the screen.
  if (wrong && faults.about === undefined) {
    requestAnimationFrame(() => focusPath(wrong.path));
    return true;
  }
  if (!wrong && Object.keys(faults).length === 0) return false;
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(
      '.work-form [aria-invalid], .work-form .work-files input',
    );
    place?.focus({ preventScroll: true });
    place?.closest('.field-box')?.scrollIntoView({ block: 'center' });
  });
  return true;
}
