import { useState } from 'react';
import type { Step } from '../../../core/programme/programme.ts';
import { Field } from '../../office/Field.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';
import type { Reviewed } from './application.ts';

interface Props {
  readonly reviewed: Reviewed;
  readonly step: Step;
  readonly onClose: () => void;
}

/** 章后补: passes on without the seal, with reason and promised date. */
export function SealFollowsDialog({ reviewed: { application }, step, onClose }: Props) {
  const { designation } = useWords();
  const { run, busy, failure } = useCommand('letSealFollow');
  const [promisedOn, setPromisedOn] = useState('');
  const [asked, setAsked] = useState(false);
  async function act(reason: string): Promise<boolean> {
    setAsked(true);
    if (promisedOn === '') return false;
    return (await run({ application: application.id, step: step.id, reason, promisedOn })) !== undefined;
  }
  return (
    <ReasonDialog
      title={`章后补：${step.title}（${application.studioName}）`}
      open
      act="先转下一环节，章后补"
      busy={busy}
      failure={failure}
      hint="例如“公章外带办理业务，单位来电说明”"
      onClose={onClose}
      onAct={act}
    >
      <p className="note note-warn">
        申报先转到下一环节，同时记入“盖章件未到”。盖章件补交之前不能{designation}
        。负责人签名和落款日期可随盖章件补填。
      </p>
      <Field label="承诺补到的日期" error={asked && promisedOn === '' ? '请选择日期。' : undefined}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="of-input"
            value={promisedOn}
            onChange={(event) => setPromisedOn(event.target.value)}
          />
        )}
      </Field>
    </ReasonDialog>
  );
}
