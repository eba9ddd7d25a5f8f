import { fieldAt } from '../../answers/fieldAt.ts';
import { behaviourOf } from '../../fields/index.ts';
import type { Field } from '../field.ts';
import type { Check, Form } from '../form.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import { allFields, computedInputs, type Named } from './formFields.ts';

function checkPaths(check: Check): string[] {
  const { id: _, level: __, source: ___, kind: ____, ...rest } = check;
  const wanted: string[] = [];
  for (const value of Object.values(rest)) {
    if (typeof value === 'string') wanted.push(value);
    if (Array.isArray(value)) wanted.push(...value);
  }
  const inside = 'rows' in rest ? rest.rows : undefined;
  // In a rule about a list, `year` and `amount` are columns of that list, and `column` one of the table.
  return wanted.map((path) => {
    if (inside === undefined || path === inside) return path;
    if ('year' in rest && (path === rest.year || ('amount' in rest && path === rest.amount)))
      return `${inside}.*.${path}`;
    return 'column' in rest && path === rest.column ? `${rest.table}.*.${path}` : path;
  });
}

function conditionPaths(named: Named): string[] {
  const { required, shownWhen } = named.field;
  const conditions = [typeof required === 'object' ? required.when : undefined, shownWhen];
  const columns = named.columns ?? [];
  return conditions.flatMap((condition) => {
    if (condition === undefined) return [];
    const sibling = columns.some((column) => column.id === condition.field);
    return [sibling ? `${named.table}.*.${condition.field}` : condition.field];
  });
}

function blankBefore(field: Field): string[] {
  return 'blankBefore' in field && field.blankBefore !== undefined ? [field.blankBefore] : [];
}

/** Everything in a form that names another path names one that exists. */
export function formPaths(form: Form): LintNote[] {
  const found: LintNote[] = [];
  const look = (where: string, paths: readonly string[]) => {
    for (const path of paths) {
      if (fieldAt(form, path) !== undefined) continue;
      found.push({ level: 'error', where, message: `没有“${path}”这一项，请改正拼写或补上栏目` });
    }
  };
  for (const [role, path] of Object.entries(form.roles))
    look(`表 ${form.id} › roles › ${role}`, path === undefined ? [] : [path]);
  for (const [at, check] of form.checks.entries())
    look(`表 ${form.id} › checks[${at}] (${check.id})`, checkPaths(check));
  for (const [at, figure] of (form.figures ?? []).entries())
    look(`表 ${form.id} › figures[${at}]`, [figure.path]);
  for (const named of allFields(form)) {
    look(named.where, [...conditionPaths(named), ...blankBefore(named.field)]);
    if (named.field.computed !== undefined) look(named.where, computedInputs(named.field.computed, named));
  }
  return found;
}

/** Each kind looks at its own definition: dictionaries, limits, units (S11). */
export function formKinds(form: Form, programme: Programme): LintNote[] {
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) =>
      behaviourOf(field).lint(field, `表 ${form.id} › ${section.id} › ${field.id}`, programme),
    ),
  );
}
