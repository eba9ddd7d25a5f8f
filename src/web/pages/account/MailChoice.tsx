import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { mailChoiceWords, sendFaultWords } from '../../../contract/messageWords.zh.ts';
import { type MailChoice, mailChoices } from '../../../core/outbox/message.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';

type Contact = QueryOutput<'contactPoint'>;

/** 收信方式: one's own address for mail and how often; a new address is confirmed by its owner. */
export function MailChoicePart() {
  const { confirm } = useSearch({ strict: false }) as { confirm?: string };
  const { data } = useContractQuery('contactPoint', {});
  return (
    <section className="card" aria-labelledby="mail">
      <h2 id="mail">收信方式</h2>
      <p className="help">消息总会出现在系统内。填写邮箱后，也可以发到邮箱；邮件里没有附件，登录后查看。</p>
      {confirm ? <Confirm token={confirm} /> : null}
      {data ? <ContactForm contact={data} key={data.email ?? ''} /> : null}
    </section>
  );
}

function Confirm({ token }: { readonly token: string }) {
  const navigate = useNavigate();
  const { run, busy, failure } = useCommand('confirmAddress');
  const confirm = async () => {
    if (await run({ token })) await navigate({ to: '/account', replace: true });
  };
  return (
    <div className="note">
      <p>请确认：这是您本人的邮箱，愿意用它接收消息。</p>
      <RefusalNote failure={failure} focus />
      <button type="button" className="button" aria-busy={busy} onClick={() => void confirm()}>
        确认邮箱
      </button>
    </div>
  );
}

function ContactForm({ contact }: { readonly contact: Contact }) {
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, failure } = useCommand('keepContactPoint');
  const [saved, setSaved] = useState('');
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSaved('');
    const typed = new FormData(form.current ?? undefined);
    const email = String(typed.get('email') ?? '').trim();
    const choice = String(typed.get('choice')) as MailChoice;
    const done = await run({ email, choice });
    if (done) setSaved(done.confirm ? '已保存。确认邮件即将发出，请打开邮件中的地址确认。' : '已保存。');
  }
  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate>
      <RefusalNote failure={failure} focus />
      <p role="status">{saved}</p>
      <div className="field">
        <label htmlFor="email">邮箱</label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          aria-describedby="email-state"
          defaultValue={contact.pending?.email ?? contact.email ?? ''}
        />
        <p id="email-state" className="help">
          {stateWords(contact)}
        </p>
      </div>
      <fieldset className="field">
        <legend>多久发一次</legend>
        {mailChoices.map((choice) => (
          <label key={choice} className="choice">
            <input type="radio" name="choice" value={choice} defaultChecked={contact.choice === choice} />
            <span>{mailChoiceWords[choice]}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button" aria-busy={busy}>
        保存收信方式
      </button>
    </form>
  );
}

function stateWords({ email, pending }: Contact): string {
  if (pending === null) return email === null ? '没有填写邮箱，不发邮件。' : '已确认。';
  const old = email === null ? '' : `确认之前仍发到 ${email}。`;
  if (pending.fault) return `确认邮件没有发出：${sendFaultWords[pending.fault]}${old}`;
  const sent = pending.state === 'queued' ? '确认邮件正在发送。' : '确认邮件已发出。';
  return `等待确认。${sent}请在三天内打开邮件中的地址。${old}`;
}
