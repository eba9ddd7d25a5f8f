import { useState } from 'react';
import { studioFieldTitles } from '../../../contract/studioSentences.zh.ts';
import { type StudioField, studioFields } from '../../../core/studio/correctStudio.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import type { StudioFile } from './studioFile.ts';
import { useStudioAct } from './useStudioAct.ts';

interface Props {
  readonly file: StudioFile;
  readonly onClose: () => void;
}
const lines: Partial<Record<StudioField, number>> = { results: 4, specialty: 2 };

/** 更正档案: every field goes with the value it was opened with, so that nobody's correction is lost. */
export function CorrectDialog({ file, onClose }: Props) {
  const { trade, kind, specialty, results, establishedOn } = file;
  const seen: Record<StudioField, string> = {
    trade,
    kind,
    specialty,
    results,
    establishedOn: establishedOn ?? '',
  };
  const start = { seen, now: seen };
  const { typed, change, busy, failure, act, cancel } = useStudioAct(
    'correctStudio',
    `studio ${file.id} correct`,
    start,
    onClose,
  );
  const put = (field: StudioField) => (to: string) => change({ now: { ...typed.now, [field]: to } });
  const changes = studioFields
    .filter((field) => typed.now[field].trim() !== typed.seen[field])
    .map((field) => ({ field, from: typed.seen[field], to: typed.now[field].trim() }));
  const [asked, setAsked] = useState(false);
  const wrong = { changes: changes.length === 0 ? '还没有改动，请先修改再保存。' : undefined };
  return (
    <ActDialog
      title="更正档案"
      open
      act="保存更正"
      busy={busy}
      failure={failure}
      onClose={cancel}
      onAct={() => {
        setAsked(true);
        void act(wrong, { studio: file.id, changes }, '已更正。');
      }}
    >
      {asked && wrong.changes ? (
        <p className="of-error of-flush" role="alert">
          {wrong.changes}
        </p>
      ) : null}
      {studioFields.map((field) =>
        field === 'establishedOn' ? (
          <DayField
            key={field}
            label={studioFieldTitles[field]}
            value={typed.now[field]}
            onChange={put(field)}
          />
        ) : (
          <TextField
            key={field}
            label={studioFieldTitles[field]}
            value={typed.now[field]}
            maxLength={field === 'trade' || field === 'kind' ? 80 : 400}
            {...(lines[field] && { rows: lines[field] })}
            onChange={put(field)}
          />
        ),
      )}
      {failure?.code === 'studioValueChanged' ? (
        <button type="button" className="button button-plain of-start" onClick={() => change({ seen })}>
          看过现在的内容，仍按我填的保存
        </button>
      ) : null}
    </ActDialog>
  );
}
