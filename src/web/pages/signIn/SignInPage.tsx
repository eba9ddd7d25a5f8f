import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { CallFailed } from '../../../contract/client.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { signIn } from '../../session/signIn.ts';

/** Account and password, no puzzle. Stands in the place of any screen, so that the address is kept. */
export function SignInPage() {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<CallFailed | undefined>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function enter(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || !form.current) return;
    const typed = new FormData(form.current);
    const account = String(typed.get('username') ?? '');
    const password = String(typed.get('password') ?? '');
    if (account.trim() === '' || password === '') {
      setFailure(new CallFailed(400, 'notSignedIn', '请填写账号和密码。'));
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      await signIn(account, password);
      // Perhaps another person than before: nothing of theirs is shown.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(error instanceof CallFailed ? error : new CallFailed(500, 'broken', String(error)));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="sign-in">
      <Page title="登录" above="创新工作室的创建与申报">
        <RefusalNote failure={failure} focus />
        <form ref={form} onSubmit={(event) => void enter(event)} noValidate>
          <div className="field">
            <label htmlFor="username">账号</label>
            <input
              id="username"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
          </div>
          <div className="field">
            <label htmlFor="password">密码</label>
            <input id="password" name="password" type="password" autoComplete="current-password" />
          </div>
          <button type="submit" className="button button-wide" aria-busy={busy}>
            {busy ? '正在登录……' : '登录'}
          </button>
        </form>
        <p className="soft">没有账号或忘记密码，请联系本单位工会或系统管理员。</p>
      </Page>
    </div>
  );
}
