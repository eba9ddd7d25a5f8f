import { fieldAt } from '../../answers/fieldAt.ts';
import { Field, type FieldKind } from '../field.ts';
import { lintProgramme } from '../lint.ts';
import type { Programme } from '../programme.ts';
import { allReferences } from './allReferences.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import type { ElementOf } from './element.ts';
import { followLabel } from './followLabel.ts';
import { fieldOf, locate } from './locate.ts';
import { newField } from './newField.ts';
import { gridsOf, layoutsOf } from './printedRows.ts';
import { printField } from './printField.ts';
import { liesAt, names } from './referencesTo.ts';
import { unprint } from './unprint.ts';

/** A field as it shall be, under the same id; words on the papers that were its label follow, and printing as it says. */
export function changeField(programme: Programme, element: ElementOf<'field'>, next: Field): Edited {
  const before = fieldOf(programme, element);
  if (!before) return refuse('这一栏已经不在了，请重新选择');
  const whole = !element.path.includes('.');
  const hidden = whole && next.notPrinted === true && before.notPrinted !== true;
  const changed = editCopy(programme, (copy) => {
    // The star of the paper stands behind the words: it comes and goes with the star of the field (R66).
    for (const mark of ['', '*']) {
      const after = before.star === next.star ? mark : next.star ? '*' : '';
      followLabel(copy, element.form, element.path, before.label + mark, next.label + after);
    }
    if (hidden) unprint(copy, element.form, element.path);
    const found = locate(copy, element)!;
    found.list[found.at] = { ...next, id: before.id };
  });
  const shown = whole && next.notPrinted !== true && before.notPrinted === true;
  const after = shown ? editCopy(changed, (copy) => printField(copy, element.form, element.path)) : changed;
  return { ok: true, programme: after, select: element };
}

const tables: readonly FieldKind[] = ['rows', 'yearTable', 'matrix'];
/** Cells that print a value of this kind; others take the plain one. */
const cellKinds: Partial<Record<FieldKind, 'choices' | 'longText'>> = {
  choice: 'choices',
  longText: 'longText',
};

function fitCells(copy: Programme, form: string, path: string, kind: FieldKind): void {
  for (const row of layoutsOf(copy, form)
    .flatMap(gridsOf)
    .flatMap((grid) => grid.rows)) {
    const inside = row.each === undefined ? '' : `${row.each}.*.`;
    row.cells = row.cells.map((cell) => {
      if (!('path' in cell) || !liesAt(`${inside}${cell.path}`, path)) return cell;
      const { span, rows, align, vertical } = cell;
      const place = {
        span,
        ...(rows ? { rows } : {}),
        ...(align ? { align } : {}),
        ...(vertical ? { vertical } : {}),
      };
      const fitting = inside === '' ? (cellKinds[kind] ?? 'value') : 'value';
      return cell.kind === fitting ? cell : { ...place, kind: fitting, path: cell.path };
    });
  }
}

/** What the old definition and the new kind have in common, over how the kind begins. */
function refitted(before: Field, kind: FieldKind, dictionary: string): Field {
  const fresh = newField(kind, { id: before.id, label: before.label }, dictionary);
  const { id: _, kind: __, computed: ___, ...old } = before;
  const own = new Set(Object.keys(fresh));
  const common = [
    'help',
    'source',
    'star',
    'evidence',
    'required',
    'rule',
    'shownWhen',
    'personal',
    'notPrinted',
  ];
  const fits = Object.entries(old).filter(([key]) => own.has(key) || common.includes(key));
  return { ...fresh, ...Object.fromEntries(fits) } as Field;
}

/** Names for what a choice offers, when the field had none. */
function dictionaryFor(programme: Programme, kind: FieldKind): string {
  return kind === 'choice' ? (Object.keys(programme.dictionaries)[0] ?? '') : '';
}

/**
 * Another kind for a field: what fits stays, what the kind needs is filled in, cells on the papers change with it. Refused
 * with the places when something rests on columns that would be gone.
 */
export function changeKind(programme: Programme, element: ElementOf<'field'>, kind: FieldKind): Edited {
  const before = fieldOf(programme, element);
  if (!before) return refuse('这一栏已经不在了，请重新选择');
  if (before.kind === kind) return { ok: true, programme, select: element };
  const whole = !element.path.includes('.');
  if (!whole && (tables.includes(kind) || kind === 'evidence'))
    return refuse('明细表里的一列只能是一项内容，请另加一栏');
  const dictionary = dictionaryFor(programme, kind);
  if (kind === 'choice' && dictionary === '') return refuse('还没有选项，请先在“选项”里添加一组');
  const anew = whole && (tables.includes(kind) || tables.includes(before.kind) || kind === 'evidence');
  const changed = editCopy(programme, (copy) => {
    if (anew) unprint(copy, element.form, element.path);
    else fitCells(copy, element.form, element.path, kind);
    const found = locate(copy, element)!;
    found.list[found.at] = refitted(found.list[found.at] as Field, kind, dictionary);
  });
  if (!Field.safeParse(fieldOf(changed, { ...element, path: element.path.split('.')[0]! })).success)
    return refuse('这里不能用这个种类，请另加一栏');
  const form = changed.forms.find(({ id }) => id === element.form)!;
  const lost = allReferences(changed).filter(
    (one) => one.to === 'path' && names(one, element, changed) && fieldAt(form, one.id) === undefined,
  );
  if (lost.length > 0)
    return refuse(`还有 ${lost.length} 处用到它的明细列，请先改掉这些地方，再改种类`, lost);
  const after = editCopy(changed, (copy) => printField(copy, element.form, element.path));
  const errors = (one: Programme) => lintProgramme(one).filter(({ level }) => level === 'error');
  const known = new Set(errors(programme).map(({ where, message }) => where + message));
  const worse = errors(after).find(({ where, message }) => !known.has(where + message));
  if (worse) return refuse(`这一栏不能改成这个种类：${worse.message}`);
  return { ok: true, programme: after, select: element };
}
