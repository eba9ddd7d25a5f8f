import type { ReactNode } from 'react';
import { countCharacters } from '../../../core/chineseText.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { AskedField, AskedItem } from '../../../core/survey/asked.ts';
import { haveStates } from '../../../core/survey/sheetState.ts';
import { anchorOf, haveTitles, type Sheet } from './surveyWords.ts';
import type { SheetDraft } from './useSheetDraft.ts';

interface Props {
  readonly draft: SheetDraft;
  readonly sheet: Sheet;
  readonly editable: boolean;
  /** What is wrong, said beside the field once somebody wanted to submit. */
  readonly error: string | undefined;
}

/** Around one field: why it came back, the two values of a clash, what is wrong. */
function Around({
  path,
  label,
  draft,
  sheet,
  error,
  children,
}: Props & { readonly path: string; readonly label: string; readonly children: ReactNode }) {
  const back = sheet.returned?.fields.find((one) => one.path === path);
  const clash = draft.clashes[path];
  return (
    <div className="field sv-field" id={anchorOf(path)} data-returned={back ? true : undefined}>
      {children}
      {back ? (
        <p className="returned-note">
          需修改：{back.reason}
          {back.value === draft.value(path) ? '' : `（退回时填的是：${back.value || '空'}）`}
        </p>
      ) : null}
      {clash ? (
        <fieldset className="conflict">
          <legend>“{label}”别人刚保存了另一个内容，请选一个</legend>
          <div className="conflict-sides">
            <div>
              <p className="of-strong">您填写的</p>
              <p className="of-wrap">{clash.yours || '（空）'}</p>
              <button type="button" className="button" onClick={() => draft.settle(path, 'yours')}>
                用我填写的
              </button>
            </div>
            <div>
              <p className="of-strong">已保存的</p>
              <p className="of-wrap">{clash.theirs || '（空）'}</p>
              <button
                type="button"
                className="button button-plain"
                onClick={() => draft.settle(path, 'theirs')}
              >
                用已保存的
              </button>
            </div>
          </div>
        </fieldset>
      ) : null}
      {error ? (
        <p id={`${anchorOf(path)}-error`} className="message-bad of-flush">
          {error}
        </p>
      ) : null}
    </div>
  );
}

const tied = (path: string, error: string | undefined) => ({
  id: `${anchorOf(path)}-control`,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': error ? `${anchorOf(path)}-error` : undefined,
});

/** A figure, with what the log or the sheets below propose beside it; nothing is taken over by itself. */
export function FigureField(props: Props & { readonly asked: AskedField; readonly programme: Programme }) {
  const { asked, draft, sheet, editable, error, programme } = props;
  const { path, field } = asked;
  const value = draft.value(path);
  const proposed = sheet.proposals[path];
  const unit = 'unit' in field && field.unit ? `（${field.unit}）` : '';
  const entries =
    'dictionary' in field ? (programme.dictionaries[field.dictionary]?.entries ?? []) : undefined;
  const shown = entries?.find(({ id }) => id === value)?.label ?? value;
  return (
    <Around {...props} path={path} label={field.label}>
      <label htmlFor={`${anchorOf(path)}-control`}>
        {field.label}
        {unit}
        {field.required === true ? '' : '（可以不填）'}
      </label>
      {field.help ? <p className="help">{field.help}</p> : null}
      {!editable ? (
        <p className="given">{shown || '—'}</p>
      ) : entries ? (
        <select
          {...tied(path, error)}
          className="of-select"
          value={value}
          onChange={(event) => draft.change(path, event.target.value)}
        >
          <option value="">请选择</option>
          {entries.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...tied(path, error)}
          className="of-input"
          inputMode={unit ? 'decimal' : undefined}
          value={value}
          onChange={(event) => draft.change(path, event.target.value)}
        />
      )}
      {proposed !== undefined ? (
        <p className="of-flush soft">
          {sheet.level === 'studio' ? '年度记录里有' : '下级已交的合计'} {proposed}
          {proposed === value ? '，一致' : ''}
          {editable && proposed !== value ? (
            <button
              type="button"
              className="button button-plain sv-take"
              onClick={() => draft.change(path, proposed)}
            >
              采用<span className="unseen">：{field.label}</span>
            </button>
          ) : null}
        </p>
      ) : null}
    </Around>
  );
}

/** Met, partly, not: one item of the standard. */
export function HaveField(props: Props & { readonly asked: AskedItem }) {
  const { asked, draft, editable, error } = props;
  const { path, label, help } = asked;
  const value = draft.value(path);
  return (
    <Around {...props} path={path} label={label}>
      <fieldset className="choices" aria-describedby={error ? `${anchorOf(path)}-error` : undefined}>
        <legend>{label}</legend>
        {help ? <p className="help">{help}</p> : null}
        {editable ? (
          <div className="sv-have">
            {haveStates.map((state) => (
              <label key={state} className="choice">
                <input
                  type="radio"
                  name={`${anchorOf(path)}-control`}
                  id={state === 'met' ? `${anchorOf(path)}-control` : undefined}
                  checked={value === state}
                  onChange={() => draft.change(path, state)}
                />
                {haveTitles[state]}
              </label>
            ))}
          </div>
        ) : (
          <p className="given">{value in haveTitles ? haveTitles[value as 'met'] : '—'}</p>
        )}
      </fieldset>
    </Around>
  );
}

/** One narrative part; the counter never cuts. */
export function PartField(props: Props & { readonly asked: AskedField; readonly below?: ReactNode }) {
  const { asked, draft, editable, error, below } = props;
  const { path, field } = asked;
  const value = draft.value(path);
  const cap = 'count' in field ? field.count.cap : 0;
  const count = countCharacters(value);
  return (
    <Around {...props} path={path} label={field.label}>
      <label htmlFor={`${anchorOf(path)}-control`}>
        {field.label}
        {field.required === true ? '' : '（可以不填）'}
      </label>
      {field.help ? <p className="help">{field.help}</p> : null}
      {editable ? (
        <>
          <textarea
            {...tied(path, error)}
            className="of-area"
            rows={6}
            value={value}
            onChange={(event) => draft.change(path, event.target.value)}
          />
          <p className={count > cap ? 'counter over' : 'counter'}>
            {count > cap ? `超出 ${count - cap} 字，请删减（最多 ${cap} 字）` : `${count} 字，最多 ${cap} 字`}
          </p>
        </>
      ) : (
        <p className="given of-wrap">{value || '—'}</p>
      )}
      {below}
    </Around>
  );
}
