import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { CallFailed, type CommandOutput } from '../../../contract/client.ts';
import { client } from '../../browserClient.ts';
import { newKey } from '../../newKey.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useSignedIn } from '../../session/useSignedIn.ts';

type Look = CommandOutput<'lookAtInvitation'>;

/** Behind the link of an invitation: who invites to what; an account of one's own, or one more role for the one there is. */
export default function JoinPage() {
  const { token = '' } = useParams({ strict: false }) as { token?: string };
  const signedIn = useSignedIn();
  const [look, setLook] = useState<Look>();
  const [failure, setFailure] = useState<CallFailed>();
  useEffect(() => {
    client.command('lookAtInvitation', { token }, { key: newKey() }).then(setLook, (problem) => {
      setFailure(problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem)));
    });
  }, [token]);
  return (
    <div className="sign-in">
      <Page title="加入" above={look?.installation}>
        <RefusalNote failure={failure} focus />
        {failure ? (
          <p>
            <a href="/">去登录</a>
          </p>
        ) : null}
        {look ? (
          <>
            <Facts look={look} />
            {signedIn ? <TakeRole token={token} name={signedIn.displayName} /> : null}
            {signedIn ? null : <NewAccount token={token} nameHint={look.nameHint} />}
          </>
        ) : failure ? null : (
          <Waiting />
        )}
      </Page>
    </div>
  );
}

function Facts({ look }: { readonly look: Look }) {
  const { inviter, roleTitle, place, expiresAt } = look;
  return (
    <dl className="facts card">
      <dt>邀请人</dt>
      <dd>{inviter}</dd>
      <dt>请您做</dt>
      <dd>{roleTitle}</dd>
      <dt>单位</dt>
      <dd>{place}</dd>
      <dt>有效期到</dt>
      <dd>{cityMoment(expiresAt)}</dd>
    </dl>
  );
}

/** Somebody who is signed in keeps their account. */
function TakeRole({ token, name }: { readonly token: string; readonly name: string }) {
  const { run, busy, failure } = useCommand('takeInvitation');
  async function take(): Promise<void> {
    if (await run({ token })) window.location.assign('/');
  }
  return (
    <>
      <p>您已用“{name}”的账号登录，可以用这个账号加入。不是您本人的，请先退出再打开链接。</p>
      <RefusalNote failure={failure} focus />
      <button type="button" className="button button-wide" aria-busy={busy} onClick={() => void take()}>
        用这个账号加入
      </button>
    </>
  );
}

const boxes = [
  { name: 'displayName', label: '姓名', type: 'text', complete: 'name', hint: '' },
  {
    ...{ name: 'userName', label: '账号', type: 'text', complete: 'username' },
    hint: '登录时用：3 到 40 个小写字母、数字、点、横线或下划线',
  },
  {
    ...{ name: 'password', label: '密码', type: 'password', complete: 'new-password' },
    hint: '至少 10 个字符，最好是一句好记的话',
  },
  { name: 'again', label: '再输入一次密码', type: 'password', complete: 'new-password', hint: '' },
] as const;

type Words = Record<'displayName' | 'userName' | 'password' | 'again', string>;

function wordsOf(typed: FormData): Words {
  return Object.fromEntries(boxes.map(({ name }) => [name, String(typed.get(name) ?? '')])) as never;
}

function missingIn({ displayName, userName, password, again }: Words): string | undefined {
  if (displayName.trim() === '') return '请填写姓名。';
  if (!/^[a-z0-9._-]{3,40}$/.test(userName)) return '账号请用 3 到 40 个小写字母、数字、点、横线或下划线。';
  if (password === '') return '请填写密码。';
  return password === again ? undefined : '两次输入的密码不一样，请重新输入。';
}

function NewAccount({ token, nameHint }: { readonly token: string; readonly nameHint: string }) {
  const queries = useQueryClient();
  const { run, busy, failure } = useCommand('joinByInvitation');
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string>();
  async function join(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || !form.current) return;
    const typed = wordsOf(new FormData(form.current));
    const fault = missingIn(typed);
    setMissing(fault);
    if (fault) return;
    const { userName, displayName, password } = typed;
    if (!(await run({ token, userName, displayName, password }))) return;
    queries.clear();
    window.location.assign('/');
  }
  return (
    <form ref={form} onSubmit={(event) => void join(event)} noValidate>
      <p>请填写姓名，自己定一个账号和密码，以后用它登录。已有账号的，请先登录再打开这个链接。</p>
      {missing ? (
        <p className="message-bad" role="alert">
          {missing}
        </p>
      ) : null}
      <RefusalNote failure={failure} focus />
      {boxes.map(({ name, label, type, complete, hint }) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{label}</label>
          {hint ? (
            <p className="help" id={`${name}-hint`}>
              {hint}
            </p>
          ) : null}
          <input
            id={name}
            name={name}
            type={type}
            autoComplete={complete}
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={hint ? `${name}-hint` : undefined}
            defaultValue={name === 'displayName' ? nameHint : ''}
          />
        </div>
      ))}
      <button type="submit" className="button button-wide" aria-busy={busy}>
        {busy ? '正在加入……' : '加入'}
      </button>
    </form>
  );
}
