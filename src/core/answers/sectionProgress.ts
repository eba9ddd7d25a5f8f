import { simpleEmpty } from '../fields/simple.ts';
import type { Section } from '../programme/form.ts';
import type { Finding } from './finding.ts';
import { sectionLeaves } from './leafPaths.ts';
import type { Sheet } from './sheet.ts';

/** 未开始 / 未完成 / 已完成 of the task list. 需修改 comes from a return, not from the answers. */
export type Progress = 'notStarted' | 'incomplete' | 'complete';

function isStarted(section: Section, sheet: Sheet): boolean {
  return sectionLeaves(section, sheet).some(
    (leaf) => leaf.field.computed === undefined && !simpleEmpty(leaf.field, leaf.path, sheet),
  );
}

/** The state of each section by its id: not started while nothing is typed, complete when it holds no error. */
export function sectionProgress(sheet: Sheet, findings: readonly Finding[]): Record<string, Progress> {
  const progress: Record<string, Progress> = {};
  const wrong = new Set<string>();
  for (const one of findings) if (one.level === 'error') wrong.add(one.path.split('.')[0] ?? '');
  for (const section of sheet.form.sections) {
    const broken = section.fields.some((field) => wrong.has(field.id));
    progress[section.id] = !isStarted(section, sheet) ? 'notStarted' : broken ? 'incomplete' : 'complete';
  }
  return progress;
}
