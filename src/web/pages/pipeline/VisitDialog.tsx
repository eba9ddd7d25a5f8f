import { useState } from 'react';
import type { PipelineProgress } from '../../../core/pipeline/progress.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { type Entry, progressChoices } from './pipeline.ts';

interface Props {
  readonly entry: Entry;
  readonly today: string;
  readonly onClose: () => void;
}

/** 走访指导: who went, what was seen, what was advised, by when it shall be done. */
export function VisitDialog({ entry, today, onClose }: Props) {
  const { run, busy, failure } = useCommand('recordVisit');
  const start = { visitedOn: today, visitors: '', found: '', advice: '', followUpBy: '' };
  const [typed, setTyped, forget] = useKept(`visit ${entry.id}`, { ...start, progress: entry.progress });
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const wrong = {
    visitedOn: typed.visitedOn === '' ? '请选择走访日期。' : undefined,
    visitors: typed.visitors.trim() === '' ? '请填写走访人。' : undefined,
    found: typed.found.trim() === '' ? '请填写看到的情况。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { followUpBy, ...words } = typed;
    if (!(await run({ entry: entry.id, ...words, ...(followUpBy ? { followUpBy } : {}) }))) return;
    announce(`${entry.leadName}的走访已记录。`);
    forget();
    onClose();
  }
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  const day = (key: 'visitedOn' | 'followUpBy', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={key === 'visitedOn' ? error(key) : undefined}>
      {(control) => (
        <input
          {...control}
          type="date"
          className="of-input"
          max={key === 'visitedOn' ? today : undefined}
          value={typed[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const area = (key: 'found' | 'advice', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={key === 'found' ? error(key) : undefined}>
      {(control) => (
        <textarea
          {...control}
          className="of-area"
          rows={3}
          value={typed[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={`走访指导：${entry.leadName}（${entry.unitName}）`}
      open
      act="记录"
      busy={busy}
      failure={failure}
      onClose={() => {
        forget();
        onClose();
      }}
      onAct={() => void act()}
    >
      {day('visitedOn', '走访日期')}
      <Field label="走访人" error={error('visitors')}>
        {(control) => (
          <input
            {...control}
            className="of-input"
            value={typed.visitors}
            onChange={(event) => change({ visitors: event.target.value })}
          />
        )}
      </Field>
      {area('found', '看到的情况')}
      {area('advice', '指导意见', '可以不填')}
      {day('followUpBy', '落实期限', '可以不填；到期后会在名单上提醒')}
      {entry.application === null ? (
        <Chooser
          label="进展"
          empty=""
          value={typed.progress}
          choices={progressChoices}
          onChange={(progress) => change({ progress: progress as PipelineProgress })}
        />
      ) : null}
    </ActDialog>
  );
}
