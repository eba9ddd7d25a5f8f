import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { levelTitles } from '../../../contract/studioWords.zh.ts';
import { type StudioLevel, studioLevels } from '../../../core/studio/studioState.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { TextField } from '../../office/TextField.tsx';
import type { StudioFile } from './studioFile.ts';
import { useStudioAct } from './useStudioAct.ts';

interface Props {
  readonly file: StudioFile;
  readonly onClose: () => void;
}

/** A title of former years with the paper of its decision. */
export function TitleDialog({ file, onClose }: Props) {
  const [paper, setPaper] = useState<UploadAnswer>();
  const { typed, change, asked, busy, failure, act, cancel } = useStudioAct(
    'enterTitle',
    `studio ${file.id} title`,
    { title: '', level: '', namingBody: '', namedOn: '', documentNumber: '' },
    onClose,
  );
  const wrong = {
    title: typed.title.trim().length < 2 ? '请填写称号全称。' : undefined,
    level: typed.level === '' ? '请选择级别。' : undefined,
    namingBody: typed.namingBody.trim().length < 2 ? '请填写作出决定的单位。' : undefined,
    namedOn: typed.namedOn === '' ? '请填写日期。' : undefined,
  };
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  const text = (key: 'title' | 'namingBody', label: string) => (
    <TextField
      label={label}
      maxLength={120}
      value={typed[key]}
      error={error(key)}
      onChange={(said) => change({ [key]: said })}
    />
  );
  return (
    <ActDialog
      title="登记往年称号"
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={cancel}
      onAct={() =>
        void act(
          wrong,
          {
            ...{ ...typed, studio: file.id, level: typed.level as StudioLevel },
            ...(paper && { paper: paper.upload }),
          },
          '称号已登记。',
        )
      }
    >
      {text('title', '称号全称')}
      <Chooser
        label="级别"
        value={typed.level}
        error={error('level')}
        choices={studioLevels.map((id) => ({ id, label: levelTitles[id] }))}
        onChange={(level) => change({ level })}
      />
      {text('namingBody', '作出决定的单位')}
      <DayField
        label="决定日期"
        value={typed.namedOn}
        error={error('namedOn')}
        onChange={(namedOn) => change({ namedOn })}
      />
      <TextField
        label="文号"
        hint="可以不填"
        maxLength={80}
        value={typed.documentNumber}
        onChange={(documentNumber) => change({ documentNumber })}
      />
      <FilePick label="决定文件" hint="可以不附，PDF、JPG 或 PNG" value={paper} onPick={setPaper} />
    </ActDialog>
  );
}
