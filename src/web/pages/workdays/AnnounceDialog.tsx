import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

interface Props {
  readonly year: number;
  /** As it stands now; the dialog turns it round. */
  readonly announced: boolean;
  readonly onClose: () => void;
}

/** 已公布 with the paper that says so, or back to 未公布. */
export function AnnounceDialog({ year, announced, onClose }: Props) {
  const { run, busy, failure } = useCommand('announceYear');
  const [basis, setBasis] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = !announced && basis.trim() === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (missing) return;
    if (!(await run({ year, announced: !announced, basis: basis.trim() }))) return;
    announce(`${year}年已登记为${announced ? '未公布' : '已公布'}。`);
    onClose();
  }
  return (
    <ActDialog
      title={`${year}年放假安排登记为${announced ? '未公布' : '已公布'}`}
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <p>
        {announced
          ? '登记后，用到这一年日期的地方会提醒放假安排未公布。'
          : '请先逐日录入放假和调休上班的日子，再登记。'}
      </p>
      {!announced && (
        <Field
          label="公布依据"
          hint="通知的名称或文号"
          error={asked && missing ? '请写明是哪份通知公布的。' : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="of-input"
              value={basis}
              maxLength={120}
              onChange={(event) => setBasis(event.target.value)}
            />
          )}
        </Field>
      )}
    </ActDialog>
  );
}
