import type { Form } from '../../../../core/programme/form.ts';
import type { Part } from '../../../../core/programme/layout.ts';
import { gridColumns } from '../../../../core/programme/layoutEdit/placeCells.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { columnsOf, printablePaths, repeatable } from './printable.ts';

/** A new part of a paper with as little in it as the paper needs; undefined where the form has nothing for it. */
export function newPart(kind: Part['kind'], programme: Programme, form: Form | undefined): Part | undefined {
  const made: { readonly [K in Part['kind']]: () => Part | undefined } = {
    cover: () => {
      const first = form && printablePaths(programme, form)[0];
      if (!form || !first) return undefined;
      const items = [{ label: first.label, path: first.id }];
      return { kind: 'cover', title: [form.title], items, issuer: programme.city.union };
    },
    instructions: () => ({ kind: 'instructions', title: '说明', items: ['第一条'] }),
    grid: () => ({ kind: 'grid', rows: [{ cells: [{ kind: 'blank', span: gridColumns }] }] }),
    text: () => ({ kind: 'text', paragraphs: ['正文'] }),
    detailList: () => {
      const list = form && repeatable(form)[0];
      const column = form && list && columnsOf(form, list.id)[0];
      if (!list || !column) return undefined;
      const columns = [{ path: column.id, label: column.label, span: gridColumns }];
      return { kind: 'detailList', title: `附表{n}　${list.label}`, rows: list.id, columns };
    },
  };
  return made[kind]();
}
