import type { ReactNode } from 'react';
import type { Form } from '../../../../core/programme/form.ts';
import type { Cell, Row } from '../../../../core/programme/layout.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { Chooser } from '../../../office/Chooser.tsx';
import { notBlank, TextField } from '../../drafts/steps/TextField.tsx';
import { cellKindWords } from './cellWords.ts';
import { type Choice, columnsOf, printablePaths } from './printable.ts';

interface Props {
  readonly programme: Programme;
  readonly form: Form | undefined;
  readonly row: Row;
  readonly cell: Cell;
  readonly readOnly: boolean;
  change(cell: Cell): void;
}
type CellOf<K extends Cell['kind']> = Extract<Cell, { kind: K }>;
type Inputs<K extends Cell['kind']> = (props: Props & { readonly cell: CellOf<K> }) => ReactNode;

/** Without what is undefined: an optional property is there or it is not. */
function kept<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
const optional = (text: string) => (text === '' ? undefined : text);

function pathChoices({ programme, form, row }: Props): Choice[] {
  if (!form) return [];
  return row.each === undefined ? printablePaths(programme, form) : columnsOf(form, row.each);
}

/** Which value a cell prints: chosen by its label, or written where the paper belongs to no form. */
function PathInput(props: Props & { readonly cell: Extract<Cell, { path: string }> }) {
  const { form, cell, readOnly, change } = props;
  if (!form)
    return (
      <TextField
        label="印哪一项（编号）"
        value={cell.path}
        readOnly={readOnly}
        check={notBlank}
        onChange={(path) => change({ ...cell, path })}
      />
    );
  const choices = pathChoices(props);
  const known = choices.some(({ id }) => id === cell.path);
  return (
    <Chooser
      label="印哪一栏"
      empty=""
      value={cell.path}
      choices={known ? choices : [{ id: cell.path, label: `${cell.path}（表里没有）` }, ...choices]}
      onChange={(path) => change({ ...cell, path })}
    />
  );
}

const words = (
  { cell, readOnly, change }: Props,
  key: 'text' | 'before' | 'after' | 'seal' | 'signature' | 'date',
  label: string,
  { rows, must = false }: { rows?: number; must?: boolean } = {},
) => (
  <TextField
    label={label}
    value={String((cell as unknown as Record<string, unknown>)[key] ?? '')}
    readOnly={readOnly}
    {...(rows ? { rows } : {})}
    {...(must ? { check: notBlank } : {})}
    onChange={(text) => change(kept({ ...cell, [key]: must ? text : optional(text) }) as Cell)}
  />
);

/** What each kind of cell asks for. */
const inputs: { readonly [K in Cell['kind']]: Inputs<K> } = {
  label: (props) => (
    <>
      {words(props, 'text', '印的字', { rows: 2, must: true })}
      <label className="of-check">
        <input
          type="checkbox"
          checked={props.cell.stacked === true}
          disabled={props.readOnly}
          onChange={(event) =>
            props.change(kept({ ...props.cell, stacked: event.target.checked || undefined }) as Cell)
          }
        />
        竖排（一字一行）
      </label>
    </>
  ),
  value: (props) => (
    <>
      <PathInput {...props} />
      {words(props, 'before', '前面的字')}
      {words(props, 'after', '后面的字')}
    </>
  ),
  choices: (props) => <PathInput {...props} />,
  longText: (props) => <PathInput {...props} />,
  opinion: (props) => (
    <>
      <Chooser
        label="哪一级的意见"
        empty=""
        value={props.cell.step}
        choices={props.programme.steps.map(({ id, title }) => ({ id, label: title }))}
        onChange={(step) => props.change({ ...props.cell, step })}
      />
      {words(props, 'seal', '盖章处的字')}
      {words(props, 'signature', '签名处的字（不要签名就空着）')}
      {words(props, 'date', '日期处的字')}
    </>
  ),
  seal: (props) => words(props, 'text', '盖章处的字'),
  blank: () => <p className="soft">空格没有内容。选一种内容，或从“没有印到纸上的栏目”里放进来。</p>,
};

/** A cell of another kind that keeps its place, and its path where both have one. */
export function asKind(
  cell: Cell,
  kind: Cell['kind'],
  programme: Programme,
  choices: readonly Choice[],
): Cell {
  const { span, rows, align, vertical } = cell;
  const place = kept({ span, rows, align, vertical });
  const path = 'path' in cell ? cell.path : (choices[0]?.id ?? 'label');
  const text = 'text' in cell ? cell.text : '文字';
  const made: { readonly [K in Cell['kind']]: () => object } = {
    label: () => ({ text }),
    value: () => ({ path }),
    choices: () => ({ path }),
    longText: () => ({ path }),
    opinion: () => ({ step: programme.steps[0]?.id ?? 'step', seal: '（盖章）', date: '年　月　日' }),
    seal: () => ({ text: '（盖章）' }),
    blank: () => ({}),
  };
  return { kind, ...place, ...made[kind]() } as Cell;
}

const aligns = [
  { id: 'left', label: '靠左' },
  { id: 'center', label: '居中' },
  { id: 'right', label: '靠右' },
];
const verticals = [
  { id: 'top', label: '靠上' },
  { id: 'middle', label: '居中' },
  { id: 'bottom', label: '靠下' },
];

/** The properties of the chosen cell. */
export function CellProperties(props: Props) {
  const { programme, cell, change } = props;
  const Inputs = inputs[cell.kind] as Inputs<Cell['kind']>;
  return (
    <div className="lo-props">
      <Chooser
        label="这一格印什么"
        empty=""
        value={cell.kind}
        choices={Object.entries(cellKindWords).map(([id, label]) => ({ id, label }))}
        onChange={(kind) => change(asKind(cell, kind as Cell['kind'], programme, pathChoices(props)))}
      />
      <Inputs {...props} cell={cell as never} />
      <Chooser
        label="左右"
        empty="按版式默认"
        value={cell.align ?? ''}
        choices={aligns}
        onChange={(align) => change(kept({ ...cell, align: optional(align) }) as Cell)}
      />
      <Chooser
        label="上下"
        empty="按版式默认"
        value={cell.vertical ?? ''}
        choices={verticals}
        onChange={(vertical) => change(kept({ ...cell, vertical: optional(vertical) }) as Cell)}
      />
    </div>
  );
}
