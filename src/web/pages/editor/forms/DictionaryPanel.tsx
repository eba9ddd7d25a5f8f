import { type KeyboardEvent, useRef } from 'react';
import { addEntry } from '../../../../core/programme/edit/addItem.ts';
import { editCopy } from '../../../../core/programme/edit/editCopy.ts';
import { moveElement } from '../../../../core/programme/edit/moveElement.ts';
import { removeElement } from '../../../../core/programme/edit/removeElement.ts';
import { renameId } from '../../../../core/programme/edit/renameId.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { Dictionary, DictionaryEntry } from '../../../../core/programme/vocabulary.ts';
import type { PlacedNote } from '../areaProps.ts';
import { domId } from '../place.ts';
import { OwnNotes } from './FieldPanel.tsx';
import { IdInput, notBlank, TextField, Tick, withKey } from './inputs.tsx';
import type { Act } from './useEdits.ts';

interface Props {
  readonly programme: Programme;
  readonly id: string;
  readonly dictionary: Dictionary;
  readonly notes: readonly PlacedNote[];
  readonly readOnly: boolean;
  readonly act: Act;
}

/** One list of values: entries in their order, the one that asks for a text, and the id by which fields name the list. */
export function DictionaryPanel({ programme, id, dictionary, notes, readOnly, act }: Props) {
  const place = `dictionaries/${id}`;
  const list = useRef<HTMLOListElement>(null);
  const put = (next: Dictionary) =>
    act({
      ok: true,
      programme: editCopy(programme, ({ dictionaries }) => {
        dictionaries[id] = next;
      }),
    });
  const entry = (of: string) => ({ of: 'entry', dictionary: id, id: of }) as const;
  const focusAt = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLInputElement>('.fe-entry-label input')[at]?.focus(),
    );
  const keys: Readonly<Record<string, (one: DictionaryEntry, at: number) => void>> = {
    'Alt+ArrowUp': (one, at) => act(moveElement(programme, entry(one.id), -1), '已上移') && focusAt(at - 1),
    'Alt+ArrowDown': (one, at) => act(moveElement(programme, entry(one.id), 1), '已下移') && focusAt(at + 1),
    Enter: (one, at) => act(addEntry(programme, id, one.id), '已添加') && focusAt(at + 1),
  };
  const onKey = (one: DictionaryEntry, at: number) => (event: KeyboardEvent) => {
    const run = keys[`${event.altKey ? 'Alt+' : ''}${event.key}`];
    if (!run || readOnly || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run(one, at);
  };
  return (
    <div className="fe-props" id={domId(place)}>
      <OwnNotes notes={notes} place={place} />
      <ol className="fe-entries" ref={list}>
        {dictionary.entries.map((one, at) => (
          <li key={one.id} id={domId(`${place}/entries/${one.id}`)} onKeyDown={onKey(one, at)}>
            <Entry
              one={one}
              at={at}
              {...{ readOnly }}
              put={(next) => put({ ...dictionary, entries: dictionary.entries.with(at, next) })}
              rename={(next) =>
                act(renameId(programme, entry(one.id), next), '编号已改，引用它的地方一起改了')
              }
              move={(by) => act(moveElement(programme, entry(one.id), by), by < 0 ? '已上移' : '已下移')}
              remove={() => act(removeElement(programme, entry(one.id)), '已删除，可以撤销')}
            />
          </li>
        ))}
      </ol>
      {!readOnly && (
        <button
          type="button"
          className="button"
          onClick={() => act(addEntry(programme, id), '已添加') && focusAt(dictionary.entries.length)}
        >
          添加选项
        </button>
      )}
      <p className="soft fe-keys">键盘：在名称里按 Enter 添加，Alt+↑↓ 移动。</p>
      <details className="fe-later">
        <summary>编号、出处</summary>
        <IdInput
          value={id}
          readOnly={readOnly}
          rename={(next) => act(renameId(programme, { of: 'dictionary', id }, next), '编号已改')}
        />
        <TextField
          label="出处"
          value={dictionary.source ?? ''}
          readOnly={readOnly}
          onChange={(source) => put(withKey(dictionary, 'source', source))}
        />
      </details>
    </div>
  );
}

interface EntryProps {
  readonly one: DictionaryEntry;
  readonly at: number;
  readonly readOnly: boolean;
  put(entry: DictionaryEntry): void;
  rename(id: string): boolean;
  move(by: -1 | 1): void;
  remove(): void;
}

function Entry({ one, at, readOnly, put, rename, move, remove }: EntryProps) {
  const name = one.label || `第 ${at + 1} 项`;
  return (
    <>
      <div className="fe-entry-label">
        <TextField
          label={`选项 ${at + 1}`}
          value={one.label}
          check={notBlank}
          readOnly={readOnly}
          onChange={(label) => put({ ...one, label })}
        />
      </div>
      <Tick
        label="选这一项时另填内容（其他）"
        checked={one.other ?? false}
        readOnly={readOnly}
        onChange={(other) => put(withKey(one, 'other', other || undefined))}
      />
      {!readOnly && (
        <div className="fe-buttons">
          <button type="button" className="button-link" aria-label={`${name}上移`} onClick={() => move(-1)}>
            上移
          </button>
          <button type="button" className="button-link" aria-label={`${name}下移`} onClick={() => move(1)}>
            下移
          </button>
          <button
            type="button"
            className="button-link button-link-grave"
            aria-label={`删除${name}`}
            onClick={remove}
          >
            删除
          </button>
        </div>
      )}
      <details className="fe-later">
        <summary>编号 {one.id}</summary>
        <IdInput value={one.id} readOnly={readOnly} rename={rename} />
      </details>
    </>
  );
}
