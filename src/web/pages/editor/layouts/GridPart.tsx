import { useState } from 'react';
import type { Field } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Cell, Layout, Part, Row } from '../../../../core/programme/layout.ts';
import { type CellAt, type GridEdit, replaceCell } from '../../../../core/programme/layoutEdit/gridEdit.ts';
import { repeats } from '../../../../core/programme/layoutEdit/repeats.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { announce } from '../../../parts/announce.ts';
import { BoardActs } from './BoardActs.tsx';
import { CellProperties } from './CellProperties.tsx';
import { GridBoard } from './GridBoard.tsx';
import { printablePaths, unprinted } from './printable.ts';
import { RowProperties } from './RowProperties.tsx';

type GridOf = Extract<Part, { kind: 'grid' }>;
interface Props {
  readonly programme: Programme;
  readonly form: Form | undefined;
  readonly layout: Layout;
  readonly part: GridOf;
  readonly chosen: CellAt | undefined;
  readonly readOnly: boolean;
  placeOf(at: CellAt): string;
  choose(at: CellAt, focus?: boolean): void;
  change(part: GridOf): void;
  /** Prints a field in rows of its own, behind its neighbours. */
  print(field: Field): void;
}

/** One grid of a paper: the board to drag on, what can be done to the chosen cell, and its properties. */
export function GridPart(props: Props) {
  const { programme, form, layout, part, chosen, readOnly, placeOf, choose, change, print } = props;
  const [why, setWhy] = useState('');
  const grid = { rows: part.rows, times: (row: Row) => repeats(row, form) };
  const row = chosen && part.rows[chosen.row];
  const cell = chosen && row?.cells[chosen.cell];

  function edit(wanted: GridEdit): void {
    setWhy(wanted.ok ? '' : wanted.why);
    if (wanted.ok) {
      change({ ...part, rows: wanted.rows });
      choose(wanted.at, true);
    } else announce(wanted.why);
  }
  const put = (next: Cell) => chosen && change({ ...part, rows: replaceCell(part.rows, chosen, [next]) });
  return (
    <>
      <GridBoard
        programme={programme}
        form={form}
        grid={grid}
        chosen={cell && chosen}
        readOnly={readOnly}
        placeOf={placeOf}
        choose={choose}
        edit={edit}
      />
      <p className="lo-why" role="status">
        {why}
      </p>
      {chosen && row && cell && (
        <>
          {!readOnly && <BoardActs grid={grid} at={chosen} edit={edit} />}
          <div className="lo-two">
            <section aria-label="选中的格子">
              <h4>
                第 {chosen.row + 1} 行第 {chosen.cell + 1} 格
              </h4>
              <CellProperties
                {...{ programme, form, row, cell, readOnly }}
                key={placeOf(chosen)}
                change={put}
              />
            </section>
            <section aria-label="所在的行">
              <h4>第 {chosen.row + 1} 行</h4>
              <RowProperties
                key={`${layout.id} ${chosen.row}`}
                {...{ form, row, readOnly }}
                change={(next) =>
                  change({ ...part, rows: part.rows.map((one, at) => (at === chosen.row ? next : one)) })
                }
              />
            </section>
          </div>
        </>
      )}
      {form && !readOnly && <Unprinted {...{ programme, form, layout, cell, put, print }} />}
    </>
  );
}

interface UnprintedProps {
  readonly programme: Programme;
  readonly form: Form;
  readonly layout: Layout;
  readonly cell: Cell | undefined;
  put(cell: Cell): void;
  print(field: Field): void;
}

/** Fields that the paper does not print: one press puts one into the chosen blank cell, or into rows of its own. */
function Unprinted({ programme, form, layout, cell, put, print }: UnprintedProps) {
  const missing = unprinted(form, layout);
  if (missing.length === 0) return <p className="soft">表里的栏目都印到了纸上。</p>;
  const press = (field: Field) => {
    const path = printablePaths(programme, form).find(({ id }) => id === field.id)?.id;
    if (cell?.kind !== 'blank' || path === undefined) return print(field);
    put({ kind: 'value', path, span: cell.span, ...(cell.rows ? { rows: cell.rows } : {}) });
  };
  return (
    <section className="lo-missing" aria-label="没有印到纸上的栏目">
      <h4>没有印到纸上的栏目</h4>
      <p className="soft">选中一个空格再按栏目，就印在那一格里；没有选空格，就另起一行。</p>
      <ul>
        {missing.map((field) => (
          <li key={field.id}>
            <button type="button" className="button button-plain" onClick={() => press(field)}>
              {field.label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
