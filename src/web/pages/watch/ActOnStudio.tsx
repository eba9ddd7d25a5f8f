import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { levelTitles } from '../../../contract/studioWords.zh.ts';
import { studioActTitles } from '../../../contract/supervisionWords.zh.ts';
import type { StudioLevel } from '../../../core/studio/studioState.ts';
import { actsWithDay, type StudioActKind } from '../../../core/studio/superviseStudio.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';
import { aboutAct } from './aboutAct.ts';
import type { StudioWatch } from './StudioWatchPart.tsx';

interface Props {
  readonly watch: StudioWatch;
  readonly kind: StudioActKind;
  readonly onClose: () => void;
}

const danger: readonly StudioActKind[] = ['revoke', 'bar'];

/** One act: reason, day, document; who comes second sees the new state and keeps what was typed. */
export function ActOnStudio({ watch, kind, onClose }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const title = studioActTitles(words)[kind];
  const { run, busy, failure } = useCommand('superviseStudio');
  const levels = [...new Set(watch.titles.flatMap(({ level }) => level ?? []))];
  const start = {
    on: watch.today,
    until: '',
    reason: '',
    documentNumber: '',
    level: levels.length === 1 ? levels[0]! : '',
  };
  const [typed, setTyped, forget] = useKept(`act ${kind} ${watch.studio}`, start);
  const [scan, setScan] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const changed = failure?.code === 'studioActedOn';
  useEffect(() => {
    if (changed) void queries.invalidateQueries({ queryKey: ['studioWatch'] });
  }, [changed, queries]);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const needsDay = actsWithDay.includes(kind);
  const wrong = {
    reason: typed.reason.trim() === '' ? '请写明原因。' : undefined,
    on: typed.on === '' ? '请填写办理日期。' : undefined,
    until: needsDay && typed.until === '' ? '请填写期限。' : undefined,
    level: kind === 'revoke' && typed.level === '' ? '请选择级别。' : undefined,
  };
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { studio, version } = watch;
    const done = await run({
      ...{ studio, version, kind, on: typed.on, reason: typed.reason.trim() },
      ...(needsDay ? { until: typed.until } : {}),
      ...(kind === 'revoke' ? { level: typed.level as StudioLevel } : {}),
      ...(typed.documentNumber.trim() ? { documentNumber: typed.documentNumber.trim() } : {}),
      ...(scan ? { scan: scan.upload } : {}),
    });
    if (!done) return;
    announce(`已办理：${title}。文书可以在处理记录里打印。`);
    close();
  }
  return (
    <ActDialog
      title={`${title}：${watch.name}`}
      open
      act={title}
      danger={danger.includes(kind)}
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <p>{aboutAct(words)[kind]}</p>
      {kind === 'revoke' ? (
        <Chooser
          label={`撤销哪一级的${words.designation}`}
          value={typed.level}
          error={error('level')}
          choices={levels.map((id) => ({ id, label: levelTitles[id] }))}
          onChange={(level) => change({ level })}
        />
      ) : null}
      <DayField
        label="办理日期"
        value={typed.on}
        max={watch.today}
        error={error('on')}
        onChange={(on) => change({ on })}
      />
      {needsDay ? (
        <DayField
          label="期限"
          value={typed.until}
          error={error('until')}
          onChange={(until) => change({ until })}
        />
      ) : null}
      <TextField
        label="原因"
        hint="写进文书；一行一件事"
        rows={4}
        maxLength={2000}
        value={typed.reason}
        error={error('reason')}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label="文号"
        hint="可以不填"
        maxLength={60}
        value={typed.documentNumber}
        onChange={(documentNumber) => change({ documentNumber })}
      />
      <FilePick label="盖章文书的扫描件（可以不传）" value={scan} onPick={setScan} />
    </ActDialog>
  );
}
