import type { Form } from '../form.ts';
import type { LintNote } from '../lintNote.ts';
import { allFields } from './formFields.ts';

/** A starred field says what proves it (R66); a column cannot be starred, its table is. */
export function evidenceNeeds(form: Form): LintNote[] {
  return allFields(form).flatMap(({ field, where, path }): LintNote[] => {
    const { star = false, evidence = [] } = field;
    if (path.includes('.') && (star || evidence.length > 0)) {
      return [{ level: 'error', where, message: '“*”和证明要求要写在整张表上，不能写在其中一栏' }];
    }
    if (star && evidence.length === 0) {
      return [{ level: 'warning', where, message: '标了“*”却没有写需要什么证明，将按一份复印件要求' }];
    }
    if (!star && evidence.length > 0) {
      return [{ level: 'note', where, message: '要求证明，但表上没有“*”' }];
    }
    return [];
  });
}
