import { useState } from 'react';
import type { PipelineProgress } from '../../../core/pipeline/progress.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { type Entry, progressChoices } from './pipeline.ts';

interface Props {
  readonly campaign: string;
  readonly programme: Programme;
  /** The line that is changed; absent for a new one. */
  readonly entry: Entry | undefined;
  /** Bodies to choose among where the city writes for one; empty for a body's own list. */
  readonly bodies: readonly { readonly id: string; readonly label: string }[];
  readonly onClose: () => void;
}

function startOf({ entry, programme }: Props) {
  if (entry) {
    const { unitName, leadName, track, field, note, progress } = entry;
    return { body: entry.body, unitName, leadName, track, field, note, progress, year: String(entry.year) };
  }
  const track = programme.tracks[0]?.id ?? '';
  const words = { unitName: '', leadName: '', field: '', note: '' };
  const progress: PipelineProgress = 'chosen';
  return { body: '', ...words, track, progress, year: String(programme.year) };
}

/** 登记培育对象: what is typed stays when the dialog is closed by accident. */
export function EntryDialog(props: Props) {
  const { campaign, programme, entry, bodies, onClose } = props;
  const { run, busy, failure } = useCommand('keepPipelineEntry');
  const [typed, setTyped, forget] = useKept(`pipeline ${entry?.id ?? 'new'}`, startOf(props));
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const wrong = {
    body: entry === undefined && bodies.length > 0 && typed.body === '' ? '请选择推荐单位。' : undefined,
    unitName: typed.unitName.trim().length < 2 ? '请填写单位全称。' : undefined,
    leadName: typed.leadName.trim() === '' ? `请填写${programme.words.lead}姓名。` : undefined,
    year: /^\d{4}$/.test(typed.year) ? undefined : '请填写四位数的年份。',
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { body, year, ...words } = typed;
    const whose = entry ? { entry: entry.id, version: entry.version } : body === '' ? {} : { body };
    if (!(await run({ campaign, ...whose, ...words, year: Number(year) }))) return;
    announce(`${typed.leadName}已登记。`);
    forget();
    onClose();
  }
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  const text = (key: 'unitName' | 'leadName' | 'year' | 'field', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={key === 'field' ? undefined : error(key)}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          inputMode={key === 'year' ? 'numeric' : 'text'}
          value={typed[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={entry ? `修改：${entry.leadName}` : '登记培育对象'}
      open
      act="保存"
      busy={busy}
      failure={failure}
      onClose={() => {
        forget();
        onClose();
      }}
      onAct={() => void act()}
    >
      {entry === undefined && bodies.length > 0 ? (
        <Chooser
          label="推荐单位"
          value={typed.body}
          choices={bodies}
          error={error('body')}
          onChange={(body) => change({ body })}
        />
      ) : null}
      {text('unitName', '所在单位')}
      {text('leadName', `${programme.words.lead}姓名`)}
      <Chooser
        label="拟申报类别"
        empty=""
        value={typed.track}
        choices={programme.tracks.map(({ id, title }) => ({ id, label: title }))}
        onChange={(track) => change({ track })}
      />
      {text('year', '拟申报年度')}
      {text('field', '专业领域', '可以不填')}
      <Chooser
        label="进展"
        empty=""
        value={typed.progress}
        choices={progressChoices}
        onChange={(progress) => change({ progress: progress as PipelineProgress })}
      />
      <Field label="说明" hint="可以不填，例如已有的条件、还缺什么">
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={3}
            value={typed.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
    </ActDialog>
  );
}
