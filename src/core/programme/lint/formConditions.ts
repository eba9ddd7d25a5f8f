import type { Form } from '../form.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import { conditionFaults, listField, rowFilterFaults } from './conditions.ts';
import { allFields } from './formFields.ts';

/** Conditions and filters of a form ask for values that its dictionaries have; paths are looked at in formPaths. */
export function formConditions(form: Form, programme: Programme): LintNote[] {
  return allFields(form).flatMap(({ field, where, columns }) => {
    const { required, shownWhen, computed } = field;
    const conditions = [typeof required === 'object' ? required.when : undefined, shownWhen];
    const values = conditions.flatMap((one) =>
      one === undefined ? [] : conditionFaults(one, form, programme, columns),
    );
    const filter = computed !== undefined && 'where' in computed ? computed.where : undefined;
    const id = computed === undefined ? '' : 'countOf' in computed ? computed.countOf : '';
    const listed = computed !== undefined && 'listOf' in computed ? computed.listOf : id;
    const list = filter === undefined ? undefined : listField(form, listed);
    const rows = list && filter ? rowFilterFaults(filter, list, programme) : [];
    // A path that is not there is told once, by formPaths.
    const found = [...values, ...rows].filter((message) => message.includes('的选项里没有'));
    return found.map((message): LintNote => ({ level: 'error', where, message }));
  });
}
