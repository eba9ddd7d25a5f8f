import { entriesOf } from '../../../core/fields/choice.ts';
import type { DictionaryEntry } from '../../../core/programme/vocabulary.ts';
import { useText, useTyped } from '../useTyped.ts';
import { useAnswers, useWork } from '../work.ts';
import { choiceStandsOpen } from './choiceStandsOpen.ts';
import { controlProps, type InputProps } from './inputProps.ts';

/** Up to so many entries stand in a list; more are searched by typing. */
const mostSelect = 25;

interface Shown extends InputProps<'choice'> {
  readonly entries: readonly DictionaryEntry[];
  /** In a table there is room for a list only. */
  readonly tight?: boolean;
}

export function ChoiceInput(props: InputProps<'choice'> & { readonly tight?: boolean }) {
  const entries = useAnswers((sheet) => entriesOf(props.field, sheet));
  const chosen = useChosen(props.path);
  const other = entries.find((entry) => entry.other && chosen.includes(entry.id));
  const open = choiceStandsOpen(props.field, entries.length, props.tight === true);
  const Control = open ? OpenChoice : entries.length > mostSelect ? SearchChoice : SelectChoice;
  return (
    <>
      <Control {...props} entries={entries} />
      {other && (
        <OtherText path={`${props.path}.other`} label={`${props.field.label}：${other.label}，请写明`} />
      )}
    </>
  );
}

const nothing: readonly string[] = [];
function useChosen(path: string): readonly string[] {
  const value = useAnswers(({ answers }) => answers[path]);
  return typeof value === 'string' ? [value] : (value ?? nothing);
}

function OpenChoice({ field, path, id, describedBy, invalid, required, entries }: Shown) {
  const { store } = useWork();
  const chosen = useChosen(path);
  const many = field.many === true;
  function toggle(entry: string, on: boolean): void {
    const next = entries.map((one) => one.id).filter((one) => (one === entry ? on : chosen.includes(one)));
    store.type([{ path, value: many ? next : entry }]);
    store.flush();
  }
  return (
    <>
      <span className={entries.length > 3 ? 'choices choices-many' : 'choices'} id={id}>
        {entries.map((entry) => (
          <label key={entry.id} className="choice">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={path}
              value={entry.id}
              checked={chosen.includes(entry.id)}
              aria-describedby={describedBy}
              aria-invalid={(invalid && many) || undefined}
              onChange={(event) => toggle(entry.id, event.target.checked)}
            />
            <span>{entry.label}</span>
          </label>
        ))}
      </span>
      {!many && !required && chosen.length > 0 && (
        <button type="button" className="button-link" onClick={() => store.type([{ path, value: null }])}>
          清除选择
          <span className="unseen">：{field.label}</span>
        </button>
      )}
    </>
  );
}

function SelectChoice({ entries, ...props }: Shown) {
  const { store } = useWork();
  const value = useText(props.path);
  const known = value === '' || entries.some((entry) => entry.id === value);
  return (
    <select
      {...controlProps(props)}
      value={value}
      onChange={(event) => {
        store.type([{ path: props.path, value: event.target.value }]);
        store.flush();
      }}
    >
      <option value="">请选择</option>
      {!known && <option value={value}>{value}</option>}
      {entries.map((entry) => (
        <option key={entry.id} value={entry.id}>
          {entry.label}
        </option>
      ))}
    </select>
  );
}

/** A long list, found by typing. Words that are not on the list stay in the box and are found by the check. */
function SearchChoice({ entries, ...props }: Shown) {
  const { store } = useWork();
  const value = useText(props.path);
  const shown = entries.find((entry) => entry.id === value)?.label ?? value;
  const list = `${props.id}-list`;
  function typed(text: string): void {
    const entry = entries.find(({ label }) => label === text.trim());
    store.type([{ path: props.path, value: entry?.id ?? text }]);
  }
  return (
    <>
      <input
        {...controlProps(props)}
        list={list}
        value={shown}
        placeholder="输入文字查找，从名单中选择"
        autoComplete="off"
        onChange={(event) => typed(event.target.value)}
        onBlur={() => store.flush()}
      />
      <datalist id={list}>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.label} />
        ))}
      </datalist>
    </>
  );
}

function OtherText({ path, label }: { readonly path: string; readonly label: string }) {
  const typed = useTyped(path, (text) => text.trim());
  return (
    <span className="other-text">
      <label htmlFor={`f-${path}`}>{label}</label>
      <input id={`f-${path}`} {...typed} />
    </span>
  );
}
