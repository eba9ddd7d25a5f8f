import type { KeyboardEvent } from 'react';
import type { Found } from '../../../../core/notice/reading.ts';
import type { Body, BodyKind } from '../../../../core/programme/programme.ts';
import { FromNotice } from '../notice/FromNotice.tsx';
import { bodyKindWords, readAliases } from './bodyWords.ts';
import { TextField } from './TextField.tsx';

interface Props {
  readonly body: Body;
  readonly at: number;
  readonly last: boolean;
  readonly readOnly: boolean;
  readonly problem: (name: string) => string | undefined;
  /** Rows of the quota table in which it holds places. */
  readonly holds: readonly string[];
  readonly found: Found<unknown> | undefined;
  readonly onChange: (body: Body) => void;
  readonly onMove: (step: number) => void;
  readonly onRemove: () => void;
}

/** One recommending body: name, kind, other names, place in the order. */
export function BodyRow(props: Props) {
  const { body, at, last, readOnly, problem, holds, found, onChange, onMove, onRemove } = props;
  function onKey(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined || readOnly) return;
    event.preventDefault();
    onMove(step);
  }
  return (
    <li id={`e-${body.id}`} className="dr-body" onKeyDown={onKey}>
      <TextField
        label={`第 ${at + 1} 位`}
        value={body.name}
        readOnly={readOnly}
        check={problem}
        onChange={(name) => onChange({ ...body, name: name.trim() })}
      />
      <label className="of-field">
        <span className="of-label">类别</span>
        <select
          className="of-select"
          value={body.kind}
          disabled={readOnly}
          onChange={(event) => onChange({ ...body, kind: event.target.value as BodyKind })}
        >
          {Object.entries(bodyKindWords).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label="其他叫法"
        value={body.aliases?.join('、') ?? ''}
        readOnly={readOnly}
        onChange={(text) => onChange(withAliases(body, readAliases(text)))}
      />
      <div className="dr-body-end">
        <span className="dr-from">
          <FromNotice found={found} of={body.name} />
          <span className="soft">{holds.length > 0 ? `名额表：${holds.join('、')}` : '名额表里没有'}</span>
        </span>
        {!readOnly && (
          <span className="of-line">
            <button
              type="button"
              className="button-link"
              aria-label={`${body.name}上移`}
              aria-disabled={at === 0}
              onClick={() => onMove(-1)}
            >
              上移
            </button>
            <button
              type="button"
              className="button-link"
              aria-label={`${body.name}下移`}
              aria-disabled={last}
              onClick={() => onMove(1)}
            >
              下移
            </button>
            <button
              type="button"
              className="button-link button-link-grave"
              aria-label={`移除${body.name}`}
              onClick={onRemove}
            >
              移除
            </button>
          </span>
        )}
      </div>
    </li>
  );
}

function withAliases({ aliases: _old, ...body }: Body, aliases: string[] | undefined): Body {
  return aliases ? { ...body, aliases } : body;
}
