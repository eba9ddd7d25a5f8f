import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { type Rising, resultOf, type UpwardTrack } from './upward.ts';

interface Props {
  readonly rising: Rising;
  readonly track: UpwardTrack;
  readonly today: string;
  readonly onClose: () => void;
}

function startOf({ rising, track, today }: Props) {
  const before = resultOf(rising);
  return {
    named: before?.named === false ? 'no' : 'yes',
    title: before?.title ?? track.studioTitle,
    namingBody: before?.namingBody ?? '',
    documentNumber: before?.documentNumber ?? '',
    decidedOn: before?.decidedOn ?? today,
    reason: '',
  };
}

/** 上级评定结果: comes into the register as a title. A second one takes the place of the first and asks why. */
export function ResultDialog(props: Props) {
  const { rising, today, onClose } = props;
  const { run, busy, failure } = useCommand('recordUpwardResult');
  const [typed, setTyped, forget] = useKept(`result ${rising.application}`, startOf(props));
  const [scan, setScan] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const again = resultOf(rising) !== undefined;
  const named = typed.named === 'yes';
  const wrong = {
    title: named && typed.title.trim() === '' ? '请填写称号。' : undefined,
    namingBody: named && typed.namingBody.trim() === '' ? '请填写评定单位。' : undefined,
    decidedOn: typed.decidedOn === '' ? '请选择日期。' : undefined,
    reason: again && typed.reason.trim() === '' ? '请写明改正的原因。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { title, namingBody, documentNumber, decidedOn, reason } = typed;
    const words = { namingBody, documentNumber, decidedOn, reason, ...(named ? { title } : {}) };
    const file = scan ? { scan: scan.upload } : {};
    if (!(await run({ application: rising.application, named, ...words, ...file }))) return;
    announce(`${rising.studioName}的上级结果已登记。`);
    forget();
    onClose();
  }
  const text = (key: 'title' | 'namingBody' | 'documentNumber' | 'reason', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={asked && key !== 'documentNumber' ? wrong[key] : undefined}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          value={typed[key]}
          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={`上级评定结果：${rising.studioName}`}
      open
      act="登记"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <Chooser
        label="结果"
        empty=""
        value={typed.named}
        choices={[
          { id: 'yes', label: '获得评定' },
          { id: 'no', label: '未获评定' },
        ]}
        onChange={(value) => setTyped({ ...typed, named: value })}
      />
      {named ? text('title', '称号全称') : null}
      {named ? text('namingBody', '评定单位', '按文件上的落款填写') : null}
      {text('documentNumber', '文号', '可以不填')}
      <Field label="评定日期" error={asked ? wrong.decidedOn : undefined}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="of-input"
            max={today}
            value={typed.decidedOn}
            onChange={(event) => setTyped({ ...typed, decidedOn: event.target.value })}
          />
        )}
      </Field>
      <FilePick label="文件扫描件（可以不传）" value={scan} onPick={setScan} />
      {again || !named ? text('reason', again ? '改正的原因' : '说明', again ? undefined : '可以不填') : null}
    </ActDialog>
  );
}
