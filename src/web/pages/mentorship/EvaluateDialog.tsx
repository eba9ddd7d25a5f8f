import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { pairResultWords } from '../../../contract/mentorshipWords.zh.ts';
import { pairResults } from '../../../core/mentorship/pairState.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { FilesPick } from './FilesPick.tsx';
import { OutcomeFields, useOutcome } from './OutcomeFields.tsx';
import type { PairFile } from './pairs.ts';

/** 出师评定: what was reached, the words of mentor, apprentice and unit, a level or honour with its proof (R12). */
export function EvaluateDialog({ file, onClose }: { readonly file: PairFile; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('evaluatePair');
  const [typed, setTyped, forget] = useKept(`evaluate ${file.id}`, {
    ...{ on: file.today, result: '', mentorWords: '', apprenticeWords: '', unitWords: '' },
    files: [] as readonly UploadAnswer[],
  });
  const form = useOutcome(file);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const result = pairResults.find((one) => one === typed.result);
  const wrong = {
    on: typed.on === '' ? '请选择评定日期。' : undefined,
    result: result ? undefined : '请选择评定结果。',
    unitWords: typed.unitWords.trim() === '' ? '请填写单位意见。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean) || !result) return;
    const outcome = form.kind ? form.read() : null;
    if (outcome === undefined) return;
    const { on, mentorWords, apprenticeWords, unitWords, files } = typed;
    const words = { mentorWords, apprenticeWords, unitWords };
    const uploads = files.map(({ upload }) => upload);
    if (!(await run({ pair: file.id, on, result, ...words, uploads, outcome }))) return;
    announce(result === 'reached' ? '已评定出师，可以打印出师证书。' : '评定已登记。');
    forget();
    onClose();
  }
  const words = (key: 'mentorWords' | 'apprenticeWords' | 'unitWords', label: string, hint?: string) => (
    <TextField
      {...{ label, hint, rows: 3, maxLength: 2000 }}
      value={typed[key]}
      error={asked && key === 'unitWords' ? wrong.unitWords : undefined}
      onChange={(text) => change({ [key]: text })}
    />
  );
  return (
    <ActDialog
      title={`出师评定：${file.apprenticeName}`}
      open
      wide
      act="登记评定"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <p className="of-flush of-wrap">培养目标：{file.agreement.goal}</p>
      <Chooser
        label="评定结果"
        value={typed.result}
        error={asked ? wrong.result : undefined}
        choices={pairResults.map((id) => ({ id, label: pairResultWords[id] }))}
        onChange={(next) => change({ result: next })}
      />
      <DayField
        label="评定日期"
        max={file.today}
        value={typed.on}
        error={asked ? wrong.on : undefined}
        onChange={(on) => change({ on })}
      />
      {words('mentorWords', '师傅的话', '可以不填')}
      {words('apprenticeWords', '徒弟的话', '可以不填')}
      {words('unitWords', '单位意见')}
      <FilesPick
        label="考核材料"
        hint="可以不传"
        files={typed.files}
        onChange={(files) => change({ files })}
      />
      <OutcomeFields {...{ file, form }} optional />
    </ActDialog>
  );
}
