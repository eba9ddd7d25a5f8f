import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { messageKindWords } from '../../../contract/messageWords.zh.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import './messages.css';
import { useWords } from '../../session/useWords.ts';

type Message = QueryOutput<'messageList'>['messages'][number];

/** 我的消息 (F8): unread first; opening one marks it as read and leads to its matter. */
export default function MessagesPage() {
  const { designation } = useWords();
  const { page = '1' } = useSearch({ strict: false }) as { page?: string };
  const { data, error, refetch } = useContractQuery('messageList', { page: Number(page) || 1 });
  const { run, busy, failure } = useCommand('openMessages');
  return (
    <Page
      title="我的消息"
      crumbs={[{ label: '我的工作', to: '/' }]}
      aside={<Link to="/account">收信方式</Link>}
    >
      <RefusalNote failure={failure} focus />
      {data ? (
        <>
          <div className="buttons">
            <p role="status">{data.unread > 0 ? `有 ${data.unread} 条未读` : '没有未读消息'}</p>
            {data.unread > 0 ? (
              <button
                type="button"
                className="button button-plain"
                aria-busy={busy}
                onClick={() => void run({})}
              >
                全部标为已读
              </button>
            ) : null}
          </div>
          {data.messages.length === 0 ? (
            <p className="note">还没有消息。通知、退回、受理、{designation}和提醒会出现在这里。</p>
          ) : (
            <ol className="inbox">
              {data.messages.map((message) => (
                <Entry key={message.delivery} message={message} onOpen={(id) => run({ deliveries: [id] })} />
              ))}
            </ol>
          )}
          <Pages now={Number(page) || 1} pages={data.pages} />
        </>
      ) : error ? (
        <RefusalNote failure={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

interface EntryProps {
  readonly message: Message;
  readonly onOpen: (delivery: string) => Promise<unknown>;
}

function Entry({ message, onOpen }: EntryProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { delivery, kind, title, text, link, urgent, at, openedAt } = message;
  const open = async () => {
    if (openedAt === null) await onOpen(delivery);
    if (link !== null) await navigate({ to: link as never });
  };
  return (
    <li className="card" data-unread={openedAt === null}>
      <p className="inbox-head">
        {openedAt === null ? <span className="state state-todo">未读</span> : null}
        {urgent ? <span className="state state-warn">急</span> : null}
        <span className="soft">
          {messageKindWords(words)[kind]} · {cityMoment(at)}
        </span>
      </p>
      <h2>{title}</h2>
      <p className="inbox-text">{text}</p>
      {link !== null || openedAt === null ? (
        <button type="button" className="button button-plain" onClick={() => void open()}>
          {link === null ? '标为已读' : '打开查看'}
          <span className="unseen">：{title}</span>
        </button>
      ) : null}
    </li>
  );
}

function Pages({ now, pages }: { readonly now: number; readonly pages: number }) {
  if (pages <= 1) return null;
  const to = (page: number, label: string) => (
    <Link to="/messages" search={{ page: String(page) } as never} className="button button-plain">
      {label}
    </Link>
  );
  return (
    <nav aria-label="翻页" className="buttons">
      {now > 1 ? to(now - 1, '上一页') : null}
      <span aria-current="page">
        第 {now} 页，共 {pages} 页
      </span>
      {now < pages ? to(now + 1, '下一页') : null}
    </nav>
  );
}
