import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

const userNameShape = /^[a-z0-9._-]{3,40}$/;

/** 新建账号 with a first password; roles are granted by somebody else. */
export function AddUserDialog({ onClose }: { onClose: () => void }) {
  const { run, busy, failure } = useCommand('addUser');
  const [typed, setTyped] = useState({ userName: '', displayName: '', password: '' });
  const [asked, setAsked] = useState(false);
  const wrong = {
    userName: userNameShape.test(typed.userName)
      ? undefined
      : '请用 3 到 40 个小写字母、数字、点、横线或下划线。',
    displayName: typed.displayName.trim() ? undefined : '请填写姓名。',
    password: typed.password ? undefined : '请填写初始密码。',
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (wrong.userName || wrong.displayName || wrong.password) return;
    if (await run({ ...typed, displayName: typed.displayName.trim() })) {
      announce('账号已建立。');
      onClose();
    }
  }
  const text = (key: keyof typeof typed, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={asked ? wrong[key] : undefined}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          type={key === 'password' ? 'password' : 'text'}
          autoComplete={key === 'password' ? 'new-password' : 'off'}
          value={typed[key]}
          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title="新建账号"
      open
      act="新建账号"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      {text('displayName', '姓名')}
      {text('userName', '账号', '登录时使用，建立后不能改')}
      {text('password', '初始密码', '至少 10 个字符，最好是一句好记的话；当面告诉本人')}
      <p className="note">账号建立后还没有岗位，请安全管理员授权。</p>
    </ActDialog>
  );
}
