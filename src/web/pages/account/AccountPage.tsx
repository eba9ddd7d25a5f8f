import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useMay, useMe } from '../../session/useMe.ts';
import { MailChoicePart } from './MailChoice.tsx';

/** Who I am here, and my password. */
export default function AccountPage() {
  const { data } = useMe();
  const may = useMay();
  return (
    <Page title="我的账号" crumbs={[{ label: '我的工作', to: '/' }]}>
      <dl className="facts card">
        <dt>姓名</dt>
        <dd>{data?.displayName}</dd>
        <dt>账号</dt>
        <dd>{data?.userName}</dd>
        <dt>岗位</dt>
        <dd>
          {data?.grants.map((grant) => (
            <p key={grant.id}>
              {grant.roleTitle}
              {(grant.unitName ?? grant.bodyName) && `（${grant.unitName ?? grant.bodyName}）`}
            </p>
          ))}
        </dd>
      </dl>
      {may('keepContactPoint') && <MailChoicePart />}
      {may('changePassword') && <ChangePassword />}
    </Page>
  );
}

const boxes = [
  { name: 'currentPassword', label: '现在的密码', complete: 'current-password' },
  { name: 'password', label: '新密码', complete: 'new-password' },
  { name: 'again', label: '再输入一次新密码', complete: 'new-password' },
] as const;

function ChangePassword() {
  const queries = useQueryClient();
  const { run, busy, failure } = useCommand('changePassword');
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string | undefined>();
  async function change(event: FormEvent): Promise<void> {
    event.preventDefault();
    const typed = new FormData(form.current ?? undefined);
    const [currentPassword = '', password = '', again = ''] = boxes.map(({ name }) =>
      String(typed.get(name) ?? ''),
    );
    if (currentPassword === '' || password === '') return setMissing('请填写现在的密码和新密码。');
    if (password !== again) return setMissing('两次输入的新密码不一样，请重新输入。');
    setMissing(undefined);
    if (await run({ currentPassword, password })) await queries.invalidateQueries({ queryKey: ['me'] });
  }
  return (
    <form ref={form} className="card" onSubmit={(event) => void change(event)} noValidate>
      <h2>修改密码</h2>
      <p className="help">改好后，所有设备上都要用新密码重新登录。</p>
      {missing && (
        <p className="message-bad" role="alert" id="password-missing">
          {missing}
        </p>
      )}
      <RefusalNote failure={failure} focus />
      {boxes.map(({ name, label, complete }) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{label}</label>
          <input id={name} name={name} type="password" autoComplete={complete} />
        </div>
      ))}
      <button type="submit" className="button" aria-busy={busy}>
        修改密码
      </button>
    </form>
  );
}
