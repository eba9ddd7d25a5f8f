import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { amountFault, grantWords, openGrants, type StudioMoney } from '../../office/moneyWords.ts';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

interface Props {
  readonly studio: StudioMoney;
  readonly today: string;
  readonly onClose: () => void;
}
const periodLabels = { once: '', year: '年度', project: '项目' } as const;

/** 审批: which grant, for which year or project, and the paper that decided it; an amount only where it is open (S8). */
export function ApproveDialog({ studio, today, onClose }: Props) {
  const { run, busy, failure } = useCommand('approveSubsidy');
  const grants = openGrants(studio).filter(({ missing }) => missing.length === 0);
  const start = { grant: grants[0]?.key ?? '', amount: '', period: '', on: today, basis: '' };
  const [typed, setTyped, forget] = useKept(`approve ${studio.application}`, start);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const grant = grants.find(({ key }) => key === typed.grant) ?? grants[0];
  const { resolution } = studio;
  const period = grant ? periodLabels[grant.every] : '';
  const wrong = {
    amount: grant?.amount === null ? amountFault(typed.amount) : undefined,
    period: period && typed.period.trim() === '' ? `请填写${period}。` : undefined,
    basis: !resolution && typed.basis.trim() === '' ? '请写明作出决定的文号。' : undefined,
  };
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (!grant || Object.values(wrong).some(Boolean)) return;
    const made = await run({
      ...{ application: studio.application, grant: grant.key, period: typed.period.trim(), on: typed.on },
      ...(grant.amount === null ? { amount: typed.amount } : {}),
      ...(resolution ? { resolution: resolution.resolution } : {}),
      basis: typed.basis.trim(),
    });
    if (!made) return;
    announce(`${studio.studioName}已审批。`);
    close();
  }
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] || undefined : undefined);
  return (
    <ActDialog
      title={`审批：${studio.studioName}`}
      open
      act="审批"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <p className="soft of-flush">{studio.unitName}</p>
      <Chooser
        label="项目"
        empty=""
        value={grant?.key ?? ''}
        choices={grants.map((one) => ({ id: one.key, label: grantWords(one) }))}
        onChange={(key) => change({ grant: key })}
      />
      {grant?.amount === null ? (
        <TextField
          label="金额（元）"
          hint="方案没有规定数额，按会议决定填写"
          decimal
          error={error('amount')}
          value={typed.amount}
          onChange={(amount) => change({ amount })}
        />
      ) : null}
      {period ? (
        <TextField
          label={period}
          maxLength={60}
          error={error('period')}
          value={typed.period}
          onChange={(text) => change({ period: text })}
        />
      ) : null}
      <DayField label="审批日期" max={today} value={typed.on} onChange={(on) => change({ on })} />
      {resolution ? <p className="of-flush">依据：{resolution.title}</p> : null}
      <TextField
        label="依据的文号"
        hint={resolution ? '另有文件的写明，可以不填' : '系统里没有登记会议决定，写明作出决定的文件'}
        maxLength={200}
        error={error('basis')}
        value={typed.basis}
        onChange={(basis) => change({ basis })}
      />
    </ActDialog>
  );
}
