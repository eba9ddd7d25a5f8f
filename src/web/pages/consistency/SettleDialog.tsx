import { useState } from 'react';
import { clashSentence, settlementWords } from '../../../contract/consistencyWords.zh.ts';
import { type Settlement, settlements } from '../../../core/watch/clashes.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Clash } from './ConsistencyPage.tsx';

/** The officer says what it is; it does not come back until the data changes. */
export function SettleDialog({ clash, onClose }: { readonly clash: Clash; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('settleClash');
  const [as, setAs] = useState<Settlement>('different');
  return (
    <ReasonDialog
      title="登记核对结果"
      open
      act="办结"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={async (reason) => {
        const done = await run({ clash: clash.id, as, reason });
        if (done) announce('已办结。资料不变，不再列出。');
        return done !== undefined;
      }}
    >
      <p>{clashSentence(clash.kind, clash.facts)}</p>
      <Chooser
        label="核对结果"
        empty=""
        value={as}
        choices={settlements.map((id) => ({ id, label: settlementWords[id] }))}
        onChange={(id) => setAs(id as Settlement)}
      />
    </ReasonDialog>
  );
}
