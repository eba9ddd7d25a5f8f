import type { Found, ReadPhase } from '../../../../core/notice/reading.ts';
import type { LintNote } from '../../../../core/programme/lintNote.ts';
import type { Phase } from '../../../../core/programme/programme.ts';
import { FromNotice } from '../notice/FromNotice.tsx';
import { DateNotes } from './DateNotes.tsx';
import { notBlank, TextField } from './TextField.tsx';

interface Props {
  readonly phase: Phase;
  readonly found: Found<ReadPhase> | undefined;
  readonly notes: readonly LintNote[];
  readonly readOnly: boolean;
  readonly onChange: (phase: Phase) => void;
  readonly onRemove: () => void;
}

export const aDay = (text: string) => (text === '' ? '请选择日期。' : undefined);

/** One phase: its name, its two days and what is done in it (R16-R19). */
export function PhaseRow({ phase, found, notes, readOnly, onChange, onRemove }: Props) {
  const texts = [
    ['title', '阶段', 'text', notBlank],
    ['from', '从', 'date', aDay],
    ['to', '到', 'date', aDay],
    ['tasks', '要做的事', 'text', undefined],
  ] as const;
  return (
    <li id={`e-${phase.id}`} className="card dr-fields dr-phase">
      {texts.map(([key, label, type, check]) => (
        <TextField
          key={key}
          label={label}
          type={type}
          value={phase[key]}
          readOnly={readOnly}
          {...(check ? { check } : {})}
          onChange={(value) => onChange({ ...phase, [key]: value })}
          beside={key === 'title' ? <FromNotice found={found} of={phase.title} /> : undefined}
        />
      ))}
      <DateNotes notes={notes} where={`阶段 ${phase.id}`} />
      {!readOnly && (
        <p className="dr-wide dr-end">
          <button type="button" className="button-link" aria-label={`删除${phase.title}`} onClick={onRemove}>
            删除
          </button>
        </p>
      )}
    </li>
  );
}
