import { lineKindWords } from '../../../contract/ledgerWords.zh.ts';
import { type MoneyLine, yuan } from '../../office/moneyWords.ts';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';

/** 冲销: the line stays, and another one with the opposite amount undoes it. */
export function CounterDialog({ line, onClose }: { readonly line: MoneyLine; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('counterLine');
  return (
    <ReasonDialog
      title={`冲销：${lineKindWords[line.kind]} ${yuan(line.amount)}`}
      open
      act="冲销"
      danger
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={async (reason) => (await run({ line: line.line, reason })) !== undefined}
    >
      <p className="of-flush">台账不能改。冲销另记一笔相反的数额，原来的一笔照样看得到。</p>
    </ReasonDialog>
  );
}
