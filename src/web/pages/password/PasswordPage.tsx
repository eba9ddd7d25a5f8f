import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';

const fields = [
  {
    key: 'currentPassword',
    label: '现在的密码',
    complete: 'current-password',
    missing: '请填写现在的密码。',
  },
  { key: 'password', label: '新密码', complete: 'new-password', missing: '请填写新密码。' },
  { key: 'again', label: '再输一次新密码', complete: 'new-password', missing: '请再输一次新密码。' },
] as const;
type Typed = { readonly [K in (typeof fields)[number]['key']]: string };

function problemOf(key: keyof Typed, typed: Typed): string | undefined {
  if (typed[key] === '') return fields.find((field) => field.key === key)?.missing;
  return key === 'again' && typed.again !== typed.password ? '两次输入的新密码不一样。' : undefined;
}

/** One's own password. Afterwards one signs in anew, here and everywhere. */
export default function PasswordPage() {
  const queries = useQueryClient();
  const { run, busy, failure } = useCommand('changePassword');
  const [typed, setTyped] = useState<Typed>({ currentPassword: '', password: '', again: '' });
  const [asked, setAsked] = useState(false);
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (fields.some(({ key }) => problemOf(key, typed))) return;
    const { currentPassword, password } = typed;
    if (await run({ currentPassword, password })) await queries.invalidateQueries({ queryKey: ['me'] });
  }
  return (
    <Page title="修改密码" crumbs={[{ label: '我的工作', to: '/' }]}>
      <p>密码至少 10 个字符，最好是一句好记的话。修改后请用新密码重新登录。</p>
      <RefusalNote failure={failure} focus />
      <form className="card fields" onSubmit={(event) => void save(event)} noValidate>
        {fields.map(({ key, label, complete }) => {
          const problem = asked ? problemOf(key, typed) : undefined;
          return (
            <div key={key} className="field">
              <label htmlFor={key}>{label}</label>
              <input
                id={key}
                type="password"
                autoComplete={complete}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem ? `${key}-error` : undefined}
                value={typed[key]}
                onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
              />
              {problem ? (
                <p id={`${key}-error`} className="message-bad">
                  {problem}
                </p>
              ) : null}
            </div>
          );
        })}
        <button type="submit" className="button" aria-busy={busy}>
          修改密码
        </button>
      </form>
    </Page>
  );
}
