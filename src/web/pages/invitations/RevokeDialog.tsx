import { ActDialog } from '../../office/ActDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Invitation } from './InvitationsPage.tsx';

/** 撤销: the link leads nowhere from now on. */
export function RevokeDialog({ row, onClose }: { row: Invitation; onClose: () => void }) {
  const { run, busy, failure } = useCommand('revokeInvitation');
  async function act(): Promise<void> {
    if (await run({ invitation: row.invitation })) {
      announce('邀请已撤销。');
      onClose();
    }
  }
  return (
    <ActDialog
      title={`撤销邀请：${row.nameHint || row.roleTitle}`}
      open
      act="撤销"
      danger
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <p>撤销后，发出去的链接和打印的二维码都不能再用；需要时可以重新邀请。</p>
    </ActDialog>
  );
}
