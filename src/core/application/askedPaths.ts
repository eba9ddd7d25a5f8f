import { checkAnswers } from '../answers/checkAnswers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import type { Sheet } from '../answers/sheet.ts';

/** Whether `path` is `asked` itself, lies inside it, or is the list that an asked row stands in. */
function covers(asked: string, path: string): boolean {
  return path === asked || path.startsWith(`${asked}.`) || asked.startsWith(`${path}.`);
}

/**
 * After a return only the named fields are asked for (退回修改), and those that an error points to: a correction may make
 * another field necessary. A return that names no field opens the whole form.
 */
export function askedPaths(sheet: Sheet, returned: readonly string[] | undefined): (path: string) => boolean {
  if (returned === undefined || returned.length === 0) return () => true;
  let errors: readonly string[] | undefined;
  return (path) => {
    if (returned.some((asked) => covers(asked, path))) return true;
    errors ??= checkAnswers(sheet)
      .filter((found) => found.level === 'error')
      .map((found) => fieldAt(sheet.form, found.path)?.field.id ?? found.path);
    return errors.some((asked) => covers(asked, path));
  };
}
