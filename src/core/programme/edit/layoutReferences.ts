import { fieldAt } from '../../answers/fieldAt.ts';
import type { Form } from '../form.ts';
import type { Layout, Part, Row } from '../layout.ts';
import { type Around, pathReference } from './conditionReferences.ts';
import { type Reference, type Site, siteAt } from './reference.ts';

function rowSites(row: Row, form: Form): Site[] {
  const inside = row.each === undefined ? '' : `${row.each}.*`;
  const cells = row.cells.flatMap((cell) => ('path' in cell ? siteAt(cell, 'path', inside) : []));
  // `year` and `number` at the head of a line are printed, though they are no answers.
  return [...cells.filter(({ path }) => fieldAt(form, path) !== undefined), ...siteAt(row, 'each')];
}

const partSites: { readonly [K in Part['kind']]: (part: Extract<Part, { kind: K }>, form: Form) => Site[] } =
  {
    cover: ({ items }) => items.flatMap((item) => siteAt(item, 'path')),
    grid: ({ rows }, form) => rows.flatMap((row) => rowSites(row, form)),
    detailList: (part) => [
      ...part.columns.flatMap((column) => siteAt(column, 'path', `${part.rows}.*`)),
      ...siteAt(part, 'rows'),
    ],
    instructions: () => [],
    text: () => [],
  };

/** `{path}` in any words of the layout. */
function wordSites(holder: object, form: Form): Site[] {
  return Object.entries(holder).flatMap(([key, value]): Site[] => {
    if (typeof value === 'object' && value !== null) return wordSites(value, form);
    if (typeof value !== 'string') return [];
    const named = [...value.matchAll(/\{([^{}]+)\}/g)].map(([, path]) => path!);
    const known = named.filter((path) => fieldAt(form, path) !== undefined);
    return [...new Set(known)].map((path) => ({
      path,
      put: (next) => {
        const record = holder as Record<string, string>;
        record[key] = record[key]!.replaceAll(`{${path}}`, next === '' ? '' : `{${next}}`);
      },
    }));
  });
}

/** Everything a layout prints of its form, and the steps whose opinions it holds. */
export function layoutReferences(layout: Layout, forms: readonly Form[]): Reference[] {
  const around: Around = { where: `版式“${layout.title}”`, by: { of: 'layout', id: layout.id } };
  const rows = layout.parts.flatMap((part) => ('rows' in part && Array.isArray(part.rows) ? part.rows : []));
  const opinions = rows.flatMap((row) =>
    row.cells.flatMap((cell): Reference[] => {
      if (!('step' in cell)) return [];
      const put = (next: string) => {
        cell.step = next;
      };
      return [
        { ...around, where: `${around.where} › 意见栏`, to: 'step', id: cell.step, put, goesWith: true },
      ];
    }),
  );
  const form = forms.find(({ id }) => id === layout.form);
  if (form === undefined) return opinions;
  const put = (next: string) => {
    layout.form = next;
  };
  const bound = layout.parts.flatMap((part) =>
    (partSites[part.kind] as (part: Part, form: Form) => Site[])(part, form),
  );
  const printed = [...bound, ...wordSites(layout, form)].flatMap((site) =>
    pathReference([form], around, site),
  );
  return [
    ...opinions,
    { ...around, to: 'form', id: form.id, put },
    ...printed.map((one): Reference => ({ ...one, goesWith: true })),
  ];
}
