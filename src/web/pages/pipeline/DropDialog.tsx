import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Entry } from './pipeline.ts';

/** 移出培育名单, with the reason. */
export function DropDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { run, busy, failure } = useCommand('dropFromPipeline');
  return (
    <ReasonDialog
      title={`移出培育名单：${entry.leadName}`}
      open
      act="移出"
      danger
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={async (reason) => {
        const done = await run({ entry: entry.id, reason });
        if (done) announce(`${entry.leadName}已移出培育名单。`);
        return done !== undefined;
      }}
    >
      <p>走访记录会保留，以后可以重新登记。</p>
    </ReasonDialog>
  );
}
