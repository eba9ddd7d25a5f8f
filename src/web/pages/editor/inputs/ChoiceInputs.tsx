import {
  type Choice,
  columnChoices,
  entryChoices,
  fieldOfPath,
  pathChoices,
  refChoices,
} from '../choices.ts';
import { useEditor, useForms } from '../editorContext.tsx';
import { CheckBoxes } from './CheckBoxes.tsx';
import { Framed, FramedGroup } from './Framed.tsx';
import type { InputProps } from './inputProps.ts';
import { OrderedPicks } from './OrderedPicks.tsx';
import { Select } from './Select.tsx';
import { TextInput } from './TextInputs.tsx';
import { TextsInput } from './TextsInput.tsx';

const entries = (choices: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(choices).map(([id, label]) => ({ id, label }));
const asList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

type One = Pick<InputProps, 'at' | 'value' | 'put' | 'described'> & {
  readonly choices: readonly Choice[];
  readonly absent?: string | undefined;
};

function OnePick({ at, value, put, described, choices, absent }: One) {
  return (
    <Framed at={at} label={described.label} help={described.help}>
      {(tied) => (
        <Select
          tied={tied}
          value={typeof value === 'string' ? value : ''}
          choices={choices}
          empty={described.optional ? (absent ?? '没有') : '请选择'}
          onChange={(id) => put(id === '' && described.optional ? undefined : id)}
        />
      )}
    </Framed>
  );
}

export function OneOfInput({ described, ...props }: InputProps<'oneOf'>) {
  return (
    <OnePick
      {...props}
      described={described}
      choices={entries(described.choices)}
      absent={described.absent}
    />
  );
}

export function SeveralOfInput({ described, value, at, put }: InputProps<'severalOf'>) {
  return (
    <FramedGroup at={at} label={described.label} help={described.help}>
      <CheckBoxes choices={entries(described.choices)} chosen={asList(value)} onChange={put} />
    </FramedGroup>
  );
}

export function YesNoInput({ described, value, at, put }: InputProps<'yesNo'>) {
  const { readOnly } = useEditor();
  return (
    <Framed at={at} label={described.label} help={described.help}>
      {(tied) => (
        <span className="ed-yes">
          <input
            {...tied}
            type="checkbox"
            checked={value === true}
            disabled={readOnly}
            onChange={({ target }) => put(target.checked || (described.optional ? undefined : false))}
          />
          <span aria-hidden="true">{value === true ? '是' : '否'}</span>
        </span>
      )}
    </Framed>
  );
}

export function RefInput({ described, ...props }: InputProps<'ref'>) {
  const { programme } = useEditor();
  const choices = refChoices[described.to](programme);
  return <OnePick {...props} described={described} choices={choices} absent={described.absent} />;
}

export function RefsInput({ described, value, at, put }: InputProps<'refs'>) {
  const { programme } = useEditor();
  const choices = refChoices[described.to](programme);
  const chosen = asList(value);
  // An empty list of what may be left out is left out.
  const take = (next: readonly string[]) => put(next.length === 0 && described.optional ? undefined : next);
  return (
    <FramedGroup at={at} label={described.label} help={described.help}>
      {described.absent && chosen.length === 0 && <span className="soft">没有选：{described.absent}</span>}
      {described.ordered ? (
        <OrderedPicks label={described.label} choices={choices} chosen={chosen} onChange={take} />
      ) : (
        <CheckBoxes choices={choices} chosen={chosen} onChange={take} />
      )}
    </FramedGroup>
  );
}

export function PathInput({ described, ...props }: InputProps<'path'>) {
  const forms = useForms();
  return <OnePick {...props} described={described} choices={pathChoices(forms, described)} />;
}

export function PathsInput({ described, value, at, put }: InputProps<'paths'>) {
  const forms = useForms();
  return (
    <FramedGroup at={at} label={described.label} help={described.help}>
      <OrderedPicks
        label={described.label}
        choices={pathChoices(forms, described)}
        chosen={asList(value)}
        onChange={(next) => put(next.length === 0 && described.optional ? undefined : next)}
      />
    </FramedGroup>
  );
}

export function ColumnInput({ described, siblings, ...props }: InputProps<'column'>) {
  const forms = useForms();
  return <OnePick {...props} described={described} choices={columnChoices(forms, siblings[described.of])} />;
}

export function ColumnsInput({ described, siblings, value, at, put }: InputProps<'columns'>) {
  const forms = useForms();
  return (
    <FramedGroup at={at} label={described.label} help={described.help}>
      <OrderedPicks
        label={described.label}
        choices={columnChoices(forms, siblings[described.of])}
        chosen={asList(value)}
        onChange={(next) => put(next.length === 0 && described.optional ? undefined : next)}
      />
    </FramedGroup>
  );
}

/** A value of the field that a sibling names: its entries where it has a closed list, else a text. */
export function AnswerInput({ described, siblings, ...props }: InputProps<'answer'>) {
  const { programme } = useEditor();
  const choices = entryChoices(programme, fieldOfPath(useForms(), siblings[described.of]));
  if (choices) return <OnePick {...props} described={described} choices={choices} />;
  const { label, help, optional } = described;
  const text = {
    label,
    input: 'text' as const,
    ...(help ? { help } : {}),
    ...(optional ? { optional } : {}),
  };
  return <TextInput {...props} siblings={siblings} described={text} />;
}

export function AnswersInput({ described, siblings, value, at, put }: InputProps<'answers'>) {
  const { programme } = useEditor();
  const choices = entryChoices(programme, fieldOfPath(useForms(), siblings[described.of]));
  if (choices)
    return (
      <FramedGroup at={at} label={described.label} help={described.help}>
        <CheckBoxes choices={choices} chosen={asList(value)} onChange={put} />
      </FramedGroup>
    );
  const texts = { label: described.label, input: 'texts' as const, noun: '一个值' };
  return <TextsInput described={texts} value={value} at={at} put={put} siblings={siblings} />;
}
