import { formIndex } from '../../core/answers/formIndex.ts';
import type { Form } from '../../core/programme/form.ts';

/** The section in which a path is asked for. */
export function sectionOfPath(form: Form, path: string): string | undefined {
  return formIndex(form).get(path.split('.')[0] ?? '')?.section.id;
}

/** The id of the control (or group) of a path in the page. */
export function controlId(path: string): string {
  return `f-${path}`;
}

/** Ids to look for, the nearest first: a path may mean a row that is gone or a whole table. */
export function nearestIds(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, at) => controlId(parts.slice(0, parts.length - at).join('.')));
}

/** The address of a field inside the application's pages; the task list when the form has no such path. */
export function fieldHref(form: Form, application: string, path: string): string {
  const section = sectionOfPath(form, path);
  const base = `/applications/${application}`;
  return section === undefined ? base : `${base}/sections/${section}#${controlId(path)}`;
}

/** Puts the focus on the control of a path, or on the first control of its group. False when the page has none. */
export function focusPath(path: string): boolean {
  for (const id of nearestIds(path)) {
    const place = document.getElementById(id);
    if (!place) continue;
    const control = place.matches('input, select, textarea, output')
      ? place
      : (place.querySelector<HTMLElement>('input:not([type=file]), select, textarea, button') ?? place);
    control.focus({ preventScroll: true });
    (place.closest('.field, .line') ?? place).scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}
