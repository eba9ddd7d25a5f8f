import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Account } from './UsersPage.tsx';

/** 重设密码 for somebody who forgot it; all sessions of that account end. */
export function ResetPasswordDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { run, busy, failure } = useCommand('resetPassword');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  async function act(): Promise<void> {
    setAsked(true);
    if (password === '') return;
    if (await run({ user: account.user, password })) {
      announce('密码已重设。');
      onClose();
    }
  }
  return (
    <ActDialog
      title={`重设密码：${account.displayName}`}
      open
      act="重设密码"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <p className="of-flush">
        重设后，这个账号正在登录的地方会全部退出。请当面把新密码告诉本人，并提醒登录后自己修改。
      </p>
      <Field
        label="新密码"
        hint="至少 10 个字符，最好是一句好记的话"
        error={asked && password === '' ? '请填写新密码。' : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="password"
            className="of-input"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}
