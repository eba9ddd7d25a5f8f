import { useState } from 'react';
import { Chooser } from '../../office/Chooser.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { type AfterProps, useRecommended } from './SupplementDialog.tsx';

/** 调换: one filed application out, another recommended one in. */
export function SwapDialog({ campaign, summary, onClose }: AfterProps) {
  const { run, busy, failure } = useCommand('swapFiling');
  const recommended = useRecommended(campaign, summary);
  const [out, setOut] = useState('');
  const [into, setInto] = useState('');
  const [asked, setAsked] = useState(false);
  async function act(reason: string): Promise<boolean> {
    setAsked(true);
    if (out === '' || into === '') return false;
    return (await run({ campaign, body: summary.body, out, in: into, reason })) !== undefined;
  }
  return (
    <ReasonDialog
      title={`调换：${summary.bodyName}`}
      open
      act="调换"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={act}
    >
      <Chooser
        label="换下"
        value={out}
        onChange={setOut}
        error={asked && out === '' ? '请选择换下哪一份。' : undefined}
        choices={summary.rows.map(({ application, studioName }) => ({ id: application, label: studioName }))}
      />
      <Chooser
        label="换上（已推荐、未报送的）"
        value={into}
        onChange={setInto}
        error={asked && into === '' ? '请选择换上哪一份；没有可选的，先办结推荐意见。' : undefined}
        choices={recommended.map(({ id, studioName, unitName }) => ({
          id,
          label: `${studioName}（${unitName}）`,
        }))}
      />
    </ReasonDialog>
  );
}
