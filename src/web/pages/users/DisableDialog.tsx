import { ActDialog } from '../../office/ActDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Account } from './UsersPage.tsx';

/** 停用账号: nobody signs in with it any more; what it did stays. */
export function DisableDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { run, busy, failure } = useCommand('disableUser');
  return (
    <ActDialog
      title={`停用账号：${account.displayName}`}
      open
      act="停用"
      danger
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void run({ user: account.user }).then((done) => done && onClose())}
    >
      <p>停用后不能再登录，正在登录的会立即退出。办理过的记录都保留。</p>
    </ActDialog>
  );
}
