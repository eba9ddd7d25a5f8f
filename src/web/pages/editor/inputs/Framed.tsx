import type { ReactNode } from 'react';
import { useEditor } from '../editorContext.tsx';
import { domId, type Place } from '../place.ts';
import type { Tied } from './inputProps.ts';

interface Props {
  readonly at: Place;
  readonly label: string;
  readonly help?: string | undefined;
  /** A reason of this input alone, before anything is stored. */
  readonly error?: string | undefined;
}

function useTied({ at, help, error }: Pick<Props, 'at' | 'help' | 'error'>) {
  const { notesAt } = useEditor();
  const id = domId(at);
  const notes = (notesAt.get(at) ?? []).filter(({ level }) => level !== 'note');
  const told = error !== undefined || notes.length > 0;
  const described = [help ? `${id}-help` : '', told ? `${id}-told` : ''].filter(Boolean).join(' ');
  const bad = error !== undefined || notes.some(({ level }) => level === 'error');
  const tied: Tied = {
    id,
    'aria-invalid': bad || undefined,
    'aria-describedby': described || undefined,
  };
  return { tied, notes, told };
}

function Told({
  id,
  error,
  notes,
}: {
  id: string;
  error: string | undefined;
  notes: readonly { message: string; level: string }[];
}) {
  return (
    <span id={`${id}-told`} className="ed-told">
      {error !== undefined && <span className="of-error">{error}</span>}
      {notes.map(({ message, level }) => (
        <span key={message} className={level === 'error' ? 'of-error' : 'ed-warn'}>
          {message}
        </span>
      ))}
    </span>
  );
}

/** Label, help and messages tied to one control (ux 17). */
export function Framed({ children, ...props }: Props & { readonly children: (tied: Tied) => ReactNode }) {
  const { tied, notes, told } = useTied(props);
  const { label, help, error } = props;
  return (
    <div className="of-field">
      <label htmlFor={tied.id}>{label}</label>
      {help && (
        <span id={`${tied.id}-help`} className="soft">
          {help}
        </span>
      )}
      {children(tied)}
      {told && <Told id={tied.id} error={error} notes={notes} />}
    </div>
  );
}

/** Legend, help and messages tied to a group of controls. */
export function FramedGroup({ children, ...props }: Props & { readonly children: ReactNode }) {
  const { tied, notes, told } = useTied(props);
  const { label, help, error } = props;
  return (
    <fieldset className="of-fieldset ed-group" id={tied.id} aria-describedby={tied['aria-describedby']}>
      <legend>{label}</legend>
      {help && (
        <span id={`${tied.id}-help`} className="soft">
          {help}
        </span>
      )}
      {told && <Told id={tied.id} error={error} notes={notes} />}
      {children}
    </fieldset>
  );
}
