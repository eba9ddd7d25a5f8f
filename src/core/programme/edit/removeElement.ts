import { gridHoles } from '../lint/gridHoles.ts';
import { Programme } from '../programme.ts';
import { allReferences } from './allReferences.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import type { Element } from './element.ts';
import { exists, locate } from './locate.ts';
import { gridsOf } from './printedRows.ts';
import { names, referencesTo } from './referencesTo.ts';
import { unprint } from './unprint.ts';

function pathsOf(copy: Programme, element: Element): string[] {
  if (element.of === 'field') return [element.path];
  if (element.of !== 'section') return [];
  const form = copy.forms.find(({ id }) => id === element.form);
  return form?.sections.find(({ id }) => id === element.section)?.fields.map(({ id }) => id) ?? [];
}

/** What goes with it: its cells on the papers, its figures, the box of a step's opinion. */
function takeAlong(copy: Programme, element: Element): void {
  if (element.of === 'step') {
    for (const grid of copy.layouts.flatMap(gridsOf))
      for (const row of grid.rows)
        row.cells = row.cells.map((cell) =>
          cell.kind === 'opinion' && cell.step === element.id
            ? { kind: 'blank', span: cell.span, ...(cell.rows ? { rows: cell.rows } : {}) }
            : cell,
        );
  }
  if (element.of !== 'field' && element.of !== 'section') return;
  const form = copy.forms.find(({ id }) => id === element.form);
  if (form?.figures) {
    const stay = form.figures.filter(
      (one) => !names({ to: 'path', form: form.id, id: one.path } as never, element, copy),
    );
    if (stay.length > 0) form.figures = stay;
    else delete form.figures;
  }
  for (const path of pathsOf(copy, element)) unprint(copy, element.form, path);
  // What still names it on the papers are `{path}` places in words.
  const words = allReferences(copy).filter((one) => one.goesWith && names(one, element, copy));
  for (const reference of words) reference.put('');
}

function takeAway(copy: Programme, element: Element): void {
  if (element.of === 'dictionary') {
    delete copy.dictionaries[element.id];
    return;
  }
  const found = locate(copy, element);
  found?.list.splice(found.at, 1);
}

const fits = (programme: Programme) => Programme.safeParse(programme).success;
const holes = (programme: Programme) =>
  programme.layouts.reduce((sum, layout) => sum + gridHoles(layout, programme).length, 0);

/**
 * Removes an element that nothing else rests on, with its cells on the papers. What rests on it is told instead: first these
 * places are changed, then it goes.
 */
export function removeElement(programme: Programme, element: Element): Edited {
  if (!exists(programme, element)) return refuse('这一项已经不在了，请重新选择');
  const holding = referencesTo(programme, element).filter(({ goesWith }) => !goesWith);
  if (holding.length > 0) return refuse(`还有 ${holding.length} 处用到它，请先改掉这些地方，再删除`, holding);
  const after = editCopy(programme, (copy) => {
    takeAlong(copy, element);
    takeAway(copy, element);
  });
  // What did not fit before (somebody is in the middle of typing elsewhere) is no reason to keep this.
  if (!fits(after) && fits(programme))
    return refuse('这里至少要留一个，不能全部删去；不再需要的，请删去它上面的一级');
  if (holes(after) > holes(programme))
    return refuse('纸面上旁边的格子伸到了这一行，请先在“版式”里改好，再删除');
  return { ok: true, programme: after };
}
