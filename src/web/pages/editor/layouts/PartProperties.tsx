import type { ReactNode } from 'react';
import type { Form } from '../../../../core/programme/form.ts';
import type { Part } from '../../../../core/programme/layout.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { Chooser } from '../../../office/Chooser.tsx';
import { notBlank, TextField } from '../../drafts/steps/TextField.tsx';
import { columnsOf, printablePaths, repeatable } from './printable.ts';

type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>;
interface Props<P extends Part = Part> {
  readonly programme: Programme;
  readonly form: Form | undefined;
  readonly part: P;
  readonly readOnly: boolean;
  change(part: Part): void;
}

const lines = (text: string) => text.split('\n');
const filledLines = (text: string) =>
  lines(text).every((line) => line.trim() !== '') ? undefined : '每一行都要有字。';

function put(part: Part, key: string, value: string | boolean): Part {
  const { [key]: _old, ...rest } = part as unknown as Record<string, unknown>;
  return (value === '' || value === false ? rest : { ...rest, [key]: value }) as unknown as Part;
}

function optional({ part, readOnly, change }: Props, key: string, label: string): ReactNode {
  const value = (part as unknown as Record<string, string | undefined>)[key] ?? '';
  return (
    <TextField
      label={label}
      value={value}
      readOnly={readOnly}
      onChange={(text) => change(put(part, key, text))}
    />
  );
}

/** One line of the list a cover or a detail list is made of. */
function ItemLine({
  label,
  choice,
  choices,
  readOnly,
  onLabel,
  onChoice,
  children,
}: {
  readonly label: string;
  readonly choice: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly readOnly: boolean;
  onLabel(label: string): void;
  onChoice(choice: string): void;
  readonly children?: ReactNode;
}) {
  return (
    <li className="lo-item">
      <TextField label="印的字" value={label} readOnly={readOnly} check={notBlank} onChange={onLabel} />
      <Chooser label="后面填" empty="" value={choice} choices={choices} onChange={onChoice} />
      {children}
    </li>
  );
}

function Cover(props: Props<PartOf<'cover'>>) {
  const { programme, form, part, readOnly, change } = props;
  const choices = form ? printablePaths(programme, form) : [];
  return (
    <>
      {optional(props, 'above', '标题上面的小字')}
      <TextField
        label="标题（一行一句）"
        rows={2}
        value={part.title.join('\n')}
        readOnly={readOnly}
        check={filledLines}
        onChange={(text) => change({ ...part, title: lines(text) })}
      />
      <ul className="lo-items">
        {part.items.map((item, at) => (
          <ItemLine
            key={item.path}
            label={item.label}
            choice={item.path}
            choices={choices}
            readOnly={readOnly}
            onLabel={(label) =>
              change({ ...part, items: part.items.map((one, n) => (n === at ? { ...one, label } : one)) })
            }
            onChoice={(path) =>
              change({ ...part, items: part.items.map((one, n) => (n === at ? { ...one, path } : one)) })
            }
          />
        ))}
      </ul>
      <TextField
        label="最下面的制表单位"
        value={part.issuer}
        readOnly={readOnly}
        onChange={(issuer) => change({ ...part, issuer })}
      />
    </>
  );
}

function Instructions({ part, readOnly, change }: Props<PartOf<'instructions'>>) {
  return (
    <>
      <TextField
        label="标题"
        value={part.title}
        readOnly={readOnly}
        check={notBlank}
        onChange={(title) => change({ ...part, title })}
      />
      <TextField
        label="各条（一行一条）"
        rows={8}
        value={part.items.join('\n')}
        readOnly={readOnly}
        check={filledLines}
        onChange={(text) => change({ ...part, items: lines(text) })}
      />
    </>
  );
}

function Text(props: Props<PartOf<'text'>>) {
  const { part, readOnly, change } = props;
  return (
    <>
      {optional(props, 'above', '标题上面的小字')}
      {optional(props, 'title', '标题')}
      <TextField
        label="各段（一行一段）"
        rows={8}
        value={part.paragraphs.join('\n')}
        readOnly={readOnly}
        check={filledLines}
        onChange={(text) => change({ ...part, paragraphs: lines(text) })}
      />
    </>
  );
}

function GridWords(props: Props<PartOf<'grid'>>) {
  const { part, readOnly, change } = props;
  return (
    <details className="lo-words">
      <summary>表格上面的字</summary>
      {optional(props, 'above', '标题上面的小字')}
      {optional(props, 'title', '标题')}
      {optional(props, 'aboveLeft', '表格左上的字')}
      {optional(props, 'aboveRight', '表格右上的字')}
      <label className="of-check">
        <input
          type="checkbox"
          checked={part.newPage === true}
          disabled={readOnly}
          onChange={(event) => change(put(part, 'newPage', event.target.checked))}
        />
        从新的一页开始
      </label>
    </details>
  );
}

function DetailList({ form, part, readOnly, change }: Props<PartOf<'detailList'>>) {
  const sum = part.columns.reduce((total, { span }) => total + span, 0);
  return (
    <>
      <TextField
        label="附表的标题"
        hint="{n} 是附表的号"
        value={part.title}
        readOnly={readOnly}
        check={notBlank}
        onChange={(title) => change({ ...part, title })}
      />
      {form && (
        <Chooser
          label="印哪一张明细"
          empty=""
          value={part.rows}
          choices={repeatable(form)}
          onChange={(rows) => change({ ...part, rows })}
        />
      )}
      <p className={sum === 24 ? 'soft' : 'of-error'}>各栏共 {sum} 列，应为 24 列。</p>
      <ul className="lo-items">
        {part.columns.map((column, at) => {
          const set = (next: Partial<typeof column>) =>
            change({
              ...part,
              columns: part.columns.map((one, n) => (n === at ? { ...one, ...next } : one)),
            });
          return (
            <ItemLine
              key={column.path}
              label={column.label}
              choice={column.path}
              choices={form ? columnsOf(form, part.rows) : []}
              readOnly={readOnly}
              onLabel={(label) => set({ label })}
              onChoice={(path) => set({ path })}
            >
              <TextField
                label="几列宽"
                value={String(column.span)}
                readOnly={readOnly}
                check={(text) => (/^([1-9]|1\d|2[0-4])$/.test(text) ? undefined : '请填 1 到 24。')}
                onChange={(text) => set({ span: Number(text) })}
              />
            </ItemLine>
          );
        })}
      </ul>
    </>
  );
}

const parts: { readonly [K in Part['kind']]: (props: Props<PartOf<K>>) => ReactNode } = {
  cover: Cover,
  instructions: Instructions,
  text: Text,
  grid: GridWords,
  detailList: DetailList,
};

/** The properties of one part of a paper. */
export function PartProperties(props: Props) {
  const One = parts[props.part.kind] as (props: Props) => ReactNode;
  return <One {...props} />;
}
