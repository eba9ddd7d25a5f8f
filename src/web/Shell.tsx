import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { KeepSending } from './inspection/KeepSending.tsx';
import { entriesFor, menuWords } from './navigation.ts';
import { SignInPage } from './pages/signIn/SignInPage.tsx';
import { Bell } from './parts/Bell.tsx';
import { CampaignChooser } from './parts/CampaignChooser.tsx';
import { dayInWords } from './parts/cityTime.ts';
import { RefusalNote } from './parts/RefusalNote.tsx';
import { showCurrent } from './parts/showCurrent.ts';
import { useBigText } from './parts/useBigText.ts';
import { Waiting } from './parts/Waiting.tsx';
import { SignOut } from './session/SignOut.tsx';
import { useOutdated } from './session/serverBuild.ts';
import { useCampaign } from './session/useCampaign.ts';
import { type Me, useMe } from './session/useMe.ts';
import { useWords } from './session/useWords.ts';
import { KeepWork } from './work/KeepWork.tsx';

/** Screens for whoever has their address: nobody needs to be signed in. */
const openToAll = /^\/join\//;

/** The frame round every screen: menu by what the person may do, who is signed in, 长辈版. */
export function Shell() {
  const me = useMe();
  const nobody = me.error?.status === 401;
  const isOpen = useRouterState({ select: ({ location }) => openToAll.test(location.pathname) });
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Header me={nobody ? undefined : me.data} />
      <OutdatedBar />
      {me.data && !nobody && <KeepSending me={me.data} />}
      {me.data && !nobody && <KeepWork me={me.data} />}
      {me.data?.demoDay && !nobody && <DemoBar day={me.data.demoDay} />}
      <main id="main" tabIndex={-1}>
        {nobody && !isOpen ? (
          <SignInPage />
        ) : me.data || nobody ? (
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        ) : me.error ? (
          <div className="page">
            <h1>暂时打不开</h1>
            <RefusalNote failure={me.error} onRetry={() => void me.refetch()} />
          </div>
        ) : (
          <Waiting />
        )}
      </main>
      <div id="announcer" role="status" aria-live="polite" className="unseen" />
    </>
  );
}

/** A demo lives on a day of its campaign; nobody shall take its dates for today's. */
function DemoBar({ day }: { readonly day: string }) {
  return (
    <aside className="demo-bar" aria-label="演示说明">
      演示环境，数据都是虚构的。系统里的今天是{dayInWords(day)}。
    </aside>
  );
}

function Header({ me }: { readonly me: Me | undefined }) {
  const { big, toggle } = useBigText();
  return (
    <header className="bar">
      <div className="bar-inner">
        <Link to="/" className="brand">
          <img src="/seal.svg" alt="" width="30" height="30" />
          <span>工坊</span>
        </Link>
        {me && <Menu me={me} />}
        <div className="bar-end">
          {me?.allowed.includes('seeMessages') && <Bell />}
          {me && <CampaignChooser />}
          {me && (
            <Link to="/help" className="bar-button">
              帮助
            </Link>
          )}
          <button type="button" className="bar-button" aria-pressed={big} onClick={toggle}>
            {big ? '标准版' : '长辈版'}
          </button>
          {me && <Person me={me} />}
        </div>
      </div>
    </header>
  );
}

function Menu({ me }: { readonly me: Me }) {
  const said = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { campaign } = useCampaign();
  const may = (action: string) => me.allowed.includes(action);
  const words = menuWords(entriesFor(may, said, campaign?.practice));
  const isAt = ({ to }: { to: string }) => path === to || (to !== '/' && path.startsWith(`${to}/`));
  const open = words.find(({ entries }) => entries.length > 1 && entries.some(isAt));
  const menu = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address has another current entry
  useEffect(() => {
    if (menu.current) showCurrent(menu.current);
  }, [path]);
  return (
    <nav aria-label="主菜单" className="menu" ref={menu}>
      <ul>
        {words.map(({ to, label, entries }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={entries.some(isAt) ? (entries.length > 1 ? 'true' : 'page') : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {open && (
        <ul className="menu-below" aria-label={open.label}>
          {open.entries.map((entry) => (
            <li key={entry.to}>
              <Link to={entry.to} aria-current={isAt(entry) ? 'page' : undefined}>
                {entry.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function Person({ me }: { readonly me: Me }) {
  return (
    <>
      <Link to="/account" className="person">
        <span>{me.displayName}</span>
        <span className="soft">{[...new Set(me.grants.map(({ roleTitle }) => roleTitle))].join('、')}</span>
      </Link>
      <SignOut me={me} />
    </>
  );
}

function OutdatedBar() {
  const outdated = useOutdated();
  if (!outdated) return null;
  return (
    <div className="outdated" role="status">
      <p>系统已更新。刷新页面后使用新版，已填写的内容不会丢失。</p>
      <button type="button" className="button button-plain" onClick={() => window.location.reload()}>
        现在刷新
      </button>
    </div>
  );
}
