import { useId } from 'react';
import type { WorkKind } from '../../core/programme/workLog.ts';
import { dayWord } from '../../core/workLog/wordsOfEntry.ts';
import { FieldView } from '../form/FieldView.tsx';
import { useSignedIn } from '../session/useSignedIn.ts';
import { useKeptQuery } from './useKeptQuery.ts';
import type { WaitingWork } from './workShelf.ts';

interface DayProps {
  readonly kind: WorkKind;
  readonly on: string;
  readonly today: string;
  readonly error: string | undefined;
  readonly onChange: (on: string) => void;
}

/** The day of an entry: today unless said otherwise, by the phone's own picker. */
export function EntryDay({ kind, on, today, error, onChange }: DayProps) {
  const id = useId();
  return (
    <div className="field-box field">
      <label className="field-label" htmlFor={id}>
        {dayWord(kind)}
      </label>
      {error ? (
        <p id={`${id}-error`} className="message-bad" role="alert">
          {error}
        </p>
      ) : null}
      <input
        id={id}
        type="date"
        className="work-day"
        max={today}
        value={on}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface AboutProps {
  readonly studio: string;
  /** The kind that it is about. */
  readonly of: WorkKind;
  readonly value: string | null;
  /** Entries on this device that the server does not have yet. */
  readonly waiting: readonly WaitingWork[];
  readonly error: string | undefined;
  readonly onChange: (about: string | null) => void;
}

/** Which entry this one is about: the result that was applied. */
export function EntryAbout({ studio, of, value, waiting, error, onChange }: AboutProps) {
  const id = useId();
  const user = useSignedIn()?.user;
  const { data } = useKeptQuery('workAbout', { studio, kind: of.id }, { user });
  const here = waiting.filter((one) => one.studio === studio && one.kind === of.id);
  const all = [...here, ...(data?.entries ?? [])];
  return (
    <div className="field-box field">
      <label className="field-label" htmlFor={id}>
        说的是哪一项{of.title}
      </label>
      {error ? (
        <p id={`${id}-error`} className="message-bad" role="alert">
          {error}
        </p>
      ) : null}
      <select
        id={id}
        value={value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">请选择</option>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}（{one.on}）
          </option>
        ))}
      </select>
    </div>
  );
}

/** The questions of a kind, with the inputs of the forms. */
export function EntryQuestions({ kind }: { readonly kind: WorkKind }) {
  return kind.fields.map((field) => <FieldView key={field.id} field={field} section="work" />);
}
