import { Link, Navigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useReached } from '../../session/reached.ts';
import { useSignedIn } from '../../session/useSignedIn.ts';
import { phoneStore } from '../../work/phoneStore.ts';
import '../work/work.css';

interface Place {
  readonly to: string;
  readonly label: string;
}

async function placesOf(user: string, allowed: readonly string[]): Promise<readonly Place[]> {
  const store = phoneStore(user);
  const [own, pairs] = await Promise.all([store.answersTo('ownStudios'), store.answersTo('pairFile')]);
  const records = own.some(({ answer }) => answer.studios.length > 0);
  return [
    ...(records ? [{ to: '/record', label: '记一笔' }] : []),
    ...pairs.map(({ answer }) => ({
      to: `/mentorship/${answer.id}`,
      label: `师徒计划和签到检查：${answer.mentorName}、${answer.apprenticeName}`,
    })),
    ...(allowed.includes('seeInspectionDesk') ? [{ to: '/inspection-desk', label: '验收' }] : []),
  ];
}

/** Where there is no network: what this person can do on this phone all the same. One choice is no question. */
export default function OfflinePage() {
  const me = useSignedIn();
  const reached = useReached();
  const [places, setPlaces] = useState<readonly Place[]>();
  useEffect(() => {
    if (me)
      void placesOf(me.user, me.allowed)
        .catch(() => [])
        .then(setPlaces);
  }, [me]);
  if (!places) return <Waiting />;
  const [only, ...more] = places;
  if (only && more.length === 0 && !reached) return <Navigate to={only.to as never} replace />;
  return (
    <Page title={reached ? '网络已恢复' : '现在没有网络'}>
      <p className="note" role="status">
        {reached
          ? '可以打开其他页面了；本机保存的内容会自动补发。'
          : places.length > 0
            ? '下面这些没有网络也能用，写的内容先存在本机，有网络后自动补发。'
            : '这台手机上没有可以离线使用的内容。有网络时打开一次“记一笔”，以后没有网络也能记。'}
      </p>
      <ul className="work-kinds">
        {places.map(({ to, label }) => (
          <li key={to}>
            <Link to={to as never} className="button button-plain">
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/" className="button button-plain">
          我的工作
        </Link>
      </p>
    </Page>
  );
}
