import type { Answers } from '../../core/answers/answers.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import { type Progress, sectionProgress } from '../../core/answers/sectionProgress.ts';
import type { Section } from '../../core/programme/form.ts';
import { isSelfPath, itemOfPath } from '../../core/standards/selfAssessment.ts';
import { useFindings, useSnapshot, useWork } from './work.ts';

/** 未开始 / 未完成 / 已完成 / 需修改; 选填 where nothing is asked for and nothing lies there. */
export type SectionState = Progress | 'toCorrect' | 'optional';
export const sectionWords: { readonly [S in SectionState]: string } = {
  notStarted: '未开始',
  incomplete: '未完成',
  complete: '已完成',
  toCorrect: '需修改',
  optional: '选填',
};
export const sectionLooks: { readonly [S in SectionState]: string } = {
  notStarted: '',
  incomplete: 'state-todo',
  complete: 'state-good',
  toCorrect: 'state-warn',
  optional: '',
};

/** Only places for attachments, none of them required (R70), or the self-assessment, which stops nobody. */
function isFree({ fields }: Section): boolean {
  return fields.every(({ id, kind, required }) => !required && (kind === 'evidence' || isSelfPath(id)));
}

/** The self-assessment of this section has an answer for each of its items. */
function isAssessed({ fields }: Section, answers: Answers): boolean {
  return fields.every(({ id }) => itemOfPath(id) === undefined || (answers[id]?.length ?? 0) > 0);
}

/** The state of every section, live. After a return, sections with returned fields are 需修改. */
export function useSectionStates(): Record<string, SectionState> {
  const work = useWork();
  const findings = useFindings();
  const sheet = work.sheetOf(useSnapshot());
  const progress = sectionProgress(sheet, findings);
  const returned = work.detail.returned?.fields ?? [];
  const toCorrect = new Set(returned.map(({ path }) => fieldAt(work.form, path)?.section.id));
  const withFiles = new Set(work.detail.evidence.map(({ path }) => fieldAt(work.form, path)?.section.id));
  const free = new Set(work.form.sections.filter(isFree).map(({ id }) => id));
  const assessed = new Map(
    work.form.sections
      .filter(({ fields }) => fields.some(({ id }) => isSelfPath(id)))
      .map((section) => [section.id, isAssessed(section, sheet.answers)]),
  );
  const stateOf = (id: string, state: Progress): SectionState => {
    if (toCorrect.has(id)) return 'toCorrect';
    if (state === 'complete' && assessed.get(id) === false) return 'optional';
    if (state === 'notStarted' && free.has(id) && !withFiles.has(id)) return 'optional';
    // A section of files only has no answers; a file in it makes it done.
    return state === 'notStarted' && withFiles.has(id) ? 'complete' : state;
  };
  return Object.fromEntries(Object.entries(progress).map(([id, state]) => [id, stateOf(id, state)]));
}
