import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Plan } from './inspections.ts';

interface Props {
  readonly campaign: string;
  readonly today: string;
  readonly plan?: Plan;
  readonly onClose: () => void;
}

/** 新建或修改一批验收. */
export function PlanDialog({ campaign, today, plan, onClose }: Props) {
  const { run, busy, failure } = useCommand('keepInspectionPlan');
  const { title = '', from = today, to = '', note = '' } = plan ?? {};
  const [typed, setTyped, forget] = useKept(`inspection plan ${plan?.plan ?? 'new'}`, {
    title,
    from,
    to,
    note,
  });
  const [asked, setAsked] = useState(false);
  const faults = {
    title: typed.title.trim() === '' ? '请填写名称。' : undefined,
    from: typed.from === '' ? '请选择开始日期。' : undefined,
    to:
      typed.to === '' ? '请选择结束日期。' : typed.to < typed.from ? '结束日期不能早于开始日期。' : undefined,
  };
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(faults).some(Boolean)) return;
    if (!(await run({ campaign, ...typed, ...(plan ? { plan: plan.plan } : {}) }))) return;
    announce('验收安排已保存。');
    close();
  }
  const input = (key: 'title' | 'from' | 'to', label: string, type: string) => (
    <Field label={label} error={asked ? faults[key] : undefined}>
      {(control) => (
        <input
          {...control}
          type={type}
          value={typed[key]}
          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={plan ? '修改这批验收' : '新建一批验收'}
      open
      act="保存"
      {...{ busy, failure }}
      onClose={close}
      onAct={() => void act()}
    >
      {input('title', '名称', 'text')}
      {input('from', '开始日期', 'date')}
      {input('to', '结束日期', 'date')}
      <Field label="说明" hint="印在发给各推荐单位的安排上">
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={3}
            value={typed.note}
            onChange={(event) => setTyped({ ...typed, note: event.target.value })}
          />
        )}
      </Field>
    </ActDialog>
  );
}
